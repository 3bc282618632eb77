import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { CardKeeper } from "../chat/card-keeper.ts";
import type { Members } from "../chat/members.ts";
import type { Post } from "../chat/post.ts";
import type { MeetingPresence } from "../meeting-presence.ts";
import type { AnswerLimits } from "./answer-limits.ts";

/** What is needed to handle an activity. */
export interface IncomingParts {
  /** the tenant whose conversations the bot serves */
  readonly tenant: string;
  readonly storage: Pick<Storage, "bindings" | "directory">;
  readonly liveStreams: LiveStreams;
  readonly roster: Pick<Roster, "all" | "member">;
  readonly members: Members;
  readonly presence: MeetingPresence;
  /** called when somebody joined a conversation or left it */
  readonly membersChanged: (conversation: Conversation) => void;
  readonly post: Post;
  readonly answerLimits: AnswerLimits;
  readonly cards: CardKeeper;
  readonly environment: Pick<Environment, "now" | "freshId">;
  readonly log: Log;
}
