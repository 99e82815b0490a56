// Underlines the claims of the text by verdict. The server reviews and renders the panel; here each card's quote is
// looked up in its paragraph and decorated.

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

export const claimsKey = new PluginKey("claims");

/** Decorations that follow the text while one types, replaced when a review comes. */
export function claims(select) {
  return new Plugin({
    key: claimsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        return transaction.getMeta(claimsKey) ?? set.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: state => claimsKey.getState(state),
      handleClick(view, position) {
        const [hit] = claimsKey.getState(view.state).find(position, position, spec => spec.finding);
        if (hit) select(hit.spec.finding);
        return false;
      },
    },
  });
}

/** The text of a block with white space folded, and for each of its characters where it begins and ends in the document. */
function folded(block, start) {
  let text = "";
  const from = [];
  const to = [];
  const add = (letters, position, size) => {
    for (let i = 0; i < letters.length; i++) {
      const space = /\s/.test(letters[i]);
      if (space && (text === "" || text.endsWith(" "))) continue;
      text += space ? " " : letters[i];
      from.push(size ? position : position + i);
      to.push(size ? position + size : position + i + 1);
    }
  };
  block.descendants((node, offset) => {
    const position = start + offset;
    if (node.isText) add(node.text, position, 0);
    else if (node.isInline && node.isLeaf) add(node.type.spec.leafText?.(node) || " ", position, node.nodeSize);
    else if (node.isTextblock && text !== "") add(" ", position, 0);
  });
  return { text, from, to };
}

/** Where a quote stands in a block of the document, or null. */
export function place(doc, paragraph, quote) {
  const words = quote.replace(/\s+/g, " ");
  let position = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const block = doc.child(i);
    if (i + 1 === paragraph) {
      const { text, from, to } = folded(block, position + 1);
      let at = text.indexOf(words);
      if (at < 0) at = text.toLowerCase().indexOf(words.toLowerCase());
      return at < 0 ? null : { from: from[at], to: to[at + words.length - 1] };
    }
    position += block.nodeSize;
  }
  return null;
}

/** The symbol after a claim and its word for those who hear the page. */
function mark(card) {
  const badge = document.createElement("span");
  badge.className = `v-mark v-${card.dataset.mark}`;
  badge.contentEditable = "false";
  badge.innerHTML = '<svg class="i" viewBox="0 0 20 20" aria-hidden="true"><use></use></svg><span class="visually-hidden"></span>';
  badge.querySelector("use").setAttribute("href", `/assets/icons.svg#${card.dataset.icon}`);
  badge.querySelector("span").textContent = ` (${card.dataset.word.toLowerCase()})`;
  return badge;
}

export function decorate(view, panel) {
  const decorations = [];
  for (const card of panel.querySelectorAll("[data-finding]")) {
    const found = place(view.state.doc, Number(card.dataset.paragraph), card.dataset.quote);
    if (!found) continue;
    const finding = card.dataset.finding;
    decorations.push(Decoration.inline(found.from, found.to, { class: `v v-${card.dataset.mark}` }, { finding }));
    decorations.push(Decoration.widget(found.to, () => mark(card), { side: -1, key: finding + card.dataset.verdict, ignoreSelection: true }));
  }
  view.dispatch(view.state.tr.setMeta(claimsKey, DecorationSet.create(view.state.doc, decorations)).setMeta("addToHistory", false));
}

/** Writes a card's suggestion into the text: as a live figure where there is one, else as words. */
export function correct(view, card) {
  const found = place(view.state.doc, Number(card.dataset.paragraph), card.dataset.quote);
  if (!found) return false;
  const { schema } = view.state;
  const nodes = [];
  if (card.dataset.before) nodes.push(schema.text(card.dataset.before));
  nodes.push(card.dataset.figure ? schema.nodeFromJSON(JSON.parse(card.dataset.figure)) : schema.text(card.dataset.suggestion));
  if (card.dataset.after) nodes.push(schema.text(card.dataset.after));
  view.dispatch(view.state.tr.replaceWith(found.from, found.to, nodes).scrollIntoView());
  view.focus();
  return true;
}
