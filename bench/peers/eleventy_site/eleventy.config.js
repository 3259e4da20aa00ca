// Lists are counted out here: Eleventy paginates one list, not the list of each tag of each language.
const PER_PAGE = 20;
const prefix = (lang) => (lang === "en" ? "/en" : "");

function pagesOf(lang, path, title, items) {
  const total = Math.max(1, Math.ceil(items.length / PER_PAGE));
  return Array.from({ length: total }, (_, place) => ({
    lang,
    title,
    url: `${prefix(lang)}${path}${place ? `page/${place + 1}/` : ""}`,
    items: items.slice(place * PER_PAGE, (place + 1) * PER_PAGE),
    number: place + 1,
    total,
    base: `${prefix(lang)}${path}`,
  }));
}

function grouped(items, keys) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keys(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return groups;
}

export default function (config) {
  config.addPassthroughCopy({ static: "/" });
  const newest = (api, lang) =>
    api.getFilteredByGlob(`content/${lang}/*.md`).sort((a, b) => b.date - a.date || (a.fileSlug < b.fileSlug ? 1 : -1));

  config.addCollection("vi", (api) => newest(api, "vi"));
  config.addCollection("en", (api) => newest(api, "en"));
  config.addCollection("lists", (api) =>
    ["vi", "en"].flatMap((lang) => {
      const items = newest(api, lang);
      const tags = grouped(items, (item) => item.data.tags);
      const sections = grouped(items, (item) => [item.data.section]);
      return [
        ...pagesOf(lang, "/", "Bench", items),
        ...[...tags].flatMap(([tag, some]) => pagesOf(lang, `/tags/${tag}/`, tag, some)),
        ...[...sections].flatMap(([section, some]) => pagesOf(lang, `/sections/${section}/`, section, some)),
      ];
    }),
  );
  config.addCollection("tagNames", (api) =>
    ["vi", "en"].map((lang) => ({ lang, tags: [...grouped(newest(api, lang), (item) => item.data.tags).keys()].sort() })),
  );
  config.addCollection("titles", (api) =>
    Object.fromEntries(api.getFilteredByGlob("content/*/*.md").map((item) => [item.url, item.data.title])),
  );
  return { dir: { input: "content", output: "_site", includes: "../_includes" }, markdownTemplateEngine: false };
}
