// The account, its webhook, its followers, its numbers.
import { expect, refused } from "./journal.mjs";
import { friend } from "./platform.mjs";

export async function settings(line, door) {
  await refused("a webhook URL that is none", 400, "Invalid webhook endpoint URL", () =>
    line.setWebhookEndpoint({ endpoint: "no-address" }),
  );
  await line.setWebhookEndpoint({ endpoint: door.url });
  expect("the webhook URL is kept", (await line.getWebhookEndpoint()).endpoint === door.url);
  expect("the webhook answers a test", (await line.testWebhookEndpoint({})).success);
  expect("the account has a name", (await line.getBotInfo()).displayName === "LINE Mobile");

  const aoi = await friend("Aoi");
  expect("a profile", (await line.getProfile(aoi)).displayName === "Aoi");
  await refused("nobody's profile", 404, "Not found", () => line.getProfile(`U${"0".repeat(32)}`));
  await refused("an id that is none", 400, "'userId' parameter is invalid", () => line.getProfile("Aoi"));
  expect("followers", (await line.getFollowers(undefined, 1)).userIds.length === 1);
  expect("a link token", (await line.issueLinkToken(aoi)).linkToken.length > 0);

  await line.getMessageQuota();
  await line.getMessageQuotaConsumption();
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10).replaceAll("-", "");
  await line.getNumberOfSentReplyMessages("20200101");
  await line.getNumberOfSentPushMessages("20200101");
  await line.getNumberOfSentMulticastMessages("20200101");
  const broadcasts = await line.getNumberOfSentBroadcastMessages(today);
  expect("today is not counted yet", broadcasts.status === "unready");
  await refused("a day that is none", 400, "'date' parameter is invalid", () => line.getNumberOfSentPushMessages("today"));

  expect("no memberships", (await line.getMembershipList()).memberships.length === 0);
  await refused("no subscription", 404, "Not found", () => line.getMembershipSubscription(aoi));
  await refused("no members", 404, "Not found", () => line.getJoinedMembershipUsers(1));
  const byPhone = { to: "a".repeat(64), messages: [{ type: "text", text: "hello" }] };
  await refused("by phone number", 403, "not available for your account", () => line.pushMessagesByPhone(byPhone));
  await refused("counts of these", 403, "not available for your account", () => line.getPNPMessageStatistics("20200101"));
}
