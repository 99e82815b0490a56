// The section editor: text, toolbar, saving, review and figures tied together.

import { baseKeymap, chainCommands, setBlockType, toggleMark } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, Plugin, TextSelection } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, fixTables, goToNextCell, isInTable, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { claims, correct, decorate, place } from "./claims.js";
import { FigureBlockView, FigureView, ParagraphView } from "./figures.js";
import { cells, structure } from "./paste.js";
import { Saving } from "./saving.js";
import { build } from "./schema.js";

const REVIEW_PAUSE = 250;
const PRESENCE_PAUSE = 20000;
const sheet = document.getElementById("avsnitt");
const { picture, section, csrf } = sheet.dataset;
const words = JSON.parse(sheet.dataset.words);
const base = `/lagesbilder/${picture}`;
const api = `/api/v1/situation-pictures/${picture}/sections/${section}`;
const panel = document.getElementById("fynd");
const form = document.getElementById("blankett");

const get = async address => {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const post = (address, body) => fetch(address, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf },
  body: JSON.stringify(body),
});

/** What a live node shows, told by the server. */
async function answer(node) {
  const reply = await post(`${base}/siffra`, node);
  if (!reply.ok) throw new Error((await reply.json().catch(() => ({}))).detail ?? String(reply.status));
  return reply.json();
}

const [file, stored] = await Promise.all([get("/lagesbilder/schema"), get(api)]);
const schema = build(file);
const { nodes, marks } = schema;

/** Saved text, ready to be written in: an empty one gets a paragraph to begin with. */
const read = content => schema.nodeFromJSON(content?.content?.length ? content : { type: "doc", content: [{ type: "paragraph" }] });

const status = document.getElementById("sparat-text");
const say = (key, more = "") => { status.textContent = `${words[key]} ${more}`.trim(); };

const saving = new Saving({
  address: api,
  csrf,
  version: stored.version,
  body: () => ({ content: view.state.doc.toJSON(), ...statusFields() }),
  say,
  conflict,
});

function statusFields() {
  const comment = form.elements.kommentar;
  if (!comment) return {};
  return { workStatus: form.elements.lage?.value ?? "", comment: comment.value };
}

/** Whoever rewrites a paragraph from an earlier picture vouches for it. */
const rewriting = new Plugin({
  appendTransaction(transactions, before, after) {
    if (!transactions.some(t => t.docChanged) || transactions.some(t => t.getMeta("brought") || t.getMeta("history$"))) return null;
    const stale = node => node.type === nodes.paragraph && node.attrs.stale;
    const known = new Set();
    before.doc.descendants(node => { if (stale(node)) known.add(node.textContent); });
    const confirmed = after.tr;
    after.doc.descendants((node, position) => {
      if (stale(node) && !known.has(node.textContent)) confirmed.setNodeMarkup(position, null, { ...node.attrs, stale: false });
    });
    return confirmed.docChanged ? confirmed : null;
  },
});

const view = new EditorView(document.getElementById("skrivyta"), {
  state: EditorState.create({
    doc: read(stored.content),
    plugins: [
      inputRules({ rules: [wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list), wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, match => ({ order: Math.min(9999, Number(match[1])) }))] }),
      keymap({
        "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo,
        "Mod-b": toggleMark(marks.strong), "Mod-i": toggleMark(marks.em),
        "Enter": splitListItem(nodes.list_item),
        "Shift-Enter": (state, dispatch) => {
          dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
          return true;
        },
        "Tab": goToNextCell(1), "Shift-Tab": goToNextCell(-1),
        "Mod-]": sinkListItem(nodes.list_item), "Mod-[": liftListItem(nodes.list_item),
        "Mod-Alt-2": setBlockType(nodes.heading, { level: 2 }), "Mod-Alt-0": setBlockType(nodes.paragraph),
        "Mod-s": () => { saving.now(); return true; },
      }),
      keymap(baseKeymap),
      history(), dropCursor(), gapCursor(), tableEditing(), rewriting, claims(open),
    ],
  }),
  attributes: { role: "textbox", "aria-multiline": "true", "aria-label": words.label, class: "prose", ...(document.getElementById("vagledning") ? { "aria-describedby": "vagledning" } : {}) },
  nodeViews: {
    figure: (node, editor, position) => new FigureView(node, editor, position, { words }),
    figure_block: (node, editor, position) => new FigureBlockView(node, editor, position, { answer, words }),
    paragraph: (node, editor, position) => new ParagraphView(node, editor, position, { words }),
  },
  transformPastedHTML: structure,
  handlePaste: pasteCells,
  dispatchTransaction(transaction) {
    const before = view.state;
    let after = before.apply(transaction);
    if (transaction.docChanged) {
      const fixed = fixTables(after, before);
      if (fixed) after = after.apply(fixed);
    }
    view.updateState(after);
    if (transaction.docChanged) {
      saving.soon();
      reviewSoon();
    }
    showTools();
  },
});

document.getElementById("skrivyta").hidden = false;
for (const plain of document.querySelectorAll("[data-plain]")) plain.hidden = true;
document.getElementById("verktyg").hidden = false;
form.addEventListener("submit", event => { event.preventDefault(); saving.now(); });
form.addEventListener("input", event => { if (event.target.name === "lage" || event.target.name === "kommentar") saving.soon(); });

/** Cells copied as text, as from a plain editor: columns by tabs, rows by lines. */
function pasteCells(editor, event) {
  const data = event.clipboardData;
  if (!data || data.getData("text/html") || isInTable(editor.state)) return false;
  const rows = cells(data.getData("text/plain"));
  if (!rows) return false;
  const cell = (type, content) => type.create(null, nodes.paragraph.create(null, content ? schema.text(content) : null));
  const table = nodes.table.create(null, rows.map((row, i) => nodes.table_row.create(null,
    row.map((content, j) => cell(i === 0 || j === 0 ? nodes.table_header : nodes.table_cell, content)))));
  editor.dispatch(editor.state.tr.replaceSelectionWith(table).scrollIntoView());
  return true;
}

// ---- toolbar ----

const heading = level => setBlockType(nodes.heading, { level });
const tool = {
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  bullets: chainCommands(wrapInList(nodes.bullet_list), liftListItem(nodes.list_item)),
  numbers: chainCommands(wrapInList(nodes.ordered_list), liftListItem(nodes.list_item)),
  addRow: addRowAfter, addColumn: addColumnAfter, deleteRow, deleteColumn,
  undo, redo,
  table: (state, dispatch) => {
    const row = type => nodes.table_row.create(null, [0, 1, 2].map(() => type.createAndFill()));
    const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
    dispatch?.(state.tr.replaceSelectionWith(table).scrollIntoView());
    return true;
  },
};
const tools = document.getElementById("verktyg");
tools.addEventListener("click", event => {
  const name = event.target.closest("[data-do]")?.dataset.do;
  if (name === "figure") return openInsert();
  if (name === "reference") return document.getElementById("hanvisning").showModal();
  if (!tool[name]) return;
  tool[name](view.state, view.dispatch, view);
  view.focus();
});
const format = document.getElementById("format");
format.addEventListener("change", () => {
  (format.value === "paragraph" ? setBlockType(nodes.paragraph) : heading(Number(format.value)))(view.state, view.dispatch);
  view.focus();
});

function showTools() {
  const { $from, empty } = view.state.selection;
  const parent = $from.parent;
  format.value = parent.type === nodes.heading ? String(Math.min(3, parent.attrs.level)) : "paragraph";
  const active = type => empty
    ? Boolean(type.isInSet(view.state.storedMarks ?? $from.marks()))
    : view.state.doc.rangeHasMark(view.state.selection.from, view.state.selection.to, type);
  for (const name of ["strong", "em"]) {
    const button = tools.querySelector(`[data-do=${name}]`);
    button.setAttribute("aria-pressed", String(active(marks[name])));
    button.classList.toggle("active", active(marks[name]));
  }
  document.getElementById("tabellverktyg").hidden = !isInTable(view.state);
}

// ---- review ----

let reviewTimer;
let reviewed = 0;
let filter = new URLSearchParams(location.search).get("visa") ?? "";

function reviewSoon() {
  clearTimeout(reviewTimer);
  reviewTimer = setTimeout(review, REVIEW_PAUSE);
}

async function review() {
  const mine = ++reviewed;
  const doc = view.state.doc;
  let reply;
  try {
    reply = await post(`${base}/skriv/${section}/prova?visa=${encodeURIComponent(filter)}`, doc.toJSON());
  } catch {
    return;
  }
  if (!reply.ok || mine !== reviewed || doc !== view.state.doc) return;
  // A reason being written is not taken away under the writer's hands.
  const writing = panel.contains(document.activeElement) && document.activeElement.tagName === "TEXTAREA";
  if (writing) return;
  panel.innerHTML = await reply.text();
  showPanel();
}

function showPanel() {
  for (const button of panel.querySelectorAll("[data-fix], [data-goto]")) button.hidden = false;
  decorate(view, panel);
}

panel.addEventListener("click", event => {
  const chosen = event.target.closest("[data-filter]");
  const card = event.target.closest("[data-finding]");
  if (chosen) {
    event.preventDefault();
    filter = chosen.dataset.filter;
    remember(filter);
    review();
  } else if (card && event.target.closest("[data-fix]")) {
    if (!correct(view, card)) say("gone");
  } else if (card && event.target.closest("[data-goto]")) {
    const found = place(view.state.doc, Number(card.dataset.paragraph), card.dataset.quote);
    if (!found) return say("gone");
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found.from, found.to)).scrollIntoView());
    view.focus();
  }
});
panel.addEventListener("submit", async event => {
  if (!event.target.matches("form")) return;
  event.preventDefault();
  await saving.now();
  const sent = await fetch(event.target.action, { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
  if (sent.ok) {
    document.activeElement.blur();
    review();
  }
});

function remember(value) {
  const address = new URL(location.href);
  if (value) address.searchParams.set("visa", value);
  else address.searchParams.delete("visa");
  window.history.replaceState(null, "", address);
}

function open(finding) {
  const card = panel.querySelector(`[data-finding="${CSS.escape(finding)}"]`);
  if (!card) return;
  card.hidden = false;
  for (const other of panel.querySelectorAll(".chosen")) other.classList.remove("chosen");
  card.classList.add("chosen");
  card.scrollIntoView({ block: "nearest" });
}

// ---- figures and references ----

const insertDialog = document.getElementById("infoga");
const choice = document.getElementById("infoga-val");
const fault = document.getElementById("infoga-fel");

const shown = document.getElementById("infoga-visas");

const chosenFields = () => new URLSearchParams(new FormData(choice.querySelector("form")));

async function showChoice(query = "") {
  const reply = await fetch(`${base}/infoga${query}`);
  const before = document.activeElement?.id;
  choice.innerHTML = await reply.text();
  for (const field of choice.querySelectorAll("select")) {
    field.addEventListener("change", () => (field.dataset.again === undefined ? preview() : showChoice(`?${chosenFields()}`)));
  }
  // The form is new, but who chooses with the keyboard goes on from where they were.
  if (before && choice.querySelector(`#${CSS.escape(before)}`)) document.getElementById(before).focus();
  await preview();
}

// What would be put in, as it would look; the last choice wins if answers come out of order.
let previews = 0;
async function preview() {
  const turn = ++previews;
  const fields = chosenFields();
  // Words on counts need a kind of crime: until one is chosen there is nothing to ask for.
  const open = fields.get("slag") === "change" && !fields.has("kategori") && !["both", "table", "chart"].includes(fields.get("form"));
  const wish = open ? null : await fetch(`${base}/infoga/nod?${fields}`).then(reply => (reply.ok ? reply.json() : null)).catch(() => null);
  const told = wish && (await answer(wish).catch(() => null));
  if (turn !== previews) return;
  if (told?.html) shown.innerHTML = told.html;
  else shown.textContent = told?.node?.attrs?.shown || shown.dataset.nothing;
}

async function openInsert() {
  fault.hidden = true;
  if (!choice.firstElementChild) await showChoice();
  insertDialog.showModal();
}

document.getElementById("infoga-gor").addEventListener("click", async () => {
  try {
    const reply = await fetch(`${base}/infoga/nod?${chosenFields()}`);
    if (!reply.ok) {
      const page = new window.DOMParser().parseFromString(await reply.text(), "text/html");
      throw new Error(page.querySelector("main p")?.textContent ?? String(reply.status));
    }
    await insert(await reply.json());
    insertDialog.close();
    view.focus();
  } catch (error) {
    fault.textContent = error.message;
    fault.hidden = false;
  }
});

async function insert(wish, last = false) {
  const { node } = await answer(wish);
  const made = schema.nodeFromJSON(node);
  const transaction = view.state.tr;
  if (last) {
    const block = made.isInline ? nodes.paragraph.create(null, made) : made;
    transaction.insert(view.state.doc.content.size, block);
  } else {
    transaction.replaceSelectionWith(made, false);
  }
  view.dispatch(transaction.scrollIntoView());
}

document.getElementById("hanvisning-gor").addEventListener("click", () => {
  const select = document.getElementById("hanvisning-avsnitt");
  const label = select.selectedOptions[0].textContent;
  view.dispatch(view.state.tr.replaceSelectionWith(nodes.reference.create({ section: select.value, label }), false));
  document.getElementById("hanvisning").close();
  view.focus();
});
for (const close of document.querySelectorAll("dialog [data-close]")) {
  close.addEventListener("click", () => close.closest("dialog").close());
}

// ---- two writers ----

function conflict(problem) {
  say("conflict");
  document.getElementById("konflikt-ord").textContent = problem.detail ?? words.conflict;
  document.getElementById("konflikt-min").textContent = problem.yours ?? "";
  document.getElementById("konflikt-deras").textContent = problem.theirs ?? "";
  const dialog = document.getElementById("konflikt");
  if (!dialog.open) dialog.showModal();
}
document.getElementById("konflikt").addEventListener("cancel", event => event.preventDefault());
document.getElementById("konflikt").addEventListener("click", async event => {
  const way = event.target.closest("[data-resolve]")?.dataset.resolve;
  if (!way) return;
  const theirs = await get(api);
  const doc = read(theirs.content);
  if (way !== "mine") {
    const mine = view.state.doc;
    const rest = [];
    if (way === "both") mine.forEach(block => { if (!doc.content.content.some(other => other.eq(block))) rest.push(block); });
    const all = doc.content.append(mine.type.create(null, rest).content);
    // One step, so that undo brings back what one wrote.
    view.dispatch(view.state.tr.replaceWith(0, mine.content.size, all).setMeta("brought", true));
  }
  document.getElementById("konflikt").close();
  await saving.settled(theirs.version);
  view.focus();
});

// ---- who else is here ----

const presence = document.getElementById("narvaro");
async function lookAround() {
  if (document.hidden) return;
  const { by, version } = await get(`${base}/skriv/${section}/narvaro`).catch(() => ({ by: "" }));
  const newer = version > saving.version && !saving.busy;
  presence.textContent = by ? words[newer ? "newer" : "present"].replace("{0}", by) : "";
}
setInterval(lookAround, PRESENCE_PAUSE);
document.addEventListener("visibilitychange", lookAround);

// ---- begin ----

lookAround();

for (const confirmation of document.querySelectorAll("form[data-save-first]")) {
  confirmation.addEventListener("submit", async event => {
    event.preventDefault();
    await saving.now();
    confirmation.submit();
  });
}
showPanel();
showTools();
if (sheet.dataset.insert) {
  await insert(JSON.parse(sheet.dataset.insert), true);
  const address = new URL(location.href);
  address.searchParams.delete("infoga");
  window.history.replaceState(null, "", address);
}
document.documentElement.dataset.editor = "ready";
