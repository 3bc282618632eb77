import type { BotSdk } from "../../../bot/teams/bot-sdk.ts";
import { botbuilder } from "../../../bot/teams/botbuilder/sdk.ts";
import { botSdkContract } from "./bot-sdk-contract.ts";

/** The path of a module whose export `sdk` is another `BotSdk`, to be tried in the delivered one's place. */
const OTHER = process.env["BOT_SDK"];

if (OTHER === undefined) botSdkContract("botbuilder", () => Promise.resolve(botbuilder));
else botSdkContract(OTHER, async () => ((await import(OTHER)) as { readonly sdk: BotSdk }).sdk);
