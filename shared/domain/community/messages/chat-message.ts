import type { SessionMessage } from "../../session/messages.ts";
import type { CardMessage } from "../cards/part.ts";
import type { ExportsMessage } from "../exports/part.ts";
import type { LogisticsMessage } from "../logistics/part.ts";
import type { MovesMessage } from "../moves/part.ts";
import type { OrganisersMessage } from "../organisers/part.ts";
import type { RestoresMessage } from "../restores/part.ts";
import type { ErasureMessage } from "../retention/part.ts";
import type { SponsorsMessage } from "../sponsors/part.ts";
import type { TurnPassedMessage } from "../turns/part.ts";

/** A message that the bot posts to the community's chat. Names and numbers are filled in when it is sent. */
export type ChatMessage =
  | SessionMessage
  | OrganisersMessage
  | ExportsMessage
  | SponsorsMessage
  | RestoresMessage
  | MovesMessage
  | ErasureMessage
  | LogisticsMessage
  | CardMessage
  | TurnPassedMessage;
