// Keeps the draft: a moment after each change on the server, and in this browser until the server has it.
import { fit } from './fit.js';

const PAUSE = 1200;
const RETRY = 8000;

export class Draft {
  constructor(root, modeler, say, show) {
    Object.assign(this, { root, modeler, say, show, revision: root.dataset.revision, unsaved: false, saving: false });
    this.state = document.getElementById('editor-state');
    this.banner = document.getElementById('editor-conflict');
    this.kept = `model-draft:${root.dataset.model}`;
    modeler.on('commandStack.changed', () => this.changed());
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved) {
        event.preventDefault();
      }
    });
    window.addEventListener('online', () => this.unsaved && this.save());
    document.getElementById('conflict-mine').addEventListener('click', () => this.download());
    document.getElementById('conflict-theirs').addEventListener('click', () => this.takeTheirs());
    document.getElementById('conflict-overwrite').addEventListener('click', () => this.overwrite());
  }

  async load() {
    const { xml, revision } = await this.fetchDraft();
    this.revision = revision ?? this.revision;
    const kept = this.keptHere();
    await this.modeler.importXML(kept?.xml ?? xml);
    fit(this.modeler);
    if (kept && kept.revision === this.revision) {
      this.changed();
    } else if (kept) {
      this.unsaved = true;
      this.conflict({ message: this.say('This browser keeps changes that were never saved, and the draft was changed since.') });
    } else {
      this.tell(this.say('All changes are kept'));
    }
  }

  async fetchDraft() {
    const response = await fetch(this.root.dataset.draft, { headers: { Accept: 'application/xml' } });
    if (!response.ok) {
      throw new Error(`${this.root.dataset.draft}: ${response.status}`);
    }
    return { xml: await response.text(), revision: response.headers.get('X-Revision') };
  }

  keptHere() {
    try {
      return JSON.parse(localStorage.getItem(this.kept));
    } catch {
      return null;
    }
  }

  keepHere(xml) {
    try {
      localStorage.setItem(this.kept, JSON.stringify({ xml, revision: this.revision }));
    } catch {
      // Full or forbidden: the guard against leaving remains.
    }
  }

  changed() {
    this.unsaved = true;
    this.edits = (this.edits ?? 0) + 1;
    if (!this.banner.hidden) {
      this.keepMine();
      return;
    }
    this.tell(this.say('Changed …'));
    this.later(PAUSE);
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  xml() {
    return this.modeler.saveXML({ format: true }).then(({ xml }) => xml);
  }

  async keepMine() {
    this.keepHere(await this.xml());
  }

  headers(more) {
    const { csrfHeader, csrf } = this.root.dataset;
    return { Accept: 'application/json', ...(csrfHeader ? { [csrfHeader]: csrf } : {}), ...more };
  }

  async save() {
    if (this.saving) {
      this.later(PAUSE);
      return;
    }
    this.saving = true;
    const edits = this.edits;
    try {
      const xml = await this.xml();
      this.keepHere(xml);
      this.tell(this.say('Saving …'));
      const response = await fetch(this.root.dataset.save, {
        method: 'PUT',
        headers: this.headers({ 'Content-Type': 'application/xml', 'X-Revision': this.revision }),
        body: xml,
        redirect: 'error',
      });
      await this.answered(response, edits);
    } catch {
      this.root.dataset.offline = '';
      this.tell(this.say('Not connected: the changes are kept in this browser and sent again.'), true);
      this.later(RETRY);
    } finally {
      this.saving = false;
    }
  }

  async answered(response, edits) {
    delete this.root.dataset.offline;
    if (response.status === 409) {
      this.conflict(await response.json());
    } else if (response.status === 422) {
      this.tell((await response.json()).message, true);
    } else if (!response.ok) {
      throw new Error(String(response.status));
    } else {
      const saved = await response.json();
      this.revision = String(saved.revision);
      this.show(saved.findings);
      if (this.edits === edits) {
        this.unsaved = false;
        localStorage.removeItem(this.kept);
        this.tell(this.say('Saved as a draft at {time}', { time: clock(saved.savedAt) }));
      } else {
        this.later(PAUSE);
      }
    }
  }

  async check() {
    const response = await fetch(this.root.dataset.check, { method: 'POST', headers: this.headers({}) });
    if (response.ok) {
      this.show((await response.json()).findings);
    }
  }

  conflict({ by, at, revision, message }) {
    clearTimeout(this.timer);
    this.theirs = revision;
    const who = by ? this.say('{by} changed this draft at {at}.', { by, at: clock(at) }) : '';
    document.getElementById('conflict-who').textContent = [who, message].filter(Boolean).join(' ');
    this.banner.hidden = false;
    this.banner.focus();
    this.tell(this.say('Not saved: somebody else changed this draft.'), true);
  }

  async download() {
    offer(new Blob([await this.xml()], { type: 'application/xml' }), `${this.root.dataset.model}.bpmn`);
  }

  async takeTheirs() {
    const { xml, revision } = await this.fetchDraft();
    await this.modeler.importXML(xml);
    this.revision = revision;
    this.settle();
    this.unsaved = false;
    localStorage.removeItem(this.kept);
    this.tell(this.say('All changes are kept'));
    this.check();
  }

  async overwrite() {
    this.revision = this.theirs ? String(this.theirs) : (await this.fetchDraft()).revision;
    this.settle();
    await this.save();
  }

  settle() {
    this.banner.hidden = true;
    document.getElementById('editor-canvas').querySelector('svg[tabindex]')?.focus();
  }

  tell(text, alarming = false) {
    this.state.textContent = text;
    this.state.classList.toggle('is-alarming', alarming);
  }
}

const clock = (at) =>
  at ? new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false }) : '';

/** Offers a file for download. */
export function offer(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
