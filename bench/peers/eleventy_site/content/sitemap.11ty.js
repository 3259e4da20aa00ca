export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

const line = (item) =>
  `<url><loc>https://bench.example${item.url}</loc><lastmod>${item.date.toISOString().slice(0, 10)}</lastmod></url>`;

export const render = ({ collections: { vi, en } }) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...vi, ...en].map(line).join("\n")}
</urlset>
`;
