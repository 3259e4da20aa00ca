const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escape = (text) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]);
export const prefix = (lang) => (lang === "en" ? "/en" : "");

export const frame = ({ lang, title, description = "", url, head = "", main }) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="https://bench.example${url}">
<link rel="stylesheet" href="/style.css">
${head}</head>
<body>
<header><nav><a href="/">Tiếng Việt</a> <a href="/en/">English</a> <a href="${prefix(lang)}/tags/">Tags</a></nav></header>
<main>
<h1>${escape(title)}</h1>
${main}
</main>
<footer><a href="${prefix(lang)}/feed.xml">Atom</a></footer>
</body>
</html>
`;
