import { text } from "./texts.js";

const LINE_HOST = "line.me";

/** Opens a URL as the app does: LINE's own addresses are screens of it, the others pages in its browser. */
export function openUrl(phone, uri) {
  const line = lineAddress(uri);
  if (!line) return openPage(phone, uri);
  const [kind, ...rest] = line.path;
  if (kind === "share") return phone.openShare(line.query.get("text") ?? "");
  if (kind === "oaMessage" || kind === "ti") return openAccount(phone, kind, rest, line);
  return phone.toast(text("NotInSimulator", uri));
}

function lineAddress(uri) {
  if (!URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  const [first, ...path] = url.pathname.split("/").filter(Boolean);
  if (url.hostname !== LINE_HOST || first !== "R") return undefined;
  return { path, query: url.searchParams, bareQuery: url.search.slice(1) };
}

/** The text to send is the whole query, percent-encoded and without a name. */
function openAccount(phone, kind, rest, line) {
  const id = decode(kind === "ti" ? (rest[1] ?? "") : (rest[0] ?? ""));
  if (id !== phone.account.basicId) return phone.toast(text("UnknownAccount", id));
  phone.openAccountChat();
  if (kind === "oaMessage") phone.showKeyboard(decode(line.bareQuery));
  return undefined;
}

function decode(encoded) {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return encoded;
    throw error;
  }
}

async function openPage(phone, uri) {
  if (uri.startsWith("tel:")) return location.assign(uri);
  const inApp = phone.device !== "pc" && !wantsOutside(uri) && (await phone.attempt(phone.browser.open(uri)));
  return inApp ? undefined : window.open(uri, "_blank", "noopener");
}

function wantsOutside(uri) {
  return URL.parse(uri)?.searchParams.get("openExternalBrowser") === "1";
}
