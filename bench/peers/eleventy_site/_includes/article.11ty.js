import { escape, frame, prefix } from "./frame.js";

export default function ({ lang, title, description, date, section, tags, content, page, collections }) {
  const twin = lang === "vi" ? `/en${page.url}` : page.url.slice(3);
  const alternate = (lang, url) => `<link rel="alternate" hreflang="${lang}" href="https://bench.example${url}">\n`;
  const day = page.date.toISOString().slice(0, 10);
  return frame({
    lang,
    title,
    description,
    url: page.url,
    head: alternate(lang, page.url) + alternate(lang === "vi" ? "en" : "vi", twin),
    main: `<p>${escape(description)}</p>
<p><time datetime="${day}">${day}</time> <a href="${prefix(lang)}/sections/${section}/">${section}</a></p>
${content}
<ul>${tags.map((tag) => `<li><a href="${prefix(lang)}/tags/${tag}/">${tag}</a></li>`).join("")}</ul>
<p><a href="${twin}">${escape(collections.titles[twin])}</a></p>`,
  });
}
