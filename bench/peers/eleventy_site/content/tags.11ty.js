import { frame, prefix } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.tagNames", size: 1, alias: "index" },
  permalink: ({ index }) => `${prefix(index.lang)}/tags/index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ index: { lang, tags } }) {
  const links = tags.map((tag) => `<li><a href="${prefix(lang)}/tags/${tag}/">${tag}</a></li>`);
  return frame({ lang, title: "Tags", url: `${prefix(lang)}/tags/`, main: `<ul>${links.join("")}</ul>` });
}
