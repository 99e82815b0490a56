// How live figures look in the editor. The server computes what they show; here it is only drawn.

/** A table or chart bound to its query. */
export class FigureBlockView {
  constructor(node, view, getPos, { answer, words }) {
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.answer = answer;
    this.words = words;
    this.dom = document.createElement("div");
    this.dom.className = "figure-block";
    this.dom.contentEditable = "false";
    this.body = this.dom.appendChild(document.createElement("div"));
    this.body.textContent = node.attrs.title;
    const bar = this.dom.appendChild(document.createElement("div"));
    bar.className = "figure-bar";
    this.buttons = ["table", "chart", "both"].map(kind => {
      const button = bar.appendChild(document.createElement("button"));
      button.type = "button";
      button.className = "btn btn-sm btn-outline-secondary";
      button.textContent = words[`show.${kind}`];
      button.addEventListener("click", () => this.change({ presentation: kind }));
      button.dataset.kind = kind;
      return button;
    });
    const confirm = bar.appendChild(document.createElement("button"));
    confirm.type = "button";
    confirm.className = "btn btn-sm btn-outline-secondary";
    confirm.textContent = words.confirm;
    confirm.addEventListener("click", () => this.change({ old: false }));
    this.confirm = confirm;
    const remove = bar.appendChild(document.createElement("button"));
    remove.type = "button";
    remove.className = "btn btn-sm btn-outline-secondary";
    remove.textContent = words.remove;
    remove.addEventListener("click", () => {
      const at = this.getPos();
      this.view.dispatch(this.view.state.tr.delete(at, at + this.node.nodeSize));
      this.view.focus();
    });
    this.draw();
  }

  change(attributes) {
    const transaction = this.view.state.tr.setNodeMarkup(this.getPos(), null, { ...this.node.attrs, ...attributes });
    this.view.dispatch(transaction);
  }

  draw() {
    for (const button of this.buttons) {
      const on = button.dataset.kind === this.node.attrs.presentation;
      button.setAttribute("aria-pressed", String(on));
      button.classList.toggle("active", on);
    }
    this.confirm.hidden = !this.node.attrs.old;
    this.dom.classList.toggle("old", this.node.attrs.old);
    const asked = this.node;
    this.answer(asked.toJSON()).then(({ html }) => {
      if (asked === this.node && html) this.body.innerHTML = html;
    }).catch(() => {});
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    const same = JSON.stringify(node.attrs) === JSON.stringify(this.node.attrs);
    this.node = node;
    if (!same) this.draw();
    return true;
  }

  stopEvent(event) { return event.target.closest?.(".figure-bar") != null; }
  ignoreMutation() { return true; }
}

/** A number in the text; a click on one from an earlier picture confirms it. */
export class FigureView {
  constructor(node, view, getPos, { words }) {
    this.dom = document.createElement("span");
    this.dom.className = node.attrs.old ? "live old" : "live";
    this.dom.textContent = node.attrs.shown || "…";
    const { query } = node.attrs;
    this.dom.title = [node.attrs.old ? words.stale : words.live, query.category, query.period].filter(Boolean).join(", ");
    if (node.attrs.old) {
      this.dom.addEventListener("click", () =>
        view.dispatch(view.state.tr.setNodeMarkup(getPos(), null, { ...node.attrs, old: false }, node.marks)));
    }
  }
}

/** A paragraph; one from an earlier picture has a button that confirms it, and editing it confirms it too. */
export class ParagraphView {
  constructor(node, view, getPos, { words }) {
    this.node = node;
    this.dom = document.createElement("div");
    this.contentDOM = document.createElement("p");
    this.dom.append(this.contentDOM);
    if (node.attrs.stale) {
      this.dom.className = "para stale";
      const note = document.createElement("div");
      note.className = "stale-bar";
      note.contentEditable = "false";
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm btn-outline-secondary";
      button.textContent = words.confirm;
      button.addEventListener("click", () =>
        view.dispatch(view.state.tr.setNodeMarkup(getPos(), null, { ...this.node.attrs, stale: false })));
      const said = document.createElement("span");
      said.className = "is-warn";
      said.textContent = words.stale;
      note.append(said, button);
      this.dom.append(note);
    }
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.stale !== this.node.attrs.stale) return false;
    this.node = node;
    return true;
  }

  stopEvent(event) { return event.target.closest?.(".stale-bar") != null; }
  ignoreMutation(mutation) { return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target); }
}
