// Text that the exit lies over before the page is scrolled.
() => {
  scrollTo(0, 0);
  const panel = document.querySelector("[data-exit-panel]");
  const over = panel.querySelector("a[data-exit]:not(.skip)").getBoundingClientRect();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || panel.contains(node) || !visible(parent) || parent.closest(".skip, .unseen")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.left < over.right && box.right > over.left && box.top < over.bottom - 1 && box.bottom > over.top + 1) found.push(name(parent));
    }
  }
  return found;
}
