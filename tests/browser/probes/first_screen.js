// Which of the given selectors have their first match wholly on the first screen.
(selectors) => selectors.filter((selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return !box || box.height === 0 || box.top < 0 || box.bottom > innerHeight;
}).map((selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return `${selector} ${box ? `ends at ${Math.round(box.bottom)} of ${innerHeight}` : "is missing"}`;
})
