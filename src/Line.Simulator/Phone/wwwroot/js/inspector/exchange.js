import { copyText } from "../clipboard.js";
import { h } from "../dom.js";
import { text } from "../texts.js";
import { curlOf } from "./curl.js";
import { digestOf, jsonOf, verdictOf } from "./verdict.js";

const clock = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo", hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3, hourCycle: "h23",
});

/** One line of the list; opened, all there is to it. `context` is { nameOf, say }. */
export function renderExchange(exchange, context) {
  const { isGood } = verdictOf(exchange);
  const details = h("details", { class: `exchange ${exchange.kind}` },
    h("summary", {},
      h("time", {}, clock.format(new Date(exchange.at))),
      h("span", { class: "exchange-kind" }, text(exchange.kind === "api" ? "FromBot" : "ToBot")),
      h("span", { class: "exchange-name" }, exchange.operation ?? text("NotSimulated")),
      h("span", { class: `exchange-status ${isGood ? "good" : "bad"}` }, String(exchange.status || "–")),
      h("span", { class: "exchange-ms" }, `${Math.round(exchange.ms)} ms`),
      h("span", { class: "exchange-digest" }, digestOf(exchange, context.nameOf))));
  details.addEventListener("toggle", () => details.append(insideOf(exchange, context)), { once: true });
  return details;
}

function insideOf(exchange, context) {
  const { method, url, request, response, requestHeaders, responseHeaders } = exchange;
  return h("div", { class: "exchange-inside" },
    verdict(exchange),
    h("p", { class: "exchange-url" }, `${method} ${url}`),
    h("div", { class: "exchange-actions" },
      copyButton("CopyCurl", () => curlOf(exchange), context),
      ...messageButtons(request, context)),
    part("Request", requestHeaders, request),
    part("Answer", responseHeaders, response));
}

function verdict(exchange) {
  const { isGood, sentence, details } = verdictOf(exchange);
  return h("div", { class: `verdict ${isGood ? "good" : "bad"}` },
    h("strong", {}, sentence),
    details.length > 0 && h("ul", {}, ...details.map(({ property, message }) =>
      h("li", {}, property && h("code", {}, property), " ", message))));
}

/** What LINE's Flex Message Simulator takes, of each Flex message of the call. */
function messageButtons(request, context) {
  const messages = jsonOf(request)?.messages;
  if (!Array.isArray(messages)) return [];
  return messages
    .filter((message) => message?.type === "flex")
    .map((message, index, all) => {
      const button = copyButton("CopyFlex", () => JSON.stringify(message.contents, null, 2), context);
      if (all.length > 1) button.append(` ${index + 1}`);
      return button;
    });
}

function copyButton(name, make, { say }) {
  const copy = async () => say(text((await copyText(make())) ? "Copied" : "CopyRefused"));
  return h("button", { type: "button", class: "small", onclick: copy }, text(name));
}

function part(name, headers, body) {
  if (headers.length === 0 && body.length === 0) return undefined;
  return h("section", {},
    h("h4", {}, text(name)),
    h("dl", { class: "headers" }, ...headers.flatMap((header) => [h("dt", {}, header.name), h("dd", {}, header.value)])),
    body.length > 0 && h("pre", { class: "exchange-body", tabindex: "0" }, bodyText(body)));
}

function bodyText(body) {
  if (body.text === undefined) return text("Bytes", body.length);
  const json = jsonOf(body);
  const shown = json === undefined ? body.text : JSON.stringify(json, null, 2);
  return body.isCut ? `${shown}\n… ${text("Bytes", body.length)}` : shown;
}
