// Lines of text with more than `given` characters.
(most) => {
  const blocks = new Map();
  const blockOf = (node) => {
    let element = node.parentElement;
    while (getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
    return element;
  };
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.data.trim() || !visible(node.parentElement) || node.parentElement.closest("svg, .unseen")) continue;
    const block = blockOf(node);
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  const found = [];
  for (const [block, nodes] of blocks) {
    if (nodes.reduce((sum, node) => sum + node.data.length, 0) <= most) continue;
    const lines = [];
    for (const node of nodes) {
      for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const box = range.getClientRects()[0];
        if (!box) continue;
        const middle = (box.top + box.bottom) / 2;
        const last = lines.at(-1);
        if (last && Math.abs(last.middle - middle) < box.height / 2) last.words.push(word);
        else lines.push({ middle, words: [word] });
      }
    }
    const longest = lines.map((line) => line.words.join(" ")).sort((a, b) => b.length - a.length)[0] ?? "";
    if (longest.length > most) found.push(`${longest.length} characters in ${name(block)}`);
  }
  return found;
}
