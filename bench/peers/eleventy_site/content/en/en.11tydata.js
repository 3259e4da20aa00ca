import { prefix } from "../../_includes/frame.js";

export default {
  lang: "en",
  layout: "article.11ty.js",
  permalink: ({ page }) => `${prefix("en")}/news/${page.fileSlug}/index.html`,
};
