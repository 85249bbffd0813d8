// Rich menus: images, links, aliases, many at once.
import { deflateSync } from "node:zlib";
import { expect, refused } from "./journal.mjs";
import { friend, until } from "./platform.mjs";

const menu = {
  size: { width: 800, height: 300 },
  selected: true,
  name: "menu",
  chatBarText: "Menu",
  areas: [{ bounds: { x: 0, y: 0, width: 800, height: 300 }, action: { type: "message", label: "Hi", text: "hi" } }],
};

/** A grey PNG; its checksums are left at nought, which nobody here reads. */
function png(width, height) {
  const chunk = (type, body) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = deflateSync(Buffer.alloc(height * (width + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Blob([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))], { type: "image/png" });
}

export async function menus(line, data) {
  const yui = await friend("Yui");
  await line.validateRichMenuObject(menu);
  await refused("a menu without a name", 400, "name", () => line.createRichMenu({ ...menu, name: undefined }));
  const { richMenuId } = await line.createRichMenu(menu);
  await refused("a menu without an image", 400, "must upload richmenu image", () => line.setDefaultRichMenu(richMenuId));
  await refused("a picture too small", 400, "image size is not allowed", () => data.setRichMenuImage(richMenuId, png(100, 50)));
  await data.setRichMenuImage(richMenuId, png(800, 300));
  await refused("a second picture", 400, "already been uploaded", () => data.setRichMenuImage(richMenuId, png(800, 300)));
  await Array.fromAsync(await data.getRichMenuImage(richMenuId));
  expect("a menu comes as it was made", (await line.getRichMenu(richMenuId)).name === "menu");
  expect("and is listed", (await line.getRichMenuList()).richmenus.length === 1);
  await links(line, richMenuId, yui);
  await aliases(line, richMenuId);
  await batch(line, richMenuId, yui);
  await line.deleteRichMenu(richMenuId);
  await refused("a menu deleted", 404, "richmenu not found", () => line.getRichMenu(richMenuId));
}

async function links(line, richMenuId, yui) {
  await refused("no default", 404, "no default richmenu", () => line.getDefaultRichMenuId());
  await line.setDefaultRichMenu(richMenuId);
  expect("the default", (await line.getDefaultRichMenuId()).richMenuId === richMenuId);
  await line.cancelDefaultRichMenu();
  await line.linkRichMenuIdToUser(yui, richMenuId);
  expect("one's own", (await line.getRichMenuIdOfUser(yui)).richMenuId === richMenuId);
  await line.unlinkRichMenuIdFromUser(yui);
  await refused("none of one's own", 404, "the user has no richmenu", () => line.getRichMenuIdOfUser(yui));
  await line.unlinkRichMenuIdFromUsers({ userIds: [yui] });
  await line.linkRichMenuIdToUsers({ richMenuId, userIds: [yui] });
}

async function aliases(line, richMenuId) {
  await line.createRichMenuAlias({ richMenuAliasId: "first", richMenuId });
  await refused("an alias twice", 400, "conflict richmenu alias id", () =>
    line.createRichMenuAlias({ richMenuAliasId: "first", richMenuId }),
  );
  await line.updateRichMenuAlias("first", { richMenuId });
  expect("an alias", (await line.getRichMenuAlias("first")).richMenuId === richMenuId);
  expect("all of them", (await line.getRichMenuAliasList()).aliases.length === 1);
  await line.deleteRichMenuAlias("first");
}

async function batch(line, richMenuId, yui) {
  const request = { operations: [{ type: "unlink", from: richMenuId }] };
  await line.validateRichMenuBatchRequest(request);
  await refused("a batch of nothing", 400, "operations", () => line.validateRichMenuBatchRequest({ operations: [] }));
  await line.richMenuBatch(request);
  const { httpResponse } = await line.richMenuBatchWithHttpInfo(request);
  const requestId = httpResponse.headers.get("x-line-request-id");
  await until("the batch is over", async () => (await line.getRichMenuBatchProgress(requestId)).phase === "succeeded");
  await refused("all have been unlinked", 404, "the user has no richmenu", () => line.getRichMenuIdOfUser(yui));
}
