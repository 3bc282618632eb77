import type { CommunityStream, LiveStreams } from "@guildhall/shared/app/live-streams";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import { hasMovedOn, whyNotMoved } from "@guildhall/shared/domain/community/moves/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { communityId, type CommunityId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { type Person, personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { type MoveAnswer, moveRequest } from "@guildhall/shared/protocol/moves";
import type { People } from "../people/people.ts";
import type { MoveCodes } from "./move-code.ts";

/** A person whom a token, and Teams, have shown to be in a conversation. */
export interface Mover {
  readonly community: CommunityId;
  readonly conversation: Conversation;
  readonly person: Person;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
}

/** Answers a member about moving a community. Rejects if storage or Teams cannot be asked. */
export type MoveDesk = (by: Mover, raw: unknown) => Promise<MoveAnswer>;

export interface MoveDeskDeps {
  readonly codes: MoveCodes;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly people: Pick<People, "conversations" | "members" | "roster" | "notIn">;
  readonly environment: Pick<Environment, "now" | "later" | "freshId">;
}

/** How long somebody waits for a move that was agreed; it goes on in any case. */
const PATIENCE: Millis = 8 * SECOND;

type Founded = CommunityStream & { readonly state: FoundedCommunity };

/** A move that is proved to be this person's to make. */
interface Proved {
  readonly stream: Founded;
  readonly offer: number;
  readonly by: MemberRef;
  readonly from: Conversation;
}

const refused = (code: "codeOver" | "chatTaken"): MoveAnswer => ({ kind: "refused", rejection: { code } });

export function createMoveDesk({ codes, liveStreams, people, environment }: MoveDeskDeps): MoveDesk {
  async function offer(mover: Mover): Promise<MoveAnswer> {
    const { community, conversation: from, person, ref, meetingOrganiser } = mover;
    const stream = await liveStreams.community(community);
    const outcome = await stream.submit({
      id: `offer-${environment.freshId()}`,
      actor: { kind: "member", ref, meetingOrganiser },
      command: { type: "offerMove" },
    });
    if (outcome.kind === "refused") return outcome;
    const { state } = stream;
    const offered = state.status === "founded" ? state.moves.offer : null;
    // Somebody else may have asked for one at the same moment, which is then the one that counts.
    if (outcome.kind === "failed" || offered?.by !== ref) return { kind: "failed" };
    const code = codes.issue({ community, offer: offered.number, from, person });
    return { kind: "code", code, until: offered.until };
  }

  /** Null unless the code was given to this person, for the community where it is now. */
  async function prove(code: string, person: Person): Promise<Proved | null> {
    const coded = codes.read(code);
    const where = coded && (await people.conversations.whereIs(coded.community));
    if (coded === null || where === null) return null;
    const from = where.conversation;
    if (!codes.proves(code, { ...coded, from, person })) return null;
    const [stream, entries] = await Promise.all([
      liveStreams.community(coded.community),
      people.members.entries(coded.community),
    ]);
    await stream.catchUp();
    const by = entries.for(person)?.ref;
    if (by === undefined || stream.state.status !== "founded" || hasLeft(stream.state, by)) return null;
    return { stream: stream as Founded, offer: coded.offer, by, from };
  }

  /** How many who take part in the old chat are not in the new one. */
  async function missing(community: CommunityId, from: Conversation, to: Conversation): Promise<number> {
    const gone = (await people.notIn(community, to)).filter(({ tookPart }) => tookPart);
    if (gone.length === 0) return 0;
    const old = await people.roster.everybody(from).catch((error: unknown) => {
      // The old chat may be gone with its meetings.
      if (error instanceof RosterError) return null;
      throw error;
    });
    return gone.filter(({ person }) => old === null || old.value.has(personKey(person))).length;
  }

  async function move(
    mover: Mover,
    { code, without }: { code: string; without: boolean },
  ): Promise<MoveAnswer> {
    const { conversation: to, person } = mover;
    await people.roster.checkNow(to, person);
    const here = await liveStreams.community(mover.community);
    await here.catchUp();
    if (here.state.status === "founded") return refused("chatTaken");
    const proved = await prove(code, person);
    if (proved === null) return refused("codeOver");
    const { stream, offer: number, by, from } = proved;
    const why = whyNotMoved(stream.state, { offer: number, by }, environment.now());
    if (why !== null) return { kind: "refused", rejection: { code: why } };
    const { id: community, name } = stream.state;
    const count = without ? 0 : await missing(community, from, to);
    if (count > 0) return { kind: "missing", name, count };
    const outcome = await stream.submit({
      id: `move-${environment.freshId()}`,
      actor: { kind: "system" },
      command: {
        ...{ type: "agreeToMove", offer: number, by, from, to },
        instead: communityId(environment.freshId()),
      },
    });
    if (outcome.kind === "refused") return outcome;
    if (outcome.kind === "failed") return { kind: "failed" };
    await carriedOut(stream);
    return hasMovedOn(stream.state, from) || stream.state.moves.underWay !== null
      ? { kind: "moved" }
      : refused("chatTaken");
  }

  /** Resolves when the move is over, or after a while. */
  const carriedOut = (stream: Founded): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (stream.state.moves.underWay === null) end();
      };
      const unsubscribe = stream.subscribe(look);
      const stop = environment.later(PATIENCE, () => end());
      const end = (): void => {
        unsubscribe();
        stop();
        resolve();
      };
      look();
    });

  return async (mover, raw) => {
    const request = moveRequest.safeParse(raw);
    if (!request.success) return { kind: "failed" };
    return request.data.do === "offer" ? offer(mover) : move(mover, request.data);
  };
}
