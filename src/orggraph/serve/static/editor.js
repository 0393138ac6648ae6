// The editor: YASGUI on this server's endpoint, without anything from elsewhere.
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const endpoint = new URL("sparql", location.href).href;
const cutShort = document.getElementById("cut-short");
const declared = Object.entries(data.prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>`);
const first = `${declared.filter((line) => /PREFIX (og|org|skos|prov):/.test(line)).join("\n")}

SELECT DISTINCT ?event ?name WHERE {
  ?event a og:Congress ; skos:prefLabel ?name .
} LIMIT 20
`;

const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: false,
  persistenceId: `orggraph ${endpoint}`,
  yasqe: { value: first, autocompleters: ["variables"], editorHeight: "320px", createShareableLink: null, consumeShareLink: null },
  yasr: { prefixes: data.prefixes },
});

// An answer that was cut short says so in a header.
const send = window.fetch;
window.fetch = async (...request) => {
  const answer = await send(...request);
  if (answer.url.startsWith(endpoint)) cutShort.hidden = answer.headers.get("X-Orggraph-Incomplete") === null;
  return answer;
};

// A link to a thing leads to its page here, one to evidence to the quote in its source.
function pageOf(iri) {
  const [source, place] = iri.split("#char=");
  const [start, end] = (place ?? "").split(";")[0].split(",");
  const page = new URL(place === undefined ? "entity" : "source", location.href);
  page.search = new URLSearchParams(place === undefined ? { iri } : { iri: source, start, end });
  if (place !== undefined) page.hash = "quote";
  return page.href;
}
document.getElementById("yasgui").addEventListener("click", (event) => {
  const link = event.target.closest(".yasr a.iri");
  if (link === null || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  window.open(pageOf(link.getAttribute("href")), "_blank", "noopener");
});

function take(name) {
  const text = data.questions[name];
  if (text !== undefined) yasgui.getTab().setQuery(text);
}
const examples = document.getElementById("examples");
examples.addEventListener("change", () => take(examples.value));
take(new URLSearchParams(location.search).get("question"));
window.yasgui = yasgui;
