// Sending, being written to, and what is in a message.
import { randomUUID } from "node:crypto";
import { expect, refused } from "./journal.mjs";
import { bytes, control, friend, until } from "./platform.mjs";

const text = (words) => ({ messages: [{ type: "text", text: words }] });
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

export async function messages(line, data, door) {
  const ren = await friend("Ren");
  await sending(line, ren);
  await answering(line, ren, door);
  await contents(data, ren, door);
  await narrowcast(line);
}

async function sending(line, ren) {
  const key = randomUUID();
  const first = await line.pushMessage({ to: ren, ...text("pushed"), customAggregationUnits: ["spring"] }, key);
  const again = await refused("a retry key again", 409, "already accepted", () =>
    line.pushMessage({ to: ren, ...text("pushed") }, key),
  );
  expect("the retry tells the first ids", JSON.parse(again.body).sentMessages[0].id === first.sentMessages[0].id);
  expect("and the first request", again.headers.has("x-line-accepted-request-id"));
  await line.multicast({ to: [ren], ...text("to some") });
  await line.broadcast(text("to all"));
  await refused("nobody", 400, "Failed to send messages", () => line.pushMessage({ to: `U${"0".repeat(32)}`, ...text("x") }));
  await refused("too long", 400, "messages[0].text", () => line.pushMessage({ to: ren, ...text("x".repeat(5001)) }));
  expect("units are counted", (await line.getAggregationUnitUsage()).numOfCustomAggregationUnits === 1);
  expect("and named", (await line.getAggregationUnitNameList("10")).customAggregationUnits[0] === "spring");
  for (const kind of ["Reply", "Push", "Multicast", "Narrowcast", "Broadcast"]) {
    await line[`validate${kind}`](text("fine"));
    await refused(`validate ${kind}`, 400, "Size must be between 1 and 5", () => line[`validate${kind}`]({ messages: [] }));
  }
}

async function answering(line, ren, door) {
  await control(`users/${ren}/text`, { text: "hello" });
  const heard = await door.next((event) => event.type === "message" && event.message.text === "hello");
  await line.showLoadingAnimation({ chatId: ren, loadingSeconds: 5 });
  await refused("a loading time that is none", 400, "loadingSeconds", () =>
    line.showLoadingAnimation({ chatId: ren, loadingSeconds: 7 }),
  );
  await line.replyMessage({ replyToken: heard.replyToken, ...text("you too") });
  await refused("a reply token again", 400, "Invalid reply token", () =>
    line.replyMessage({ replyToken: heard.replyToken, ...text("you too") }),
  );
  await line.markMessagesAsReadByToken({ markAsReadToken: heard.message.markAsReadToken });
  await refused("a token of nobody's", 400, "Invalid markAsReadToken", () =>
    line.markMessagesAsReadByToken({ markAsReadToken: "nobody's" }),
  );
  await line.markMessagesAsRead({ chat: { userId: ren } });
}

async function contents(data, ren, door) {
  const { messageId } = await control(`users/${ren}/image`, bytes("image/png", pixel));
  await door.next((event) => event.message?.id === messageId);
  const image = Buffer.concat(await Array.fromAsync(await data.getMessageContent(messageId)));
  expect("a picture comes as it was sent", image.equals(pixel));
  await Array.fromAsync(await data.getMessageContentPreview(messageId));
  await control(`users/${ren}/unsend`, { messageId });
  await refused("what was taken back", 410, "The content is gone", () => data.getMessageContent(messageId));
  await refused("what never was", 404, "not found", () => data.getMessageContent("1"));

  const video = await control(`users/${ren}/video?durationMs=1500`, bytes("video/mp4", [1, 2, 3]));
  const transcoded = async () => (await data.getMessageContentTranscodingByMessageId(video.messageId)).status === "succeeded";
  await until("the video is ready", transcoded);
}

async function narrowcast(line) {
  const { httpResponse } = await line.narrowcastWithHttpInfo(text("to a choice"));
  expect("a narrowcast is accepted", httpResponse.status === 202);
  await line.narrowcast(text("another"));
  const requestId = httpResponse.headers.get("x-line-request-id");
  await until("the narrowcast is over", async () => (await line.getNarrowcastProgress(requestId)).phase === "succeeded");
  await refused("no such narrowcast", 404, "Not found", () => line.getNarrowcastProgress("none"));
}
