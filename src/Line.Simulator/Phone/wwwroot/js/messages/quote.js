import { h } from "../dom.js";
import { previewOf } from "../preview.js";

/** The message that this one answers, in short above it; a tap leads there. What is gone from the chat is not quoted. */
export function renderQuote({ quotedMessageId, quoteToken }, context) {
  if (!context.findMessage || !(quotedMessageId || quoteToken)) return [];
  const quote = h("button", { type: "button", class: "quote", hidden: true });
  const fill = (id) => {
    const quoted = context.findMessage(id);
    if (!quoted) return;
    quote.append(h("strong", {}, context.authorOf(quoted)), h("span", {}, previewOf(quoted, context.account.displayName)));
    quote.addEventListener("click", () => context.showMessage(id));
    quote.hidden = false;
  };
  if (quotedMessageId) fill(quotedMessageId);
  else context.readQuote(quoteToken).then((found) => found && fill(found.messageId));
  return [quote];
}
