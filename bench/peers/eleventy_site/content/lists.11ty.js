import { escape, frame } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.url}index.html`,
  eleventyExcludeFromCollections: true,
};

const line = (item) =>
  `<li><a href="${item.url}">${escape(item.data.title)}</a> <time>${item.date.toISOString().slice(0, 10)}</time> <p>${escape(item.data.description)}</p></li>`;

const at = ({ base }, number) => `${base}${number > 1 ? `page/${number}/` : ""}`;

export function render({ list }) {
  const { lang, title, url, items, number, total } = list;
  const before = number > 1 ? `<a href="${at(list, number - 1)}">‹</a>` : "";
  const after = number < total ? `<a href="${at(list, number + 1)}">›</a>` : "";
  return frame({ lang, title, url, main: `<ul>\n${items.map(line).join("\n")}\n</ul>\n<p>${before} ${number} / ${total} ${after}</p>` });
}
