// ---- the legend, which is also a filter

function toggled(list, key) {
  return list.includes(key) ? list.filter((other) => other !== key) : [...list, key].sort();
}

function toggle(group, key, mark, text, count) {
  const box = make("input", { type: "checkbox", "data-key": `${group} ${key}` });
  box.checked = !state[group].includes(key);
  box.addEventListener("change", () => change({ [group]: toggled(state[group], key) }));
  return make("label", {}, box, mark, text, make("span", { class: "count" }, String(count)));
}

function counted(items, key) {
  const counts = {};
  for (const item of items) counts[item[key]] = (counts[item[key]] || 0) + 1;
  return counts;
}

function showLegend() {
  const kinds = counted(content.nodes, "kind");
  const relations = counted(content.edges.filter((edge) => !edge.spare), "relation");
  const lines = [];
  if (content.edges.some((edge) => edge.inferred)) lines.push(words("inferred_line"));
  if (content.edges.some((edge) => edge.gone)) lines.push(words("former_line"));
  if (content.timeline) lines.push(words("perhaps_bar"));
  keepingFocus(find("legend"), () => find("legend").querySelector("div").replaceChildren(
    make("h3", {}, words("classes")),
    ...content.legend.classes.map((kind) =>
      toggle("classes", kind, boxMark(kind), content.classes[kind][state.language], kinds[kind] || 0)),
    make("h3", {}, words("relations")),
    ...content.legend.relations.map((relation) =>
      toggle("relations", relation, lineMark(relation),
        content.relations[relation].drawn[state.language], relations[relation] || 0)),
    ...lines.map((line) => make("p", {}, line)),
  ));
}

// What is made anew while a reader's keyboard is in it leaves the keyboard where it was.
function keepingFocus(part, renew) {
  const { activeElement } = document;
  const key = part.contains(activeElement) ? activeElement.dataset.key : undefined;
  renew();
  if (key !== undefined) (part.querySelector(`[data-key="${CSS.escape(key)}"]`) || part).focus();
}
