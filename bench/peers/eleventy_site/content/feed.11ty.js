import { escape, prefix } from "../_includes/frame.js";

export const data = {
  pagination: { data: "languages", size: 1, alias: "lang" },
  languages: ["vi", "en"],
  permalink: ({ lang }) => `${prefix(lang)}/feed.xml`,
  eleventyExcludeFromCollections: true,
};

const entry = (item) => `<entry><title>${escape(item.data.title)}</title><id>https://bench.example${item.url}</id>
<link href="https://bench.example${item.url}"/><updated>${item.date.toISOString()}</updated>
<summary>${escape(item.data.description)}</summary></entry>`;

export const render = ({ lang, collections }) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Bench</title>
${collections[lang].slice(0, 20).map(entry).join("\n")}
</feed>
`;
