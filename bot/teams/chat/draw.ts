import type { Rooms } from "@guildhall/shared/app/rooms";
import { mayRun } from "@guildhall/shared/domain/community/authority";
import type { Activity } from "@guildhall/shared/domain/chat/activity";
import { collectionOf } from "@guildhall/shared/domain/collection/lookup";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { CommunityId, EntryId, MemberRef } from "@guildhall/shared/domain/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { en } from "../../messages/en.ts";
import { activityCard, type DrawnCard } from "../cards/activity/activity-card.ts";
import { makeNonce } from "../cards/activity/nonce.ts";
import type { Names } from "./names.ts";
import type { People } from "./people.ts";

/** Whom a card is drawn for, and what they are to be told. */
export interface DrawFor {
  readonly ref: MemberRef;
  readonly notice?: string | null;
  readonly editing?: EntryId | null;
}

/** A card as it was drawn from one version of its community. */
export interface Drawn extends DrawnCard {
  readonly version: number;
}

/**
 * Draws the card of an activity: the one that everybody sees, from the newest state, or one person's own, from the
 * state that this server has. Null when the activity is gone.
 */
export type Draw = (
  community: CommunityId,
  conversation: Conversation,
  activity: Activity,
  whom?: DrawFor,
) => Promise<Drawn | null>;

export function createDraw(parts: {
  readonly rooms: Pick<Rooms, "community">;
  readonly names: Names;
  readonly people: People;
  readonly environment: Pick<Environment, "now" | "freshId">;
}): Draw {
  const { rooms, names, people, environment } = parts;

  return async (community, conversation, activity, whom) => {
    const room = await rooms.community(community);
    if (whom === undefined) await room.catchUp();
    const { state, version } = room;
    if (state.status === "unfounded") return null;
    const nameOf = names(community, conversation, namedOn(activity, state)).catch((error: unknown) => {
      if (error instanceof RosterError) return () => en.somebody;
      throw error;
    });
    const inChat = await people(conversation);
    const drawn = activityCard({
      activity,
      state,
      nonce: makeNonce(environment.now(), environment.freshId()),
      viewer: whom === undefined ? null : viewerOf(state, whom),
      people: inChat.length === 0 ? null : inChat.length,
      nameOf: await nameOf,
      refreshFor: inChat.flatMap(({ teamsId }) => teamsId ?? []),
    });
    return drawn === null ? null : { ...drawn, version };
  };
}

const viewerOf = (state: FoundedCommunity, { ref, notice, editing }: DrawFor) => ({
  ref,
  mine: myCommunity(state, ref),
  runs: mayRun(state, { kind: "member", ref, meetingOrganiser: false }),
  editing: editing ?? null,
  notice: notice ?? null,
});

/** Whose names the card shows. */
function namedOn(activity: Activity, state: FoundedCommunity): readonly MemberRef[] {
  switch (activity.kind) {
    case "poll":
    case "setup":
    case "wording":
    case "plan":
      return [];
    case "collection":
      return collectionOf(state, activity.collection)?.entries.flatMap(({ authors }) => authors) ?? [];
    case "contract":
      return (
        state.contracts
          .find(({ version }) => version === activity.version)
          ?.signatures.map(({ member }) => member) ?? []
      );
  }
}
