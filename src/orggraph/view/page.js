"use strict";
(() => {
  // Everything from the graph enters the page as text, never as markup.
  const content = JSON.parse(document.getElementById("content").textContent);
  const { entities, statements, sources, view } = content;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const languages = Object.keys(content.words);
  let language = content.language;
  let shown = null; // what the panel shows: a function that shows it again
  const hidden = { classes: new Set(), relations: new Set() };

  const find = (id) => document.getElementById(id);
  const words = (key, values = {}) =>
    content.words[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  // Names compare as people type them: no case, no diacritics.
  const plain = (text) =>
    text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/[–—‑]/g, "-").replace(/\s+/g, " ").trim();
  const index = Object.entries(entities).map(([id, entity]) => ({
    id,
    names: [entity.label, ...entity.aliases, entity.number || ""].map(plain),
  }));

  const about = new Map(Object.keys(entities).map((id) => [id, []]));
  statements.forEach((statement, i) => {
    about.get(statement.subject).push(i);
    if (statement.object !== statement.subject) about.get(statement.object).push(i);
  });

  // ---- the picture

  const relationColor = (name) => content.relations[name][dark.matches ? "dark" : "color"];
  const lineColor = (edge) => {
    const color = relationColor(edge.relation);
    return { color, highlight: color, hover: color, opacity: 0.8 };
  };
  const nodes = new vis.DataSet(content.nodes);
  const edges = new vis.DataSet(content.edges.map((edge) => ({ ...edge, color: lineColor(edge) })));
  const network = new vis.Network(find("canvas"), { nodes, edges }, content.options);
  // Not network.fit(): it measures from box to box by their centers and cuts the outer ones.
  const fit = () => {
    const boxes = nodes.get({ filter: (node) => !node.hidden }).map((node) => network.getBoundingBox(node.id));
    if (boxes.length === 0) return;
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const canvas = find("canvas");
    const scale = Math.min(1.1, 0.96 * canvas.clientWidth / (right - left), 0.96 * canvas.clientHeight / (bottom - top));
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
  };
  window.orggraph = { network, nodes, edges, content };

  let moved = false; // once a reader has moved the picture, it stays where it is
  network.on("dragEnd", () => { moved = true; });
  network.on("zoom", () => { moved = true; });
  // The library scales the picture by itself when the window changes; a look after each
  // drawing sees that, and whatever the window's size was when the page opened.
  let fitted = "";
  network.on("afterDrawing", () => {
    const canvas = find("canvas");
    const now = `${canvas.clientWidth} ${canvas.clientHeight} ${network.getScale()}`;
    if (moved || now === fitted) return;
    fit();
    fitted = `${canvas.clientWidth} ${canvas.clientHeight} ${network.getScale()}`;
  });
  network.on("click", (event) => {
    if (event.nodes.length > 0) showEntity(event.nodes[0]);
    else if (event.edges.length > 0) showLine(event.edges[0]);
    else { shown = null; welcome(); nameLines([]); }
  });
  network.on("hoverNode", () => { find("canvas").style.cursor = "pointer"; });
  network.on("hoverEdge", () => { find("canvas").style.cursor = "pointer"; });
  network.on("blurNode", () => { find("canvas").style.cursor = ""; });
  network.on("blurEdge", () => { find("canvas").style.cursor = ""; });

  // A line is named while it or its box is chosen; many names at once nobody could read.
  const MOST_NAMED = 6;
  let named = [];
  function nameLines(lines) {
    const font = {
      size: 12, color: dark.matches ? "#ececec" : "#1b1b1b", strokeWidth: 4,
      strokeColor: dark.matches ? "#17191c" : "#ffffff",
    };
    const before = named.map((edge) => ({ id: edge, label: " " }));
    named = lines.length > MOST_NAMED ? [] : lines;
    const now = named.map((edge) => ({ id: edge, label: lineName(edges.get(edge)), font }));
    edges.update([...before, ...now]);
  }
  function lineName(edge) {
    return statements[edge.statement].role || content.relations[edge.relation].drawn[language];
  }

  function applyHidden() {
    const off = (id) => hidden.classes.has(entities[id].kind);
    nodes.update(nodes.get().map((node) => ({ id: node.id, hidden: off(node.id) })));
    edges.update(edges.get().map((edge) => ({
      id: edge.id,
      hidden: hidden.relations.has(edge.relation) || off(edge.from) || off(edge.to),
    })));
  }

  function focus(id) {
    if (nodes.get(id) === null) return;
    moved = true;
    network.selectNodes([id]);
    network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: false });
  }

  // ---- the panel

  const dateText = (date) => date.split("-").reverse().join(language === "vi" ? "/" : ".");
  const attributeText = { date: dateText };

  function name(id) {
    const button = make("button", { type: "button", class: "name" }, entities[id].label);
    button.addEventListener("click", () => { focus(id); showEntity(id); });
    return button;
  }

  function list(pairs) {
    const result = make("dl");
    for (const [key, value] of pairs) {
      if (value) result.append(make("dt", {}, words(key)), make("dd", {}, value));
    }
    return result.childElementCount > 0 ? result : null;
  }

  function kindMark(kind) {
    const look = content.classes[kind];
    const mark = make("span", { class: "kind" }, look[language]);
    mark.style.background = look.fill;
    mark.style.borderColor = look.border;
    mark.style.borderRadius = `${Math.min(look.corner, 10)}px`;
    mark.style.borderStyle = look.broken ? "dashed" : "solid";
    return mark;
  }

  function time(statement) {
    const parts = [];
    if (statement.start) parts.push(`${words("from")} ${dateText(statement.start)}`);
    if (statement.end) parts.push(`${words("until")} ${dateText(statement.end)}`);
    return parts.join(" ");
  }

  function quote(item) {
    const source = sources[item.source];
    const basis = [words(item.inferred ? "inferred" : "stated"), `${words("rule")} ${item.rule}`];
    if (item.confidence !== null) basis.push(`${words("confidence")} ${item.confidence}`);
    const footer = make("footer", {});
    if (source) {
      const said = [source.title || source.identifier];
      if (source.date) said.push(dateText(source.date));
      footer.append(make("div", {}, said.join(", ")));
      if (source.title) footer.append(make("div", {}, source.identifier));
      if (source.url) footer.append(make("div", {}, address(source.url)));
    }
    footer.append(make("div", {}, basis.join(" · ")));
    const text = item.text === "" ? null : make("p", {}, `“${item.text}”`);
    return make("blockquote", {}, text, footer);
  }

  function address(url) {
    if (!/^https?:\/\//i.test(url)) return url; // other schemes can run scripts
    return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url);
  }

  function article(i) {
    const statement = statements[i];
    const relation = content.relations[statement.predicate].words[language];
    const sentence = make("p", {}, name(statement.subject), ` ${relation} `, name(statement.object));
    const quotes = statement.quotes.map(quote);
    if (quotes.length === 0) quotes.push(make("p", { class: "soft" }, words("no_quotes")));
    return make("article", {}, sentence, list([
      ["role", statement.role],
      ["status", statement.status && words(statement.status)],
      ["time", time(statement)],
      ["decided_by", statement.decided_by],
    ]), ...quotes);
  }

  function fill(...children) {
    find("panel").replaceChildren(...children.filter((child) => child !== null));
    find("panel").scrollTop = 0;
  }

  function showEntity(id) {
    shown = () => showEntity(id);
    const entity = entities[id];
    const attributes = ["number", "date", "ordinal", "term"].map((key) =>
      [key, entity[key] && (attributeText[key] || String)(entity[key])]);
    fill(
      make("h2", {}, entity.label), kindMark(entity.kind),
      list([["aliases", entity.aliases.join(" · ")], ...attributes]),
      make("h3", {}, words("statements", { count: about.get(id).length })),
      ...about.get(id).map(article),
    );
    nameLines(nodes.get(id) === null ? [] : network.getConnectedEdges(id));
  }

  function showLine(id) {
    shown = () => showLine(id);
    const first = edges.get(id).statement;
    const { subject, object } = statements[first];
    const others = about.get(subject).filter((i) => i !== first
      && [statements[i].subject, statements[i].object].includes(object) && subject !== object);
    fill(...[first, ...others].map(article));
    nameLines([id]);
  }

  function welcome() {
    fill(make("h2", {}, words("details")), make("p", { class: "soft" }, words("hint")), ...notes());
  }

  function notes() {
    const result = [];
    if (view.left_out > 0) {
      result.push(words("left_out", { count: view.left_out, most: nodes.length }));
    }
    if (view.unconnected > 0) result.push(words("unconnected", { count: view.unconnected }));
    return result.map((text) => make("p", {}, text));
  }

  // ---- the legend

  function toggle(group, key, mark, text, count) {
    const box = make("input", { type: "checkbox" });
    box.checked = !hidden[group].has(key);
    box.addEventListener("change", () => {
      if (box.checked) hidden[group].delete(key); else hidden[group].add(key);
      applyHidden();
    });
    return make("label", {}, box, mark, text, make("span", { class: "count" }, String(count)));
  }

  function boxMark(kind) {
    const look = content.classes[kind];
    const mark = make("span", { class: "box" });
    mark.style.background = look.fill;
    mark.style.borderColor = look.border;
    mark.style.borderRadius = `${Math.min(look.corner, 7)}px`;
    mark.style.borderStyle = look.broken ? "dashed" : "solid";
    return mark;
  }

  function lineMark(relation) {
    const space = "http://www.w3.org/2000/svg";
    const mark = document.createElementNS(space, "svg");
    mark.setAttribute("class", "stroke");
    const look = { fill: "none", stroke: relationColor(relation), "stroke-width": 2 };
    for (const [d, dash] of [["M1 5H27", content.relations[relation].dash.join(" ")], ["M23 1L28 5L23 9", ""]]) {
      const path = document.createElementNS(space, "path");
      path.setAttribute("d", d);
      for (const [key, value] of Object.entries(look)) path.setAttribute(key, value);
      if (dash !== "") path.setAttribute("stroke-dasharray", dash);
      mark.append(path);
    }
    return mark;
  }

  function legend() {
    const kinds = {}; const relations = {};
    nodes.forEach((node) => { kinds[node.group] = (kinds[node.group] || 0) + 1; });
    edges.forEach((edge) => { relations[edge.relation] = (relations[edge.relation] || 0) + 1; });
    const lines = [];
    if (content.edges.some((edge) => edge.inferred)) lines.push(words("inferred_line"));
    if (content.edges.some((edge) => edge.gone)) lines.push(words("former_line"));
    find("legend").querySelector("div").replaceChildren(
      make("h3", {}, words("classes")),
      ...content.legend.classes.map((kind) =>
        toggle("classes", kind, boxMark(kind), content.classes[kind][language], kinds[kind])),
      make("h3", {}, words("relations")),
      ...content.legend.relations.map((relation) =>
        toggle("relations", relation, lineMark(relation),
          content.relations[relation].drawn[language], relations[relation])),
      ...lines.map((line) => make("p", {}, line)),
    );
  }

  // ---- the search

  const MOST_RESULTS = 12;
  function search() {
    const goal = plain(find("search").value);
    find("results").hidden = goal === "";
    if (goal === "") return [];
    const rank = (names) => Math.min(...names.map((text) =>
      text === goal ? 0 : text.startsWith(goal) ? 1 : text.includes(goal) ? 2 : 3));
    const found = index.map(({ id, names }) => ({ id, rank: rank(names) }))
      .filter((item) => item.rank < 3)
      .sort((a, b) => a.rank - b.rank || entities[a.id].label.localeCompare(entities[b.id].label, "vi"));
    const items = found.slice(0, MOST_RESULTS).map(({ id }) => {
      const button = name(id);
      button.addEventListener("click", () => { find("results").hidden = true; });
      return make("li", {}, button);
    });
    if (found.length === 0) items.push(make("li", { class: "plain" }, words("no_match")));
    if (found.length > MOST_RESULTS) {
      items.push(make("li", { class: "plain" }, words("more", { count: found.length - MOST_RESULTS })));
    }
    find("results").replaceChildren(...items);
    return found;
  }
  find("search").addEventListener("input", search);
  find("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      const found = search();
      if (found.length > 0) { focus(found[0].id); showEntity(found[0].id); find("results").hidden = true; }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") find("results").hidden = true;
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) find("results").hidden = true;
  });

  // ---- the table: the same data without the picture, made when it is opened

  function table() {
    if (!find("data").open) return;
    const head = (...keys) =>
      make("thead", {}, make("tr", {}, ...keys.map((key) => make("th", { scope: "col" }, words(key)))));
    const row = (...cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell)));
    const quoted = (item) => {
      const source = sources[item.source];
      const said = source ? `“${item.text}” (${[source.title, source.identifier].filter(Boolean).join(", ")})` : "";
      return make("div", {}, [said, words(item.inferred ? "inferred" : "stated"), item.rule].filter(Boolean).join(" · "));
    };
    const rows = statements.map((statement) => row(
      name(statement.subject),
      [content.relations[statement.predicate].words[language], statement.role, time(statement),
        statement.status && words(statement.status)].filter(Boolean).join(", "),
      name(statement.object),
      make("div", {}, ...statement.quotes.map(quoted)),
    ));
    const others = Object.entries(entities).map(([id, entity]) => row(
      name(id), content.classes[entity.kind][language], entity.aliases.join(" · "),
      [entity.number, entity.date && dateText(entity.date), entity.term].filter(Boolean).join(" · "),
    ));
    find("data").querySelector("div").replaceChildren(
      make("p", { class: "soft" }, words("table_hint")),
      make("table", {}, make("caption", {}, words("statements", { count: rows.length })),
        head("subject", "relation", "object", "evidence"), make("tbody", {}, ...rows)),
      make("table", {}, make("caption", {}, words("entity")),
        head("entity", "kind", "aliases", "date"), make("tbody", {}, ...others)),
    );
  }
  find("data").addEventListener("toggle", table);

  // ---- words in the chosen language

  function counts() {
    const parts = [words("counts", { nodes: nodes.length, edges: edges.length })];
    if (view.about) parts.push(words("about", { name: entities[view.about].label, depth: view.depth }));
    if (view.as_of) parts.push(words("as_of", { date: dateText(view.as_of) }));
    return parts.join(" · ");
  }

  function speak() {
    document.documentElement.lang = language;
    document.title = `${words(view.kind)} – orggraph`;
    for (const element of document.querySelectorAll("[data-words]")) {
      element.textContent = words(element.dataset.words);
    }
    for (const element of document.querySelectorAll("[data-label]")) {
      element.setAttribute("aria-label", words(element.dataset.label));
    }
    find("search").placeholder = `${words("search")} (${words("search_hint")})`;
    const next = languages[(languages.indexOf(language) + 1) % languages.length];
    find("language").textContent = content.words[next].language;
    find("language").lang = next;
    find("shown").textContent = counts();
    legend();
    table();
    if (shown === null) welcome(); else shown();
  }
  find("language").addEventListener("click", () => {
    language = languages[(languages.indexOf(language) + 1) % languages.length];
    speak();
  });
  find("fit").addEventListener("click", () => { moved = false; fit(); });
  const zoom = (factor) => () => {
    moved = true;
    network.moveTo({ scale: network.getScale() * factor });
  };
  find("zoom-in").addEventListener("click", zoom(1.3));
  find("zoom-out").addEventListener("click", zoom(1 / 1.3));
  dark.addEventListener("change", () => {
    edges.update(edges.get().map((edge) => ({ id: edge.id, color: lineColor(edge) })));
    legend();
  });

  speak();
  if (view.about) { network.selectNodes(nodes.get(view.about) === null ? [] : [view.about]); showEntity(view.about); }
})();
