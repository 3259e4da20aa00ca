// The words a reader sees in main.
() => document.querySelector("main").innerText.split(/\s+/).filter(Boolean)
