import { h } from "../dom.js";
import * as simulator from "../simulator.js";
import { text } from "../texts.js";
import { renderExchange } from "./exchange.js";
import { jsonOf, verdictOf } from "./verdict.js";

const KEPT = 500;
const WAIT_MS = 25_000;
const RETRY_MS = 2_000;
const KINDS = { all: "AllExchanges", api: "FromBot", webhook: "ToBot" };

/** The list of exchanges, live, newest at the top, as far as the filter lets them through. */
export class Exchanges {
  #context;
  #items = [];
  #after = 0;
  #following;
  #words = h("input", { type: "search", placeholder: text("FilterWords"), "aria-label": text("FilterWords") });
  #kind = h("select", { "aria-label": text("Direction") }, ...Object.entries(KINDS).map(([value, name]) => h("option", { value }, text(name))));
  #failures = h("input", { type: "checkbox" });
  #list = h("ul", { class: "exchanges", "aria-label": text("Exchanges") });
  #empty = h("p", { class: "quiet" }, text("NoExchanges"));

  constructor(context) {
    this.#context = context;
    this.#words.addEventListener("input", () => this.#filterAll());
    this.#kind.addEventListener("change", () => this.#filterAll());
    this.#failures.addEventListener("change", () => this.#filterAll());
    this.element = h("div", { class: "inspector-view" },
      h("div", { class: "inspector-bar" },
        this.#words, this.#kind,
        h("label", {}, this.#failures, text("OnlyFailures")),
        h("button", { type: "button", class: "small", onclick: () => this.#clear() }, text("ClearExchanges"))),
      this.#empty, this.#list);
  }

  /** Begins anew: the platform may be another one since. */
  start() {
    this.stop();
    this.#drop();
    this.#after = 0;
    this.#following = new AbortController();
    this.#follow(this.#following.signal);
  }

  stop() {
    this.#following?.abort();
  }

  async #follow(signal) {
    while (!signal.aborted) {
      try {
        const found = await simulator.readExchanges(this.#after, WAIT_MS, signal);
        if (!signal.aborted) for (const exchange of found) this.#add(exchange);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #add(exchange) {
    this.#after = exchange.number;
    const element = h("li", {}, renderExchange(exchange, this.#context));
    const words = [exchange.url, wordsOf(exchange.request), wordsOf(exchange.response), element.textContent].join(" ").toLowerCase();
    const item = { exchange, element, words };
    this.#items.push(item);
    this.#filter(item);
    this.#list.prepend(element);
    if (this.#items.length > KEPT) this.#items.shift().element.remove();
    this.#empty.hidden = true;
  }

  #filterAll() {
    for (const item of this.#items) this.#filter(item);
  }

  #filter({ exchange, element, words }) {
    const wanted = this.#words.value.trim().toLowerCase();
    const isOfKind = this.#kind.value === "all" || this.#kind.value === exchange.kind;
    const isFailure = !this.#failures.checked || !verdictOf(exchange).isGood;
    element.hidden = !(isOfKind && isFailure && words.includes(wanted));
  }

  async #clear() {
    await simulator.clearExchanges();
    this.#drop();
  }

  #drop() {
    this.#items = [];
    this.#list.replaceChildren();
    this.#empty.hidden = false;
  }
}

/** A body's own words: what stands in it as \u escapes is found by its letters too. */
function wordsOf(body) {
  const json = jsonOf(body);
  return json === undefined ? (body.text ?? "") : JSON.stringify(json);
}
