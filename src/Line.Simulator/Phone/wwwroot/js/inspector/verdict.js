import { text } from "../texts.js";

/** The body as JSON; undefined when it is none. */
export function jsonOf({ text: body }) {
  if (!body) return undefined;
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What became of it: LINE's own words where it refused, with the property each of them is about. */
export function verdictOf({ kind, status, failure, response }) {
  if (status === 0) return { isGood: false, sentence: failure ?? text("NoAnswer"), details: [] };
  const isGood = status >= 200 && status < 300;
  if (isGood) return { isGood, sentence: text(kind === "api" ? "Accepted" : "Delivered"), details: [] };
  if (kind === "webhook") return { isGood, sentence: text("BotRefused", status), details: [] };
  const answer = jsonOf(response);
  const sentence = answer?.message ?? answer?.error_description ?? answer?.error ?? text("Refused", status);
  return { isGood, sentence, details: Array.isArray(answer?.details) ? answer.details : [] };
}

/** The gist in one line: the kinds of events or messages, and whose they are. */
export function digestOf({ kind, request }, nameOf) {
  const body = jsonOf(request);
  const [list, whose] = kind === "webhook" ? [body?.events, ownersOf(body)] : [body?.messages, recipientsOf(body)];
  const kinds = Array.isArray(list) ? list.map((item) => item?.message?.type ?? item?.type) : [];
  return [kinds.join(", "), whose.map((id) => nameOf(id) ?? id).join(", ")].filter(Boolean).join(" · ");
}

const ownersOf = (body) => [...new Set((body?.events ?? []).map(({ source }) => source?.userId).filter(Boolean))];

const recipientsOf = (body) => [body?.to ?? []].flat().filter((id) => typeof id === "string").slice(0, 3);
