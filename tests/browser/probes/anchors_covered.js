// Targets of links within the page that a bar at the top covers, be it in part, after the jump.
() => {
  const found = [];
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) continue;
    link.click();
    const start = target.getBoundingClientRect().top;
    for (const bar of bars().filter((one) => !one.contains(target) && getComputedStyle(one).insetBlockStart !== "auto")) {
      const over = bar.getBoundingClientRect();
      if (over.top <= 0.5 && over.bottom > start + 1 && start >= 0) {
        found.push(`${name(target)} starts at ${Math.round(start)}, ${name(bar)} ends at ${Math.round(over.bottom)}`);
      }
    }
  }
  return found;
}
