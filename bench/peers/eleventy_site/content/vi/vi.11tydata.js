import { prefix } from "../../_includes/frame.js";

export default {
  lang: "vi",
  layout: "article.11ty.js",
  permalink: ({ page }) => `${prefix("vi")}/news/${page.fileSlug}/index.html`,
};
