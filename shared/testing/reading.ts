import { LOGISTICS_ELEMENTS, type LogisticsElement } from "../domain/community/logistics/part.ts";
import { myCommunity } from "../domain/community/mine.ts";
import { viewCommunity } from "../domain/community/view.ts";
import {
  type EntryId,
  type MemberRef,
  optionId,
  pollId,
  scaleId,
  type PollId,
} from "../domain/kernel/ids.ts";
import type { PeopleCounts } from "../domain/people-counts.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import { sessionDecider } from "../domain/session/decider.ts";
import type { SessionState } from "../domain/session/state.ts";
import { mySession, type SessionSlices, viewSession } from "../domain/session/view.ts";
import { type CommunityReader, NOTHING_OWN } from "../reading/reader.ts";
import { type SessionReading, readSession } from "../reading/session/read-session.ts";
import { adopt } from "./adopt.ts";
import { ANA, by, byGuildhall, opened, type OpenedWith, PRIYA, START, TOM } from "./decider-samples.ts";
import { given } from "./decider.ts";
import { Founding } from "./founding.ts";
import { cast, offer, openVote } from "./weekly-guild.ts";

/** Four take part, of nine in the chat. */
export const COUNTS: PeopleCounts = { takingPart: 4, inChat: 9, signersGone: 0 };

interface Reading {
  readonly people?: PeopleCounts | null;
  readonly meetingOrganiser?: boolean;
}

/** What a member reads a community from; null: everybody. */
export const readerOf = (
  { state }: Pick<Founding, "state">,
  who: MemberRef | null,
  { people = COUNTS, meetingOrganiser = false }: Reading = {},
): CommunityReader => ({
  slices: viewCommunity(state),
  mine: who === null ? NOTHING_OWN : myCommunity(state, who),
  me: who === null ? null : { ref: who, meetingOrganiser },
  people,
});

/** What anybody reads before a community is founded. */
export const UNFOUNDED: CommunityReader = {
  ...{ slices: {}, mine: NOTHING_OWN, people: null },
  me: { ref: PRIYA, meetingOrganiser: true },
};

/** The same where one slice has not arrived. */
export const withoutSlice = (reader: CommunityReader, key: string): CommunityReader => ({
  ...reader,
  slices: Object.fromEntries(
    Object.entries(reader.slices).filter(([each]) => each !== key),
  ) as CommunityReader["slices"],
});

/** Opens a vote on these elements of the logistics. Returns the polls. */
export function voteOn(
  guild: Founding,
  elements: readonly LogisticsElement[] = LOGISTICS_ELEMENTS,
  said: { readonly closesAt?: number | null; readonly inChat?: boolean } = {},
): readonly PollId[] {
  const { closesAt = null, inChat = false } = said;
  const id = guild.do(PRIYA, { type: "voteOnLogistics", elements, closesAt, inChat });
  return elements.map((_, index) => pollId(`${id}-${index}`));
}

/** Has these elements of the logistics decided, each for the second choice of its list. */
export function decide(guild: Founding, elements: readonly LogisticsElement[] = LOGISTICS_ELEMENTS): void {
  for (const poll of voteOn(guild, elements)) {
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-1`)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
  }
}

/** Has two topics of Tom's and Ana's offered and voted on, Tom's first. */
export function rank(guild: Founding): readonly [EntryId, EntryId] {
  const topics = [offer(guild, TOM, "Design tokens"), offer(guild, ANA, "CI in ten minutes")] as const;
  const poll = pollId(guild.do(PRIYA, openVote));
  guild.do(ANA, cast(poll, topics[0]));
  guild.do(PRIYA, { type: "closePoll", poll });
  return topics;
}

/** Orders Priya and Tom by tenure, with Tom's turn first. */
export function order(guild: Founding): void {
  const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false }));
  guild.do(TOM, { type: "placeOnScale", scale, said: "thisMonth" });
  guild.do(PRIYA, { type: "placeOnScale", scale, said: "fiveYears" });
  guild.do(PRIYA, { type: "closeScale", scale });
}

/** Has Priya and Tom on the rota, Tom's turn first. */
function share(guild: Founding): void {
  for (const member of [PRIYA, TOM]) guild.do(member, { type: "joinRota" });
}

/** Founded with all four steps: contract, logistics, a list of topics in order, and two on the rota. */
export function settled(): Founding {
  const guild = new Founding();
  adopt(guild, "Be kind");
  decide(guild);
  rank(guild);
  share(guild);
  return guild;
}

/** A session that Priya facilitates, on which a test executes one command after the other. */
export class SessionRun {
  state: SessionState;
  at = START;
  #drawn = 0;

  constructor(said: OpenedWith = {}) {
    this.state = given(sessionDecider, opened(said)).state;
  }

  do(who: MemberRef | "guildhall", command: SessionCommand, present?: readonly MemberRef[]): this {
    this.#drawn += 1;
    const said = { at: this.at, freshId: `run-${this.#drawn}`, ...(present && { present }) };
    const meta = who === "guildhall" ? byGuildhall(said) : by(who, said);
    const decision = sessionDecider.decide(command, this.state, meta);
    if (!decision.ok) throw new Error(`${command.type} is refused: ${decision.error.code}`);
    const occurrence = { at: this.at, version: 1, byPerson: who !== "guildhall", by: null };
    for (const event of decision.value) this.state = sessionDecider.evolve(this.state, event, occurrence);
    return this;
  }

  readAs(who: MemberRef): SessionReading {
    const slices = viewSession(this.state) as SessionSlices;
    return readSession({ slices, mine: mySession(this.state, who) });
  }

  /** Goes on to the next item. */
  next(): this {
    const run = this.state.status === "running" ? (this.state.current?.elmos.run ?? null) : null;
    return this.do(PRIYA, { type: "next", run });
  }
}
