// ---- what is shown as files: a drawing, a picture, a table; and on paper

const MOST_PIXELS = 120e6; // of a picture: browsers refuse larger ones
const sheetText = () => new XMLSerializer().serializeToString(sheet());

function download(blob, ending) {
  const link = make("a", { download: `orggraph-${view.kind}.${ending}` });
  link.href = URL.createObjectURL(blob);
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

const saveSvg = () => download(new Blob([sheetText()], { type: "image/svg+xml" }), "svg");

function savePng() {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([sheetText()], { type: "image/svg+xml" }));
  image.addEventListener("load", () => {
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(2, Math.sqrt(MOST_PIXELS / width / height), 32000 / Math.max(width, height));
    const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => download(blob, "png"), "image/png");
  });
  image.src = address;
}

// A cell that begins like a formula would be run by a spreadsheet.
function cell(value) {
  const text = String(value ?? "");
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const CSV_HEAD = ["subject", "relation", "object", "role", "status", "time", "decided_by", "basis", "rule", "confidence", "evidence", "source", "date", "address"];

function csvRows() {
  return picture.statements.flatMap((i) => {
    const statement = statements[i];
    const said = [
      entities[statement.subject].label, content.relations[statement.predicate].words[state.language],
      entities[statement.object].label, statement.role, statement.status && words(statement.status),
      time(statement), statement.decided_by,
    ];
    const quotes = statement.quotes.length > 0 ? statement.quotes : [{}];
    return quotes.map((item) => {
      const source = sources[item.source] || {};
      return [...said, item.rule && words(item.inferred ? "inferred" : "stated"), item.rule, item.confidence,
        item.text, [source.title, source.identifier].filter(Boolean).join(", "), source.date, source.url];
    });
  });
}

function saveCsv() {
  const rows = [CSV_HEAD.map((key) => words(key)), ...csvRows()];
  const text = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  download(new Blob([`\ufeff${text}\r\n`], { type: "text/csv" }), "csv"); // the mark tells Excel that it is UTF-8
}

function startSaving() {
  for (const [id, act] of [["svg", saveSvg], ["png", savePng], ["csv", saveCsv]]) {
    find(`save-${id}`).addEventListener("click", act);
  }
  find("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => find("paper").replaceChildren(sheet()));
  window.addEventListener("afterprint", () => find("paper").replaceChildren());
}
