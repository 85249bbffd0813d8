// Reads from the SDK's own declarations what each call answers, and holds an answer against it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = new URL("node_modules/@line/bot-sdk/dist/", import.meta.url).pathname;

const withoutComments = (text) => text.replaceAll(/\/\*[\s\S]*?\*\//g, "");

function read(...path) {
  return withoutComments(readFileSync(join(root, ...path), "utf8"));
}

/** The methods of one client, each with the name of what it answers. */
export function answersOf(api, client) {
  const text = read(api, "api", `${client}.d.ts`);
  const calls = new Map();
  for (const [, name, answer] of text.matchAll(/^ {4}(\w+)\(.*\): Promise<(.+)>;$/gm)) {
    if (!name.endsWith("WithHttpInfo")) {
      calls.set(name, answer.replace("Types.", ""));
    }
  }
  return calls;
}

/** All object types and all sets of words that one part of the SDK declares. */
export function typesOf(api) {
  const objects = new Map();
  const words = new Map();
  for (const file of readdirSync(join(root, api, "model")).filter((name) => name.endsWith(".d.ts"))) {
    const text = read(api, "model", file);
    for (const [, name, body] of text.matchAll(/^export type (\w+) = \{\n([\s\S]*?)^\};$/gm)) {
      const properties = [...body.matchAll(/^ {4}"?(\w+)"?(\?)?: (.+);$/gm)];
      objects.set(name, new Map(properties.map(([, key, optional, type]) => [key, { optional: !!optional, type }])));
    }
    for (const [, name, list] of text.matchAll(/^export type (\w+) = (".*");$/gm)) {
      words.set(name, list);
    }
    for (const [, owner, body] of text.matchAll(/^export declare namespace (\w+) \{\n([\s\S]*?)^\}$/gm)) {
      for (const [, name, list] of body.matchAll(/type (\w+) = (".*");$/gm)) {
        words.set(`${owner}.${name}`, list);
      }
    }
  }
  return { objects, words };
}

/** What is wrong with the value, if it is to be of this type; one sentence each. */
export function problemsOf(value, type, types, at = "answer") {
  const list = type.match(/^Array<(.+)>$/);
  if (list) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => problemsOf(item, list[1], types, `${at}[${index}]`))
      : [`${at} is no list`];
  }
  if (types.words.has(type)) {
    return types.words.get(type).includes(JSON.stringify(value)) ? [] : [`${at} = ${value} is no ${type}`];
  }
  if (types.objects.has(type)) {
    return objectProblems(value, type, types, at);
  }
  if (type === "Date") {
    return Number.isNaN(Date.parse(value)) ? [`${at} is no time`] : [];
  }
  return ["string", "number", "boolean"].includes(type) && typeof value !== type ? [`${at} is no ${type}`] : [];
}

function objectProblems(value, type, types, at) {
  if (typeof value !== "object" || value === null) {
    return [`${at} is no ${type}`];
  }
  const properties = types.objects.get(type);
  const unknown = Object.keys(value).filter((key) => !properties.has(key) && key !== "x-line-request-id");
  return [
    ...unknown.map((key) => `${at}.${key} is not in ${type}`),
    ...[...properties].flatMap(([key, property]) => {
      if (value[key] === undefined) {
        return property.optional ? [] : [`${at}.${key} of ${type} is missing`];
      }
      return problemsOf(value[key], property.type, types, `${at}.${key}`);
    }),
  ];
}
