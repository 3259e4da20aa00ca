// Elements whose text is larger than the box that hides what flows over. Text for screen readers alone is meant to be hidden.
() => {
  const hides = (value) => value === "hidden" || value === "clip";
  return [...document.body.querySelectorAll("*")].filter((element) => {
    if (element instanceof SVGElement || !element.textContent.trim() || element.clientWidth < 2 || element.clientHeight < 2) return false;
    const style = getComputedStyle(element);
    return visible(element) && (
      (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 2)
      || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
      || style.textOverflow === "ellipsis");
  }).map(name);
}
