// Channel access tokens of all four kinds, and LIFF apps, which need one of a Login channel.
import { createSign, generateKeyPairSync } from "node:crypto";
import { channelAccessToken, liff, messagingApi } from "@line/bot-sdk";
import { expect, refused, watch } from "./journal.mjs";
import { control, secret, simulator } from "./platform.mjs";

const channelId = "1600000000";
const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function assertion(lasts) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { kid } = await control("assertion-keys", { jwk: publicKey.export({ format: "jwk" }) });
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: channelId, sub: channelId, aud: "https://api.line.me/", exp: now + 1800, token_exp: lasts };
  const content = `${base64url({ alg: "RS256", typ: "JWT", kid })}.${base64url(claims)}`;
  return `${content}.${createSign("RSA-SHA256").update(content).sign(privateKey, "base64url")}`;
}

const opens = (token) =>
  new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: simulator }).getBotInfo();

export async function tokens() {
  const client = new channelAccessToken.ChannelAccessTokenClient({ baseURL: simulator });
  const line = watch(client, "channel-access-token", "channelAccessTokenClient");
  await chosen(line);
  await others(line);
  await liffApps(line);
}

async function chosen(line) {
  const statement = await assertion(60);
  const token = await line.issueChannelTokenByJWT("client_credentials", assertionType, statement);
  expect("as long as asked", token.expires_in === 60);
  await opens(token.access_token);
  const { kids } = await line.getsAllValidChannelAccessTokenKeyIds(assertionType, statement);
  expect("its key is listed", kids.includes(token.key_id));
  await line.verifyChannelTokenByJWT(token.access_token);
  await line.revokeChannelTokenByJWT(channelId, secret, token.access_token);
  await refused("a token revoked", 401, "invalid token", () => opens(token.access_token));
  await refused("and looked at", 400, "error_description", () => line.verifyChannelTokenByJWT(token.access_token));
  await refused("a statement of nobody's", 400, "invalid_client", () =>
    line.issueChannelTokenByJWT("client_credentials", assertionType, `${statement}x`),
  );
}

async function others(line) {
  const short = await line.issueChannelToken("client_credentials", channelId, secret);
  await opens(short.access_token);
  await line.verifyChannelToken(short.access_token);
  await line.revokeChannelToken(short.access_token);
  await refused("a short-lived one revoked", 401, "invalid token", () => opens(short.access_token));
  await refused("a wrong secret", 400, "invalid_client", () =>
    line.issueChannelToken("client_credentials", channelId, "wrong"),
  );
  await line.verifyChannelToken("simulator-channel-token");
  const older = await line.issueStatelessChannelToken("client_credentials", "", "", channelId, secret);
  await opens(older.access_token);
  const stateless = await line.issueStatelessChannelTokenByClientSecret(channelId, secret);
  expect("fifteen minutes", stateless.expires_in === 900);
  await opens(stateless.access_token);
  const byStatement = await line.issueStatelessChannelTokenByJWTAssertion(await assertion(60));
  await opens(byStatement.access_token);
}

async function liffApps(tokens) {
  const login = await tokens.issueStatelessChannelTokenByClientSecret("1234567890", "simulator-login-secret-demo-only");
  const client = new liff.LiffClient({ channelAccessToken: login.access_token, baseURL: simulator });
  const line = watch(client, "liff", "liffClient");
  await refused("no apps yet", 404, "Not found", () => line.getAllLIFFApps());
  await refused("an app without an address", 400, "view.url", () => line.addLIFFApp({ view: { type: "full", url: "none" } }));
  const { liffId } = await line.addLIFFApp({ view: { type: "full", url: "https://example.com/app" } });
  await line.updateLIFFApp(liffId, { view: { type: "tall" } });
  const { apps } = await line.getAllLIFFApps();
  expect("an app is changed in what was said only", apps[0].view.type === "tall" && apps[0].view.url.endsWith("/app"));
  await line.deleteLIFFApp(liffId);
  const stranger = new liff.LiffClient({ channelAccessToken: "simulator-channel-token", baseURL: simulator });
  await refused("a token of another channel", 401, "invalid", () => stranger.getAllLIFFApps());
}
