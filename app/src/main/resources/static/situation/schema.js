// Builds the editor's schema from the file that the server checks every save against. Only how nodes look in the
// browser is said here; what they may hold and which attributes they have stands in documents/schema.json.

import { Schema } from "prosemirror-model";
import { check } from "./attribute-rules.js";

const attribute = (name, read) => dom => ({ [name]: read(dom) });

const LOOKS = {
  paragraph: {
    parseDOM: [{ tag: "p" }],
    toDOM: node => ["p", node.attrs.stale ? { class: "stale-text" } : {}, 0],
  },
  heading: {
    // Pasted h1–h6 become the three levels of the schema.
    parseDOM: [1, 2, 3, 4, 5, 6].map(n => ({ tag: "h" + n, attrs: { level: Math.min(4, Math.max(2, n)) } })),
    toDOM: node => ["h" + (node.attrs.level + 1), 0],
  },
  bullet_list: { parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  ordered_list: {
    parseDOM: [{ tag: "ol", getAttrs: attribute("order", dom => dom.start > 0 && dom.start < 10000 ? dom.start : 1) }],
    toDOM: node => ["ol", node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
  },
  list_item: { parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  blockquote: { parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  table: {
    parseDOM: [{ tag: "table", getAttrs: attribute("caption", dom => dom.querySelector("caption")?.textContent.trim().slice(0, 500) ?? "") }],
    toDOM: () => ["table", { class: "table typed" }, ["tbody", 0]],
  },
  table_row: { parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
  table_cell: { parseDOM: [{ tag: "td", getAttrs: spans }], toDOM: node => ["td", spanAttributes(node), 0] },
  table_header: { parseDOM: [{ tag: "th", getAttrs: spans }], toDOM: node => ["th", spanAttributes(node), 0] },
  figure_block: {
    parseDOM: [{ tag: "div[data-figure-block]", getAttrs: dom => JSON.parse(dom.getAttribute("data-figure-block")) }],
    toDOM: node => ["div", { "data-figure-block": JSON.stringify(node.attrs) }, node.attrs.title],
  },
  hard_break: { parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  figure: {
    parseDOM: [{ tag: "span[data-figure]", getAttrs: dom => JSON.parse(dom.getAttribute("data-figure")) }],
    toDOM: node => ["span", { class: node.attrs.old ? "live old" : "live", "data-figure": JSON.stringify(node.attrs) }, node.attrs.shown],
    leafText: node => node.attrs.shown,
  },
  reference: {
    parseDOM: [{ tag: "span[data-section]", getAttrs: dom => ({ section: dom.dataset.section, label: dom.textContent }) }],
    toDOM: node => ["span", { class: "reference", "data-section": node.attrs.section }, node.attrs.label],
    leafText: node => node.attrs.label,
  },
};

const MARKS = {
  comment: { parseDOM: [{ tag: "span[data-comment]", getAttrs: attribute("id", dom => dom.dataset.comment) }], toDOM: mark => ["span", { "data-comment": mark.attrs.id }, 0] },
  link: {
    parseDOM: [{ tag: "a[href]", getAttrs: dom => /^((https?|HTTPS?):\/\/|mailto:)[^\s"<>\\]+$/.test(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false }],
    toDOM: mark => ["a", { href: mark.attrs.href, rel: "noopener" }, 0],
  },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
};

function spans(dom) {
  const within = (text, most) => Math.min(most, Math.max(1, Number.parseInt(text, 10) || 1));
  return { colspan: within(dom.getAttribute("colspan"), 60), rowspan: within(dom.getAttribute("rowspan"), 1000), colwidth: null };
}

function spanAttributes(node) {
  const attributes = {};
  if (node.attrs.colspan > 1) attributes.colspan = node.attrs.colspan;
  if (node.attrs.rowspan > 1) attributes.rowspan = node.attrs.rowspan;
  return attributes;
}

function attributes(all = {}) {
  return Object.fromEntries(Object.entries(all).map(([name, rule]) =>
    [name, { ...("default" in rule && { default: rule.default }), validate: value => check(rule, value, name) }]));
}

/** The schema of the file's text. */
export function build(file) {
  const nodes = {};
  for (const [name, rule] of Object.entries(file.nodes)) {
    const { attrs, ...rest } = rule;
    nodes[name] = { ...rest, ...LOOKS[name], attrs: attributes(attrs) };
    if (rest.atom && rest.inline !== true && rest.group === "block") nodes[name].selectable = true;
  }
  const marks = {};
  for (const [name, rule] of Object.entries(file.marks)) {
    const { attrs, ...rest } = rule;
    marks[name] = { ...rest, ...MARKS[name], attrs: attributes(attrs) };
  }
  return new Schema({ topNode: file.topNode, nodes, marks });
}
