import { h } from "./dom.js";
import { shrinkTexts } from "./flex/flex.js";
import { renderRow } from "./row.js";
import { arrangeRuns } from "./runs.js";
import { dateLabel } from "./times.js";

/** The log of one chat: rows in runs, date lines, the loading animation; it stays at its end unless scrolled away. */
export class Chat {
  element = h("div", { class: "chat", role: "log", tabindex: "0" });
  #list = h("div", { class: "chat-list-of-rows" });
  #dots = h("div", { class: "loading", hidden: true }, h("i"), h("i"), h("i"));
  #context;
  #entries = [];
  #rows = new Map();
  #loadingEnds;
  #atEnd = true;
  #top = 0;

  constructor(context, label) {
    this.#context = context;
    this.element.setAttribute("aria-label", label);
    this.#dots.setAttribute("role", "status");
    this.#dots.setAttribute("aria-label", context.text("Loading"));
    this.element.append(this.#list, this.#dots);
    this.element.addEventListener("scroll", () => this.#onScroll());
    const keepAtEnd = new ResizeObserver(() => this.#atEnd && this.scrollToEnd());
    keepAtEnd.observe(this.#list);
    keepAtEnd.observe(this.element);
  }

  get newest() {
    return this.#entries.at(-1);
  }

  load(entries) {
    this.#rows.clear();
    this.#entries = [...entries];
    this.stopLoading();
    this.#arrange();
    this.scrollToEnd();
  }

  add(entry) {
    if (this.#entries.some((known) => known.sequence === entry.sequence)) return;
    this.#entries.push(entry);
    if (entry.from === "bot") this.stopLoading();
    this.#arrange();
    this.scrollToEnd();
  }

  remove(id) {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    this.#rows.delete(id);
    this.#arrange();
  }

  find(id) {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Scrolls to a message. */
  show(id) {
    this.#rows.get(id)?.scrollIntoView({ block: "center" });
  }

  markRead(sequence) {
    for (const entry of this.#entries) {
      if (entry.from !== "user" || entry.read || entry.sequence > sequence) continue;
      entry.read = true;
      this.#rows.get(entry.id)?.classList.add("read");
    }
  }

  startLoading(seconds) {
    clearTimeout(this.#loadingEnds);
    this.#dots.hidden = false;
    this.#loadingEnds = setTimeout(() => this.stopLoading(), seconds * 1000);
    this.scrollToEnd();
  }

  stopLoading() {
    clearTimeout(this.#loadingEnds);
    this.#dots.hidden = true;
  }

  scrollToEnd() {
    this.element.scrollTop = this.element.scrollHeight;
    this.#atEnd = true;
  }

  /** Only a move upwards leaves the end; what grows or shrinks around the log does not. */
  #onScroll() {
    const { scrollTop } = this.element;
    this.#atEnd = isAtEnd(this.element) || (this.#atEnd && scrollTop >= this.#top);
    this.#top = scrollTop;
  }

  #arrange() {
    const now = Math.max(Date.now(), new Date(this.newest?.at ?? 0).getTime());
    const wanted = arrangeRuns(this.#entries).flatMap(({ entry, startsDay, startsRun, endsRun }) => {
      const row = this.#rowOf(entry);
      row.classList.toggle("starts-run", startsRun);
      row.classList.toggle("ends-run", endsRun);
      return startsDay ? [h("div", { class: "pill" }, dateLabel(entry.at, now)), row] : [row];
    });
    this.#replaceRows(wanted);
  }

  /** Keeps the rows that stay in place in the document, so that scrolled carousels and playing videos stay as they are. */
  #replaceRows(wanted) {
    const kept = new Set(wanted);
    for (const child of [...this.#list.children]) if (!kept.has(child)) child.remove();
    wanted.forEach((row, index) => {
      if (this.#list.children[index] === row) return;
      this.#list.insertBefore(row, this.#list.children[index] ?? null);
      shrinkTexts(row);
    });
  }

  #rowOf(entry) {
    if (!this.#rows.has(entry.id)) this.#rows.set(entry.id, renderRow(entry, this.#context));
    return this.#rows.get(entry.id);
  }
}

const isAtEnd = (element) => element.scrollHeight - element.scrollTop - element.clientHeight < 40;
