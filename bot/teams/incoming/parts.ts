import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Keep } from "../../config/config.ts";
import type { WhereTo } from "../../moves/where-to.ts";
import type { People } from "../../people/people.ts";
import type { CardKeeper } from "../chat/card-keeper.ts";
import type { Post } from "../chat/post.ts";
import type { PresenceBoard } from "../../people/presence/presence-board.ts";
import type { PageAddress } from "../page-address.ts";
import type { Speech } from "../speech.ts";
import type { AnswerLimits } from "./answer-limits.ts";

/** What is needed to handle an activity. */
export interface IncomingParts {
  /** the tenant whose conversations the bot serves */
  readonly tenant: string;
  readonly people: People;
  readonly liveStreams: LiveStreams;
  readonly presence: Pick<
    PresenceBoard,
    "meetingJoined" | "meetingLeft" | "meetingEnded" | "around" | "refresh"
  >;
  readonly speech: Speech;
  readonly pageAddress: PageAddress;
  readonly whereTo: WhereTo;
  readonly post: Post;
  readonly answerLimits: AnswerLimits;
  readonly cards: CardKeeper;
  /** how long what is kept that nobody wants any more */
  readonly keep: Keep;
  /** Erases everything of a community. Rejects with `StorageError`. */
  readonly erase: (community: CommunityId) => Promise<void>;
  readonly environment: Pick<Environment, "now" | "freshId">;
  readonly log: Log;
}
