import { h, icon } from "../dom.js";
import { FACE } from "../icons.js";
import { renderQuote } from "./quote.js";

/** Addresses are percent-encoded, so they end where anything but visible ASCII begins. */
const URLS = /(?:https?:\/\/|line:\/\/|tel:)[!#-;=?-~]+/g;
const TRAILING = /[).,!?]+$/;

/** A text bubble: line breaks kept, LINE emoji inline, URLs tappable. */
export function renderText(message, context) {
  const emojis = [...(message.emojis ?? [])].sort((left, right) => left.index - right.index);
  const parts = [];
  let from = 0;
  for (const { index, length = 1 } of emojis) {
    parts.push(...linked(message.text.slice(from, index), context), emoji());
    from = index + length;
  }
  parts.push(...linked(message.text.slice(from), context));
  return h("div", { class: "bubble" }, ...renderQuote(message, context), ...parts);
}

const HOLES = /\{\{|\}\}|\{([0-9A-Za-z_]+)\}/g;

/** The text with {name} filled in: mentions and emoji; doubled braces stand for themselves. */
export function renderTextV2(message, context) {
  const parts = [];
  let from = 0;
  for (const match of message.text.matchAll(HOLES)) {
    parts.push(...linked(message.text.slice(from, match.index), context), substitute(match, message.substitution ?? {}, context));
    from = match.index + match[0].length;
  }
  parts.push(...linked(message.text.slice(from), context));
  return h("div", { class: "bubble" }, ...renderQuote(message, context), ...parts);
}

function substitute([whole, name], substitution, context) {
  if (!name) return whole[0];
  const value = substitution[name];
  if (value?.type === "emoji") return emoji();
  if (value?.type === "mention") return h("strong", {}, `@${context.nameOf?.(value.mentionee?.userId) ?? name}`);
  return whole;
}

/** LINE's own emoji pictures are not ours to ship: a face stands for each. */
const emoji = () => icon(FACE, "emoji");

/** Text with its URLs as links, which go through the phone: it knows LINE's own addresses. */
export function linked(text, context) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(URLS)) {
    const url = match[0].replace(TRAILING, "");
    parts.push(text.slice(from, match.index), link(url, context));
    from = match.index + url.length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== "");
}

function link(url, context) {
  const open = (event) => {
    event.preventDefault();
    context.openUrl(url);
  };
  return h("a", { href: url, rel: "noopener", target: "_blank", onclick: open }, url);
}
