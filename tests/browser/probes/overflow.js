// What sticks out of the page: how far it can be scrolled sideways, and what lies past its edges.
() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  const outside = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || (box.right <= width + 1 && box.left >= -1)) return false;
    return visible(element) && !scrolls(element);
  });
  const sideways = document.documentElement.scrollWidth - width;
  return [
    ...(sideways > 0 ? [`the page scrolls ${sideways} px sideways`] : []),
    ...outside.slice(0, 5).map((element) => `${name(element)} ends at ${Math.round(element.getBoundingClientRect().right)} of ${width} px`),
  ];
}
