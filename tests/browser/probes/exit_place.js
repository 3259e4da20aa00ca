// Where the exit stands after scrolling to each fraction of the page: its box, whether a click in its middle meets it.
(fractions) => {
  const link = document.querySelector("a[data-exit]:not(.skip)");
  return fractions.map((fraction) => {
    scrollTo(0, fraction * (document.documentElement.scrollHeight - innerHeight));
    const box = link.getBoundingClientRect();
    const met = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return { top: Math.round(box.top), inView: box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth, met: met?.closest("a") === link };
  });
}
