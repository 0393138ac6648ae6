// Suggests entities while somebody types into a field with data-suggest (the type, or nothing
// for all). Choosing one opens its page, or fills the field when it has data-fill.
"use strict";
for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

function suggest(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  input.setAttribute("aria-autocomplete", "list");
  input.after(list);
  const root = input.dataset.root;
  let timer = 0, asked = 0, found = [], at = -1;

  function close() { list.hidden = true; at = -1; }
  function choose(one) {
    if ("fill" in input.dataset) { input.value = one.iri; input.title = one.label; close(); input.focus(); return; }
    const page = one.class === "Source" ? "/source" : "/entity";
    location.href = `${root}${page}?iri=${encodeURIComponent(one.iri)}`;
  }
  function mark(place) {
    at = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }
  function show(results) {
    found = results.slice(0, 10);
    list.replaceChildren(...found.map((one) => {
      const item = document.createElement("li"), kind = document.createElement("span");
      item.setAttribute("role", "option");
      kind.className = "soft";
      kind.textContent = ` ${one.kind}`;
      item.append(one.label, kind);
      // before the field loses the focus, which closes the list
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(one); });
      return item;
    }));
    list.hidden = found.length === 0;
    at = -1;
  }
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const words = input.value.trim(), number = ++asked;
    if (words.length < 2 || words.startsWith("http")) { close(); return; }
    timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: words, kind: input.dataset.suggest });
      const answer = await fetch(`${root}/api/search?${query}`);
      if (answer.ok && number === asked && document.activeElement === input) show((await answer.json()).results);
    }, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") { mark(Math.min(at + 1, found.length - 1)); event.preventDefault(); }
    else if (event.key === "ArrowUp") { mark(Math.max(at - 1, 0)); event.preventDefault(); }
    else if (event.key === "Enter" && at >= 0) { choose(found[at]); event.preventDefault(); }
    else if (event.key === "Escape") close();
  });
  input.addEventListener("blur", close);
}
