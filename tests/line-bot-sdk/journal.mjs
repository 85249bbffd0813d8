// Wraps a client of the SDK: every call and every answer is noted.
import { HTTPFetchError } from "@line/bot-sdk";
import { answersOf, problemsOf, typesOf } from "./shapes.mjs";

export const problems = [];
const called = new Set();
const offered = new Set();

/** @param leftOut calls that are none of the simulator's business */
export function watch(client, api, name, leftOut = []) {
  const answers = answersOf(api, name);
  const types = typesOf(api);
  for (const call of answers.keys()) {
    if (!leftOut.includes(call)) {
      offered.add(call);
    }
  }
  return new Proxy(client, {
    get(target, call) {
      const method = target[call];
      return typeof method !== "function" ? method : (...given) => noted(target, call, given, answers.get(call), types);
    },
  });
}

async function noted(client, call, given, type, types) {
  called.add(call);
  const answer = await client[call](...given);
  if (type && type !== "Readable") {
    problems.push(...problemsOf(answer, type, types).map((problem) => `${call}: ${problem}`));
  }
  return answer;
}

/** A call that LINE refuses: the SDK throws, with LINE's status and words. */
export async function refused(what, status, words, call) {
  try {
    await call();
  } catch (error) {
    // Written anew: an apostrophe may have come as an escape.
    const said = error instanceof HTTPFetchError ? JSON.stringify(JSON.parse(error.body)) : "";
    if (error.status === status && said.includes(words)) {
      return error;
    }
    problems.push(`${what}: expected ${status} "${words}", got ${error.status ?? error} ${error.body ?? ""}`);
    return undefined;
  }
  problems.push(`${what}: expected ${status} "${words}", and it was accepted`);
  return undefined;
}

export function expect(what, condition) {
  if (!condition) {
    problems.push(what);
  }
}

export function report() {
  for (const call of offered) {
    if (!called.has(call)) {
      problems.push(`${call}: the SDK offers it, and nothing here calls it`);
    }
  }
  console.log(JSON.stringify({ calls: called.size, problems }));
}
