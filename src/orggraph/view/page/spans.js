// ---- when something began and ended, as far as is known, in words

function sideText(first, last, key) {
  if (!first && !last) return "";
  if (first === last) return `${words(key)} ${dateText(first)}`;
  if (!first) return words(`${key}_by`, { last: dateText(last) });
  if (!last) return words(`${key}_after`, { first: dateText(first) });
  return words(`${key}_between`, { first: dateText(first), last: dateText(last) });
}

const stretch = ([beginFrom, beginBy, endFrom, endBy]) =>
  [sideText(beginFrom, beginBy, "from"), sideText(endFrom, endBy, "until")].filter(Boolean).join("; ");
