import type { Config } from "../config/config.ts";
import type { BotToken } from "./connector/bot-token.ts";
import type { BotActivity } from "./incoming/activity.ts";
import type { HandleActivity } from "./incoming/handled.ts";
import type { InvokeAnswer } from "./incoming/invoke-answer.ts";

/**
 * Verifies the token that an activity came with, as the value of its `Authorization` header, and hands the activity on.
 * Rejects, and hands nothing on, if the token is not the Bot Framework's for this bot and the activity's service; also
 * if the activity could not be handled.
 */
export type Receive = (authorization: string, activity: BotActivity) => Promise<InvokeAnswer>;

/** The part of the configuration that an SDK is made from. */
export type BotSdkConfig = Pick<Config, "bot" | "channel">;

/**
 * What Microsoft's SDK for bots does for Guildhall, and nothing else does: everything that another one would have to do in
 * its place (`docs/botbuilder.md`). `tests/integration/bot/bot-sdk.test.ts` tries it.
 */
export interface BotSdk {
  /** `token` is for whatever the SDK itself asks of the connector. */
  receiver(config: BotSdkConfig, token: BotToken, handle: HandleActivity): Receive;
  /** The token of a bot that is a managed identity of the deployment. */
  identityToken(config: BotSdkConfig): BotToken;
}
