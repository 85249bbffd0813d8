/** The simulator's HTTP doors, as the page uses them. */

async function call(method, path, body, signal) {
  const json = body === undefined || body instanceof Blob ? {} : { "content-type": "application/json" };
  const response = await fetch(path, {
    method,
    signal,
    headers: body instanceof Blob ? { "content-type": body.type } : json,
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (!response.ok) throw new Error(answer?.message ?? `${response.status}`);
  return answer;
}

const ofUser = (userId) => `/control/users/${encodeURIComponent(userId)}`;
const act = (userId, act, body) => call("POST", `${ofUser(userId)}/${act}`, body);

export const readState = () => call("GET", "/phone/state");
export const readTexts = (language) => call("GET", `/phone/texts?lang=${language}`);
export const readChat = (userId) => call("GET", `${ofUser(userId)}/chat`);
export const readRichMenu = (userId) => call("GET", `${ofUser(userId)}/richmenu`);
export const readExchanges = (after, waitMs, signal) => call("GET", `/phone/exchanges?after=${after}&waitMs=${waitMs}`, undefined, signal);
export const clearExchanges = () => call("DELETE", "/phone/exchanges");
export const readFaults = () => call("GET", "/control/faults");
export const setFaults = (plan) => call("PUT", "/control/faults", plan);
export const addUser = (displayName) => call("POST", "/control/users", { displayName });
export const follow = (userId) => act(userId, "follow");
export const block = (userId) => act(userId, "block");
export const sendText = (userId, text, quotedMessageId) => act(userId, "text", { text, quotedMessageId });
export const readQuote = (token) => call("GET", `/phone/quotes/${encodeURIComponent(token)}`);
export const sendSticker = (userId, sticker) => act(userId, "sticker", sticker);
export const sendLocation = (userId, location) => act(userId, "location", location);
export const sendImage = (userId, file) => act(userId, "image", file);
export const unsend = (userId, messageId) => act(userId, "unsend", { messageId });
export const openInBrowser = (userId, url) => act(userId, "open", { url });
export const performAction = (userId, action, details) => act(userId, "actions", { action, ...details });

/**
 * Listens to the platform's events; the browser connects again by itself, and every connect starts with a `state`.
 */
export function listen(onEvent) {
  const stream = new EventSource("/phone/events");
  stream.addEventListener("message", (message) => onEvent(JSON.parse(message.data)));
  return stream;
}
