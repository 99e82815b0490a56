// Files dropped anywhere, or cells pasted anywhere, are read in as if chosen in the form.

const form = document.querySelector("#las-in");
const file = form?.querySelector("input[type=file]");
const text = form?.querySelector("textarea");

// Cells of a spreadsheet and tables of a document come as markup, which keeps what is merged and what is a heading.
const holdsTable = html => /<table[\s>]/i.test(html);
const holdsCells = plain => /[\t\n]/.test(plain.trim());
const isField = target => target instanceof Element && target.closest("input, textarea, select") !== null;

function readFiles(files) {
  file.files = files;
  form.requestSubmit();
}

function readMarkup(html) {
  const made = new DataTransfer();
  const page = `<!doctype html><meta charset="utf-8">${html}`;
  made.items.add(new File([page], "inklistrat.html", { type: "text/html" }));
  readFiles(made.files);
}

function readText(plain) {
  text.value = plain;
  if (holdsCells(plain)) {
    form.requestSubmit();
  } else {
    text.focus();
  }
}

// A spreadsheet also offers a picture of its cells, so files come last. Answers whether there was anything to read.
function read(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (holdsTable(html)) {
    readMarkup(html);
  } else if (plain) {
    readText(plain);
  } else if (data.files.length > 0) {
    readFiles(data.files);
  } else {
    return false;
  }
  return true;
}

if (form && file && text) {
  document.addEventListener("dragover", event => {
    const types = event.dataTransfer?.types ?? [];
    const wanted = types.includes("Files") || (!isField(event.target) && types.includes("text/plain"));
    if (!wanted) return;
    event.preventDefault();
    form.classList.add("drop-here");
  });

  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) form.classList.remove("drop-here");
  });

  document.addEventListener("drop", event => {
    form.classList.remove("drop-here");
    const data = event.dataTransfer;
    if (!data) return;
    if (data.files.length > 0) {
      event.preventDefault();
      readFiles(data.files);
    } else if (!isField(event.target) && read(data)) {
      event.preventDefault();
    }
  });

  document.addEventListener("paste", event => {
    const data = event.clipboardData;
    if (!data) return;
    const fileAlone = data.files.length > 0 && !data.getData("text/plain") && !data.getData("text/html");
    if (isField(event.target) && !fileAlone) return;
    if (read(data)) event.preventDefault();
  });
}
