// What the keyboard reaches and a bar that stays in place hides wholly (WCAG 2.2, 2.4.11 Focus Not Obscured).
() => {
  const reachable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(visible);
  const fixed = bars();
  const found = new Set();
  // Down the page a bar at the bottom hides; on the way up one at the top.
  for (const way of [reachable, [...reachable].reverse()]) {
    for (const element of way) {
      element.focus();
      const box = element.getBoundingClientRect();
      for (const bar of fixed.filter((one) => !one.contains(element))) {
        const over = bar.getBoundingClientRect();
        const within = over.top <= box.top && over.bottom >= box.bottom && over.left <= box.left && over.right >= box.right;
        const onTop = within && document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (onTop && !element.contains(onTop)) found.add(`${name(element)} below ${name(bar)}`);
      }
    }
  }
  return [...found];
}
