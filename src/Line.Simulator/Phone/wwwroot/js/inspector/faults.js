import { h } from "../dom.js";
import * as simulator from "../simulator.js";
import { text } from "../texts.js";

const API_FIELDS = { latencyMs: 1, serverError: 0.05, tooManyRequests: 0.05, monthlyLimit: 0.05, dropBefore: 0.05, dropAfter: 0.05, times: 1 };
const ANY = "*";

/** What goes wrong on purpose: the plan in force, and a form to change it. */
export class Faults {
  #onChange;
  #plan;
  #form = h("form", { class: "faults", onsubmit: (event) => this.#set(event) });
  #note = h("p", { class: "quiet", role: "status" });

  constructor(onChange) {
    this.#onChange = onChange;
    this.element = h("div", { class: "inspector-view" }, this.#form, this.#note);
  }

  async refresh() {
    this.#take(await simulator.readFaults());
  }

  #take(plan) {
    this.#plan = plan;
    this.#onChange(isSet(plan));
    this.#form.replaceChildren(
      h("label", { class: "fault-field" }, h("span", {}, text("Seed")), number("seed", plan.seed, 1)),
      this.#webhook(plan.webhook),
      h("fieldset", {}, h("legend", {}, text("ApiFaults")),
        h("p", { class: "quiet" }, text("ApiFaultsHint")),
        h("div", { class: "fault-operations" }, ...entriesOf(plan.api).map(([name, rates]) => operation(name, rates))),
        h("button", { type: "button", class: "small", onclick: (event) => event.target.previousElementSibling.append(operation("", {})) }, text("AddOperation"))),
      h("div", { class: "exchange-actions" },
        h("button", { type: "submit", class: "strong" }, text("SetFaults")),
        h("button", { type: "button", class: "small", onclick: () => this.#send({}) }, text("ClearFaults"))));
  }

  #webhook(rates) {
    return h("fieldset", { name: "webhook" }, h("legend", {}, text("WebhookFaults")),
      ...Object.entries(rates).filter(([, value]) => !Array.isArray(value)).map(([name, value]) => field(name, value)));
  }

  #set(event) {
    event.preventDefault();
    const webhook = { ...this.#plan.webhook, ...valuesOf(this.#form.elements.webhook) };
    const api = {};
    for (const row of this.#form.querySelectorAll(".fault-operation")) {
      const { operation: name, ...rates } = valuesOf(row);
      if (name) api[name] = rates;
    }
    this.#send({ seed: Number(this.#form.elements.seed.value), api, webhook });
  }

  async #send(plan) {
    try {
      this.#take(await simulator.setFaults(plan));
      this.#note.textContent = text(isSet(this.#plan) ? "FaultsSet" : "FaultsCleared");
    } catch (error) {
      this.#note.textContent = error.message;
    }
  }
}

/** Whether the plan lets anything go wrong. Batches and escaped emoji are what LINE does on a good day too. */
export function isSet({ api = {}, webhook = {} }) {
  const { batchSize, escapedEmoji, redeliveryDelaysMs, redelivery, ...rates } = webhook;
  return Object.values(rates).some((rate) => rate > 0) || Object.values(api).some((entry) => Object.entries(entry).some(([name, rate]) => name !== "times" && rate > 0));
}

const entriesOf = (api) => (Object.keys(api).length > 0 ? Object.entries(api) : [[ANY, {}]]);

function operation(name, rates) {
  const row = h("fieldset", { class: "fault-operation" },
    h("label", { class: "fault-field" }, h("span", {}, text("Operation")),
      h("input", { name: "operation", type: "text", value: name, placeholder: "pushMessage" })),
    ...Object.entries(API_FIELDS).map(([field, step]) => h("label", { class: "fault-field" }, h("span", {}, text(nameOf(field))), number(field, rates[field], step))),
    h("button", { type: "button", class: "small plain", onclick: () => row.remove() }, text("RemoveOperation")));
  return row;
}

function field(name, value) {
  const input = typeof value === "boolean" ? h("input", { name, type: "checkbox", checked: value }) : number(name, value, Number.isInteger(value) && value > 1 ? 1 : stepOf(name));
  return h("label", { class: "fault-field" }, h("span", {}, text(nameOf(name))), input);
}

const nameOf = (field) => `Fault${field[0].toUpperCase()}${field.slice(1)}`;

const stepOf = (name) => (name === "latencyMs" || name === "batchSize" ? 1 : 0.05);

const number = (name, value, step) => h("input", { name, type: "number", min: "0", step: step === 1 ? "1" : "any", max: step === 1 ? undefined : "1", value: value ?? "" });

/** The filled-in fields of a group: numbers, switches, and names as they are. */
function valuesOf(group) {
  return Object.fromEntries(
    [...group.elements]
      .filter(({ name, type, value }) => name && (type === "checkbox" || value !== ""))
      .map(({ name, type, value, checked }) => [name, type === "checkbox" ? checked : type === "number" ? Number(value) : value.trim()]));
}
