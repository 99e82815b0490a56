// What Word, Excel and others put on the clipboard, made into what the schema holds: their looks are dropped (the page
// allows no inline style), Word's list paragraphs become lists, text that a reviewer has struck out stays out, and a
// table without header cells gets them, since a table is read aloud by its headers.

const KEPT = /^(href|colspan|rowspan|start|data-(figure|figure-block|section|comment|pm-slice))$/;
const NUMBER = /^[-−+]?[\d\s\u00a0\u202f.,]+%?$/;

/** Pasted mark-up with structure alone. */
export function structure(html) {
  // Renamed before it is read: the browser would complain of inline style even in a page that is never shown.
  const still = html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle=/gi, " data-style="));
  const { body } = new window.DOMParser().parseFromString(still, "text/html");
  for (const unwanted of body.querySelectorAll("script, meta, link, title, xml, del, [data-style*='mso-element:comment']")) unwanted.remove();
  for (const wrapper of body.querySelectorAll("b[data-style*='font-weight:normal' i]")) wrapper.replaceWith(...wrapper.childNodes);
  wordLists(body);
  for (const title of body.querySelectorAll("p.MsoTitle")) rename(title, "h1");
  for (const table of body.querySelectorAll("table")) headers(table);
  clean(body);
  return body.innerHTML;
}

function clean(body) {
  const comments = document.createTreeWalker(body, window.NodeFilter.SHOW_COMMENT);
  const gone = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const comment of gone) comment.remove();
  for (const element of body.querySelectorAll("*")) {
    if (element.tagName.includes(":")) element.replaceWith(...element.childNodes);
    for (const { name } of [...element.attributes]) if (!KEPT.test(name)) element.removeAttribute(name);
  }
}

function rename(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

// ---- Word's lists ----

/** How Word says that a paragraph is an item: which list, how deep, and the mark it draws before the words. */
function item(paragraph) {
  const [, list, level] = /mso-list:\s*(\w+)\s+level(\d+)/i.exec(paragraph.dataset?.style ?? "") ?? [];
  if (!list) return null;
  const mark = paragraph.querySelector("[data-style*='mso-list:Ignore' i]");
  const [, number] = /^\(?(\d+|[a-zåäö]+)[.)]/i.exec(mark?.textContent.trim() ?? "") ?? [];
  mark?.remove();
  return { list, level: Number(level), ordered: Boolean(number), start: Number.parseInt(number, 10) || 1 };
}

function wordLists(body) {
  let open = []; // the lists that the next item may belong to, outermost first
  let last = null;
  for (const paragraph of body.querySelectorAll("p")) {
    const found = item(paragraph);
    if (!found) continue;
    const goesOn = last?.list === found.list && paragraph.previousElementSibling === open[0]?.element;
    open = goesOn ? open.filter(list => list.level <= found.level) : [];
    if (!open.length || open.at(-1).level < found.level) open.push(begun(paragraph, found, open.at(-1)));
    const li = body.ownerDocument.createElement("li");
    open.at(-1).element.append(li);
    li.append(paragraph);
    last = found;
  }
}

/** A list that begins with this paragraph: inside the last item of the one around it, or where the paragraph stands. */
function begun(paragraph, found, around) {
  const element = paragraph.ownerDocument.createElement(found.ordered ? "ol" : "ul");
  if (found.start > 1) element.setAttribute("start", found.start);
  if (around) around.element.lastElementChild.append(element);
  else paragraph.before(element);
  return { element, level: found.level };
}

// ---- tables ----

/** The first row, and a first column of words, head a table whose sender did not say. */
function headers(table) {
  const rows = [...table.rows];
  if (rows.length < 2 || table.querySelector("th")) return;
  for (const cell of [...rows[0].cells]) rename(cell, "th");
  const first = rows.slice(1).map(row => row.cells[0]).filter(Boolean);
  if (first.some(cell => cell.textContent.trim() && !NUMBER.test(cell.textContent.trim()))) {
    for (const cell of first) rename(cell, "th");
  }
}

/** Rows of cells copied as text, columns by tabs; null if it is not a table. */
export function cells(text) {
  if (!/\t/.test(text)) return null;
  const rows = text.replace(/\r/g, "").split("\n").filter(row => row.trim() !== "").map(row => row.split("\t").map(cell => cell.trim()));
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}
