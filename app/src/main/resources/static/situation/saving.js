// Saves by itself, a moment after the last stroke, over the version that the text was built on. An answer 412 brings
// both texts and waits for the writer to choose.

const PAUSE = 1200;

export class Saving {
  constructor({ address, csrf, version, body, say, conflict, saved }) {
    Object.assign(this, { address, csrf, version, body, say, conflict, saved });
    this.dirty = false;
    this.busy = null;
    window.addEventListener("beforeunload", event => {
      if (this.dirty) event.preventDefault();
    });
    window.addEventListener("online", () => this.dirty && this.now());
  }

  /** Something changed. */
  soon() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE);
  }

  /** Saves at once; while a save is under way, once more after it. */
  now() {
    clearTimeout(this.timer);
    if (!this.dirty || this.waiting) return this.busy ?? Promise.resolve();
    if (this.busy) return this.busy.then(() => this.now());
    this.busy = this.put().finally(() => { this.busy = null; });
    return this.busy;
  }

  async put() {
    this.dirty = false;
    this.say("saving");
    let answer;
    try {
      answer = await fetch(this.address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "If-Match": `"${this.version}"`, "X-CSRF-TOKEN": this.csrf },
        body: JSON.stringify(this.body()),
      });
    } catch {
      this.dirty = true;
      this.say("offline");
      return;
    }
    if (answer.ok) {
      const { version, savedAt } = await answer.json();
      this.version = version;
      this.say("saved", new Date(savedAt).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" }));
      if (this.dirty) this.soon();
      this.saved?.();
      return;
    }
    this.dirty = true;
    if (answer.status === 401) return this.say("signedOut");
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 412) {
      this.waiting = true;
      this.conflict(problem);
      return;
    }
    this.say("failed", problem.detail ?? String(answer.status));
  }

  /** The writer has chosen; what stands in the editor now builds on the version that won. */
  settled(version) {
    this.version = version;
    this.waiting = false;
    this.dirty = true;
    return this.now();
  }
}
