import { text } from "./texts.js";

const KINDS = { image: "SentPicture", video: "SentVideo", audio: "SentAudio", file: "SentFile", sticker: "SentSticker", location: "SentLocation" };

/** The one line of a message in the chat list and in notifications: its text, else its altText, else what was sent. */
export function previewOf({ from, message }, accountName) {
  if (message.text) return message.text;
  if (message.altText) return message.altText;
  if (from === "system") return "";
  const kind = KINDS[message.type];
  if (!kind) return "";
  return from === "user" ? text(`You${kind}`) : text(kind, message.sender?.name ?? accountName);
}
