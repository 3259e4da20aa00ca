// Targets smaller than `given` CSS pixels: the ways through the site, the numbers, the exit, the other language.
// A link in the middle of a sentence is as high as its line (WCAG 2.2, 2.5.8, exception "inline").
(least) => {
  const inSentence = (link) => [...link.parentElement.childNodes]
    .some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data));
  const targets = document.querySelectorAll("nav[aria-label] a, header a[hreflang], a[href^='tel:'], a[data-exit]");
  return [...targets]
    .filter((link) => visible(link) && !link.classList.contains("skip") && !inSentence(link))
    .map((link) => [link, link.getBoundingClientRect()])
    .filter(([, box]) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(([link, box]) => `${name(link)}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
}
