// ---- the state: one value that says what the page shows. It is never altered, only replaced,
// so that it can be kept (undo), written into the address (a link) and read from there.

const START = Object.freeze({
  language: content.language,
  theme: "auto", // or "light", "dark"
  classes: [], relations: [], // the hidden ones
  sources: [], // the only ones; empty for all
  least: 0, // confidence
  basis: "all", // or "stated", "inferred"
  day: "", // statements that hold on it; empty for all
  undated: true, // statements without a time are shown on every day
  focus: null, // { kind: "under" | "around" | "path", id, steps, other }
  turned: [], // groups that are folded or open against how the page opens
  placed: {}, // boxes that a reader moved: [x, y] by id
  physics: false,
  selected: view.about && nodeOf.has(view.about) ? view.about : "",
  camera: null, // { x, y, scale } in the middle of the picture; null to fit all into the window
});
let state = START;

const known = (test) => ({
  write: (list) => list.join(","),
  read: (text) => text.split(",").filter(test),
});
const oneOf = (...values) => ({
  write: String,
  read: (text) => (values.includes(text) ? text : undefined),
});
const numbers = (text) => {
  const list = text.split(",").map(Number);
  return list.every(Number.isFinite) ? list : [];
};
// How each part of the state stands in the address. What does not read is as at the start.
const FIELDS = {
  language: oneOf(...languages),
  theme: oneOf("auto", "light", "dark"),
  classes: known((name) => Object.hasOwn(content.classes, name)),
  relations: known((name) => Object.hasOwn(content.relations, name)),
  sources: known((id) => sources.some((source) => source.id === id)),
  least: { write: String, read: (text) => numbers(text)[0] },
  basis: oneOf("all", "stated", "inferred"),
  day: { write: String, read: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined) },
  undated: { write: String, read: (text) => text !== "false" },
  focus: {
    write: (focus) => [focus.kind, focus.id, focus.steps || focus.other].filter(Boolean).join(","),
    read: (text) => {
      const [kind, id, last] = text.split(",");
      if (!nodeOf.has(id)) return undefined;
      if (kind === "under") return { kind, id };
      if (kind === "around") return { kind, id, steps: Math.max(1, Number(last) || 1) };
      return kind === "path" && nodeOf.has(last) ? { kind, id, other: last } : undefined;
    },
  },
  turned: known((id) => groupOf.has(id)),
  placed: {
    write: (placed) => Object.entries(placed).flat(2).join(","),
    read: (text) => {
      const parts = text.split(",");
      const placed = {};
      for (let i = 0; i + 2 < parts.length; i += 3) {
        const at = numbers(`${parts[i + 1]},${parts[i + 2]}`);
        if (nodeOf.has(parts[i]) && at.length === 2) placed[parts[i]] = at;
      }
      return placed;
    },
  },
  physics: { write: String, read: (text) => text === "true" },
  selected: { write: String, read: (text) => (text === "" || isKnown(text.split(">")[0]) ? text : undefined) },
  camera: {
    write: ({ x, y, scale }) => `${x},${y},${scale}`,
    read: (text) => {
      const [x, y, scale] = numbers(text);
      return scale > 0 ? { x, y, scale } : undefined;
    },
  },
};

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function toHash(value) {
  return Object.keys(FIELDS).filter((name) => !same(value[name], START[name])).map((name) => {
    const text = value[name] === null ? "" : FIELDS[name].write(value[name]);
    return `${name}=${encodeURIComponent(text).replace(/%(2C|3E|3A)/g, decodeURIComponent)}`;
  }).join("&");
}

function fromHash(hash) {
  const value = { ...START };
  for (const [name, text] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const read = Object.hasOwn(FIELDS, name) ? FIELDS[name].read(text) : undefined;
    if (read !== undefined) value[name] = read;
  }
  return value;
}

// ---- changes, and back again

const past = [];
let future = [];
let lastMove = ""; // what moved last: a slider that is dragged is one step, not a hundred

function change(patch, { remember = true, move = "" } = {}) {
  if (Object.keys(patch).every((name) => same(patch[name], state[name]))) return;
  const before = state;
  if (remember) {
    if (move === "" || move !== lastMove) past.push(state);
    future = [];
    lastMove = move;
  }
  state = { ...state, ...patch };
  refresh(before);
}

function go(from, to) {
  if (from.length === 0) return;
  const before = state;
  to.push(state);
  lastMove = "";
  state = from.pop();
  refresh(before);
}
const undo = () => go(past, future);
const redo = () => go(future, past);
