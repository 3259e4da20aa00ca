// Counts this page once it is really seen, and brings the figures up to date in their place. Nothing depends on it:
// without it a picture counts, and the figures of the last snapshot stay. It stores nothing and reads nothing of the reader.

if (document.prerendering) document.addEventListener("prerenderingchange", whenSeen, { once: true });
else whenSeen();

function whenSeen() {
  if (document.visibilityState === "visible") count();
  else document.addEventListener("visibilitychange", whenSeen, { once: true });
}

async function count() {
  navigator.sendBeacon(`/api/visit?page=${document.body.dataset.page}`);
  const answer = await fetch("/api/visits.json").catch(() => null);
  if (answer?.ok) show(await answer.json());
}

function show({ online, today, total, as_of }) {
  const figures = { online, total, ...today };
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  for (const place of document.querySelectorAll("[data-figure]")) place.textContent = format(figures[place.dataset.figure]);
  const time = document.querySelector("[data-as-of]");
  // The time of Hanoi, as it stands there: 2026-11-25T15:04:05+07:00.
  const [, year, month, day, clock] = /(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(as_of);
  time.textContent = time.dataset.asOf.replace("{}", `${day}/${month}/${year} ${clock}`);
}
