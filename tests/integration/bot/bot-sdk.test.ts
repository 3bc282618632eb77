import { describe } from "vitest";
import type { BotSdk } from "../../../bot/teams/bot-sdk.ts";
import { botbuilder } from "../../../bot/teams/botbuilder/sdk.ts";
import { botSdkContract } from "./bot-sdk-contract.ts";

/** The path of a module whose export `sdk` is another `BotSdk`, to be tried in the delivered one's place. */
const OTHER = process.env["BOT_SDK"];

describe("SDK-1, SDK-2, SDK-3: what Microsoft's SDK does", () => {
  if (OTHER === undefined) botSdkContract("botbuilder", () => Promise.resolve(botbuilder));
  else botSdkContract(OTHER, async () => ((await import(OTHER)) as { readonly sdk: BotSdk }).sdk);
});
