// What people and a developer do, by the simulator's remote control; and a bot's door for webhooks.
import { createServer } from "node:http";
import { validateSignature } from "@line/bot-sdk";

export const simulator = process.env.SIMULATOR;
export const secret = "simulator-channel-secret";

export async function control(path, body = {}, method = "POST") {
  const raw = body instanceof Uint8Array;
  const answer = await fetch(`${simulator}/control/${path}`, {
    method,
    headers: { "Content-Type": raw ? body.type : "application/json" },
    body: raw ? body : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.status === 204 ? undefined : answer.json();
}

export const bytes = (type, data) => Object.assign(new Uint8Array(data), { type });

/** Somebody who is a friend. */
export async function friend(displayName) {
  const { userId } = await control("users", { displayName });
  await control(`users/${userId}/follow`);
  return userId;
}

/** A door for webhooks; events can be waited for. */
export async function openDoor() {
  const events = [];
  const waiting = [];
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    const body = Buffer.concat(chunks);
    if (!validateSignature(body, secret, request.headers["x-line-signature"])) {
      response.writeHead(401).end();
      return;
    }
    events.push(...JSON.parse(body.toString("utf8")).events);
    waiting.splice(0).forEach((tell) => tell());
    response.end();
  });
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  return {
    url: `http://127.0.0.1:${server.address().port}/webhook`,
    close: () => server.close(),
    /** The first event that fits, now or later. */
    async next(fits) {
      for (;;) {
        const found = events.findIndex(fits);
        if (found >= 0) {
          return events.splice(found, 1)[0];
        }
        await new Promise((tell) => waiting.push(tell));
      }
    },
  };
}

export async function until(what, condition) {
  for (let tries = 0; tries < 200; tries++) {
    const found = await condition();
    if (found) {
      return found;
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}
