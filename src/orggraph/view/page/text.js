// ---- words and elements: everything from the graph enters the page as text, never as markup

const content = JSON.parse(document.getElementById("content").textContent);
const { entities, statements, sources, view } = content;
const languages = Object.keys(content.words);

const find = (id) => document.getElementById(id);
const words = (key, values = {}) =>
  content.words[state.language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function button(attributes, text, act) {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
}

// Names compare as people type them: no case, no diacritics.
const plain = (text) =>
  text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/[–—‑]/g, "-").replace(/\s+/g, " ").trim();

const dateText = (date) => date.split("-").reverse().join(state.language === "vi" ? "/" : ".");
