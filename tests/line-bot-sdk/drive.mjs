// Calls everything that the SDK offers and the simulator has, as a bot would; prints what was called and what was wrong.
import { messagingApi } from "@line/bot-sdk";
import { groups } from "./groups.mjs";
import { report, watch } from "./journal.mjs";
import { menus } from "./menus.mjs";
import { messages } from "./messages.mjs";
import { control, openDoor, simulator } from "./platform.mjs";
import { settings } from "./settings.mjs";
import { tokens } from "./tokens.mjs";

// Coupons are not simulated.
const coupons = ["listCoupon", "createCoupon", "getCouponDetail", "closeCoupon"];

const config = { channelAccessToken: "simulator-channel-token", baseURL: simulator };
const line = watch(new messagingApi.MessagingApiClient(config), "messaging-api", "messagingApiClient", coupons);
const data = watch(new messagingApi.MessagingApiBlobClient(config), "messaging-api", "messagingApiBlobClient");
const door = await openDoor();

await settings(line, door);
await messages(line, data, door);
await groups(line, door);
await menus(line, data);
await tokens();
await control("webhooks", { events: [] });
door.close();
report();
