import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { People } from "../people/people.ts";
import { createMoveCodes } from "./move-code.ts";
import { createMoveDesk, type MoveDesk } from "./move-desk.ts";
import { createWhereTo, type WhereTo } from "./where-to.ts";

/** How communities move to other chats, and what the old ones tell. */
export interface Moving {
  readonly moveDesk: MoveDesk;
  readonly whereTo: WhereTo;
}

export function createMoving(parts: {
  /** of this deployment */
  readonly key: Uint8Array;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly people: People;
  readonly pageAddress: (conversation: Conversation, page: PageName) => string;
  readonly environment: Environment;
}): Moving {
  const { liveStreams, people, environment, pageAddress } = parts;
  const codes = createMoveCodes(parts.key);
  return {
    moveDesk: createMoveDesk({ codes, liveStreams, people, environment }),
    whereTo: createWhereTo({ conversations: people.conversations, liveStreams, pageAddress }),
  };
}
