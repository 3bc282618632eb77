import { expect } from "vitest";
import { cardKey } from "../domain/community/cards/part.ts";
import { cardsIn, newCards } from "../domain/community/cards-in.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { communityDecider } from "../domain/community/decider.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { FoundedCommunity } from "../domain/community/state.ts";
import { viewCommunity } from "../domain/community/view.ts";
import type { CommunityEffect } from "../domain/community/effect.ts";
import {
  collectionId,
  entryId,
  memberRef,
  type CollectionId,
  type EntryId,
  type MemberRef,
  type SessionId,
} from "../domain/kernel/ids.ts";
import type { Meta } from "../domain/kernel/meta.ts";
import type { Rejection, RejectionCode } from "../domain/kernel/rejection.ts";
import {
  by,
  byGuildhall,
  founded,
  GUILD_ID,
  NOTHING_COUNTED,
  occurrenceOf,
  PRIYA,
  START,
  type Circumstances,
} from "./decider-samples.ts";

interface Recorded {
  readonly event: CommunityEvent;
  readonly at: number;
}

/** A community that Priya founded, on which a test executes one command after the other. Each draws the next id. */
export class Founding {
  state: FoundedCommunity;
  readonly recorded: Recorded[] = [];
  /** what the last command made necessary, besides the marks of cards */
  effects: readonly CommunityEffect[] = [];
  /** the keys of the cards that the last command made stale */
  stale: readonly string[] = [];
  /** the keys of those among them that were not in the chat before */
  posted: readonly string[] = [];
  at = START;
  /** the version that the next command leads to */
  version = 1;
  #drawn = 0;

  constructor() {
    this.state = foldOf([{ event: founded(), at: START }]);
    this.recorded.push({ event: founded(), at: START });
  }

  /** Executes a command; fails the test if it is refused. Returns the id that it drew. */
  do(who: MemberRef | "guildhall", command: CommunityCommand, said: Circumstances = {}): string {
    const { meta, freshId } = this.#meta(who, said);
    const decision = communityDecider.decide(command, this.state, meta);
    if (!decision.ok) expect.fail(`${command.type} is refused: ${decision.error.code}`);
    const start = this.state;
    const occurrence = occurrenceOf(meta, this.version);
    const effects: CommunityEffect[] = [];
    for (const event of decision.value) {
      const before = this.state;
      const after = communityDecider.evolve(before, event, occurrence);
      effects.push(...communityDecider.effects(event, before, after, occurrence));
      if (after.status !== "founded") expect.fail("a community stays founded");
      this.state = after;
      this.recorded.push({ event, at: meta.at });
    }
    this.effects = effects;
    this.stale = communityDecider
      .effectsOfCommit(start, this.state, meta.at)
      .flatMap((effect) => (effect.kind === "staleCard" ? [cardKey(effect.subject)] : []));
    this.posted = newCards(cardsIn(start), cardsIn(this.state)).map(cardKey);
    return freshId;
  }

  /** The keys of the cards that the last command made stale, and that were in the chat before. */
  get redrawn(): readonly string[] {
    return this.stale.filter((key) => !this.posted.includes(key));
  }

  /** The keys of the cards that should be in the chat. */
  get cards(): readonly string[] {
    return cardsIn(this.state).map(cardKey);
  }

  /** Records the end of a session in which nothing was done. */
  endSession(session: SessionId): string {
    return this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", somethingDone: false },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
    });
  }

  /** Why the command would be refused, or null if it would be accepted; it is not executed. */
  rejection(
    who: MemberRef | "guildhall",
    command: CommunityCommand,
    said: Circumstances = {},
  ): Rejection | null {
    const decision = communityDecider.decide(command, this.state, this.#meta(who, said).meta);
    return decision.ok ? null : decision.error;
  }

  /** The code of the rejection. */
  refusal(
    who: MemberRef | "guildhall",
    command: CommunityCommand,
    said: Circumstances = {},
  ): RejectionCode | null {
    return this.rejection(who, command, said)?.code ?? null;
  }

  get view(): Readonly<Record<string, unknown>> {
    return viewCommunity(this.state);
  }

  /** The view on a server that loaded the stream after all its seal keys were destroyed. */
  get viewWithoutSeals(): Readonly<Record<string, unknown>> {
    return viewCommunity(this.stateWithoutSeals);
  }

  get stateWithoutSeals(): FoundedCommunity {
    return foldOf(this.recorded.map(({ event, at }) => ({ event: withoutSeal(event), at })));
  }

  /** Adds an entry to a collection. */
  add(who: MemberRef, collection: CollectionId, text: string, twin: string | null = null) {
    const id = this.do(who, {
      type: "addEntry",
      collection,
      text,
      twin: twin === null ? null : entryId(twin),
    });
    return entryId(id);
  }

  /** Offers a topic to discuss. */
  offer(who: MemberRef, title: string): EntryId {
    return entryId(this.do(who, { type: "offerTopic", title, details: null }));
  }

  /** Opens a collection. */
  ask(said: { anonymous?: boolean; perMember?: number; closesAt?: number; inChat?: boolean } = {}) {
    const id = this.do(PRIYA, {
      type: "openCollection",
      prompt: "What did we learn?",
      anonymous: said.anonymous ?? false,
      perMember: said.perMember ?? null,
      closesAt: said.closesAt ?? null,
      inChat: said.inChat ?? false,
    });
    return collectionId(id);
  }

  #meta(who: MemberRef | "guildhall", said: Circumstances): { meta: Meta; freshId: string } {
    this.#drawn += 1;
    const freshId = said.freshId ?? `id-${this.#drawn}`;
    const circumstances = { self: GUILD_ID, at: this.at, ...said, freshId };
    return { meta: who === "guildhall" ? byGuildhall(circumstances) : by(who, circumstances), freshId };
  }
}

function foldOf(recorded: readonly Recorded[]): FoundedCommunity {
  const state = recorded.reduce(
    (folded, { event, at }) =>
      communityDecider.evolve(folded, event, { at, version: 1, byPerson: true, by: null }),
    communityDecider.initial,
  );
  if (state.status !== "founded") throw new Error("It begins with its founding");
  return state;
}

function withoutSeal(event: CommunityEvent): CommunityEvent {
  if (!("sealed" in event)) return event;
  const { sealed: _, ...open } = event;
  return open;
}

export const member = (number: number): MemberRef => memberRef(`member-${number}`);
