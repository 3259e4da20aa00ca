// "Exit this page" works as a plain link without this file. Here it hides the page at once and answers to Shift three times.
// Authority: GOV.UK Design System, component "Exit this page". It does not erase history, and stores nothing.

const panel = document.querySelector("[data-exit-panel]");
const texts = panel.dataset;
const PATIENCE = 5000;

const status = element("span", "unseen", { role: "status" });
const lights = element("span", "exit-lights", { "aria-hidden": "true" });
let overlay;
let presses = 0;
let modified = false;
let expiry;
let silence;

panel.append(lights, status);
for (const link of document.querySelectorAll("a[data-exit]")) link.addEventListener("click", leave);
document.addEventListener("keyup", listen, true);
// Coming back with the Back button may show the page as it was left (back/forward cache).
window.addEventListener("pageshow", reset);

function element(name, className, attributes) {
  const made = document.createElement(name);
  made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function leave(event) {
  event?.preventDefault();
  document.body.classList.add("leaving");
  overlay ??= element("div", "exit-overlay", { role: "alert" });
  document.body.append(overlay);
  overlay.textContent = texts.loading;
  location.href = panel.querySelector("a").href;
}

function listen(event) {
  // Shift that made a capital letter is not a press: its letter was released while Shift was down.
  if (event.key === "Shift" && !modified) press();
  else if (presses) expire();
  modified = event.shiftKey;
}

function press() {
  show(presses + 1, { 1: texts.two, 2: texts.one }[presses + 1] ?? "");
  clearTimeout(silence);
  clearTimeout(expiry);
  if (presses === 3) leave();
  else expiry = setTimeout(expire, PATIENCE);
}

function expire() {
  clearTimeout(expiry);
  show(0, texts.expired);
  silence = setTimeout(() => { status.textContent = ""; }, PATIENCE);
}

function show(count, text) {
  presses = count;
  lights.textContent = "●".repeat(count) + (count ? "○".repeat(3 - count) : "");
  status.textContent = text;
}

function reset() {
  clearTimeout(expiry);
  clearTimeout(silence);
  document.body.classList.remove("leaving");
  overlay?.remove();
  show(0, "");
  modified = false;
}
