import { ACCOUNT_ICON, avatar } from "./avatar.js";
import { h, icon } from "./dom.js";
import { ANSWER, CLOSE, CODE } from "./icons.js";
import { isCard, isWide, renderMessage } from "./messages/message.js";
import { timeOf } from "./times.js";

const QUOTABLE = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex"]);
const SYSTEM_TEXTS = { followed: "Followed", unblocked: "Unblocked", blocked: "BlockedByYou", unsent: "Unsent" };

/** One entry of the chat: system line, own message at the right, the other's at the left with avatar and name. */
export function renderRow(entry, context) {
  if (entry.from === "system") return systemLine(entry, context);
  const own = entry.from === "user";
  const row = h("div", { class: `row ${own ? "own" : "other"}`, "data-testid": "message", "data-id": entry.id });
  if (isWide(entry.message)) row.classList.add("wide");
  if (isCard(entry.message)) row.classList.add("with-card");
  if (entry.read) row.classList.add("read");
  row.append(
    ...(own ? [] : sender(entry.message, context)),
    h("div", { class: "row-body" }, renderMessage(entry.message, context), meta(entry, context)),
  );
  return row;
}

function systemLine({ message }, context) {
  return h("div", { class: "pill" }, context.text(SYSTEM_TEXTS[message.event] ?? message.event));
}

function sender(message, context) {
  const { displayName, iconUrl } = context.account;
  const override = message.sender;
  const name = override?.name ? context.text("SenderFrom", override.name, displayName) : displayName;
  const picture = override?.iconUrl ?? iconUrl ?? ACCOUNT_ICON;
  return [h("div", { class: "row-avatar" }, avatar(displayName, picture)), h("div", { class: "row-name" }, name)];
}

function meta(entry, context) {
  const own = entry.from === "user";
  return h("div", { class: "row-meta" },
    QUOTABLE.has(entry.message.type) && tool("Quote", ANSWER, () => context.quote(entry), context),
    own ? tool("Unsend", CLOSE, () => context.unsend(entry.id), context) : tool("ShowJson", CODE, () => context.inspect(entry.message), context),
    own && h("span", { class: "row-read" }, context.text("Read")),
    h("time", { datetime: entry.at }, timeOf(entry.at)));
}

/** Shown on hover and focus only: what the app has behind a long press. */
function tool(name, path, onclick, context) {
  return h("button", { type: "button", class: "row-tool", "aria-label": context.text(name), title: context.text(name), onclick }, icon(path));
}
