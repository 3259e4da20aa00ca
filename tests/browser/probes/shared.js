// What several probes need; stands before each of them.

const visible = (element) => element.checkVisibility({ visibilityProperty: true });

// How a failure names an element: short, and enough to find it.
const name = (element) => {
  const own = [...element.classList].map((one) => `.${one}`).join("");
  const above = element.parentElement?.closest("[class]");
  const words = element.textContent.replace(/\s+/g, " ").trim();
  return `${above ? `.${above.classList[0]} ` : ""}${element.localName}${element.id ? `#${element.id}` : ""}${own}`
    + (words ? ` “${words.length > 40 ? `${words.slice(0, 40)}…` : words}”` : "");
};

const position = (element) => getComputedStyle(element).position;

// What stays in place while the page is scrolled: it may cover what it does not hold.
const bars = () => [...document.body.querySelectorAll("*")]
  .filter((element) => ["sticky", "fixed"].includes(position(element)) && visible(element));
