import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import {
  collectionId,
  type MemberRef,
  optionId,
  pollId,
  workshopId,
} from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { adopt, WorkshopRun } from "@guildhall/shared/testing/adopt";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import type { AdaptiveCard } from "../elements.ts";
import { faultsOf, NASTY } from "../testing/faults.ts";
import { activityCard } from "./activity-card.ts";
import { nameCard } from "./name-card.ts";
import { texts } from "../testing/english.ts";

const nonce = "0mh2k3j4k-abcdefgh";
const everybody = Array.from({ length: 90 }, (_, index) => `29:person-${index}-${"x".repeat(40)}`);

interface Seen {
  readonly ref?: MemberRef;
  readonly notice?: string;
}

/** The shared card, or that of Priya or somebody else. */
function draw(guild: Founding, subject: CardSubject, viewer: Seen | null): AdaptiveCard {
  const people = { takingPart: 12, inChat: 20, signersGone: 0 };
  const drawn = activityCard({
    ...{ subject, nonce, texts, refreshFor: everybody },
    reader: readerOf(guild, viewer === null ? null : (viewer.ref ?? PRIYA), { people }),
    now: guild.at,
    nameOf: () => NASTY,
    notice: viewer?.notice ?? null,
  });
  if (drawn === null) throw new Error("there is nothing to draw");
  return drawn.card;
}

/** A workshop whose vote is over, with this many entries voted for. */
function voted(size: number, text: (n: number) => string) {
  const guild = new Founding();
  const id = guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 10, good: 10, vote: 10 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const list = () => guild.state.collections.at(-1)?.id ?? collectionId("none");
  const bad = guild.add(TOM, list(), text(-1));
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  const good = Array.from({ length: Math.max(1, size) }, (_, n) => guild.add(TOM, list(), text(n), bad));
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  if (size > 0) {
    const ballot = Object.fromEntries(good.map((entry) => [optionId(entry), 1]));
    guild.do(TOM, { type: "castBallot", poll: pollId(`${id}-vote`), ballot });
  }
  guild.do(PRIYA, { type: "nextStep", from: "vote" });
  return { guild, wording: { kind: "wording", workshop: workshopId(id) } as const };
}

/** A backlog of this many topics, planned into two sessions if there are any. */
function planned(size: number, text: (n: number) => string): Founding {
  const guild = new Founding();
  for (let n = 0; n < size; n += 1) guild.offer(TOM, text(n).slice(0, LIMITS.title));
  if (size > 0)
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 8 * DAY] },
      opening: { title: "Opening", minutes: 5 },
      closing: { title: "Closing", minutes: 5 },
    });
  return guild;
}

const lengths = [
  ["short", (n: number) => `Entry ${n}`],
  ["very long", () => "長".repeat(LIMITS.entry)],
  ["odd", (n: number) => `${NASTY} ${n}`],
] as const;
const cases = [0, 1, 7, 60].flatMap((size) => lengths.map(([name, text]) => ({ size, name, text })));
const viewers = [null, {}, { ref: TOM }, { notice: NASTY }];
const faults = (guild: Founding, subject: CardSubject): readonly string[] =>
  viewers.flatMap((viewer) => faultsOf(draw(guild, subject, viewer)));

describe.each(cases)("with $size $name entries a card", ({ size, text }) => {
  test("CARD-5, CARD-7: of the wording is valid in version 1.5 and fits Teams", () => {
    const { guild, wording } = voted(size, text);
    expect(faults(guild, wording)).toEqual([]);
    if (size === 0) guild.do(PRIYA, { type: "addPrinciple", text: text(0) });
    else guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: LIMITS.principles } });
    expect(faults(guild, wording)).toEqual([]);
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(faults(guild, wording)).toEqual([]);
  });

  test("CARD-5, CARD-8: of a plan is valid in version 1.5 and fits Teams, also once it is accepted", () => {
    const guild = planned(size, text);
    expect(faults(guild, { kind: "plan" })).toEqual([]);
    if (size > 0) guild.do(PRIYA, { type: "acceptPlan" });
    expect(faults(guild, { kind: "plan" })).toEqual([]);
  });

  test("CARD-5, CARD-6: of the founding is valid in version 1.5 and fits Teams, whatever is open", () => {
    const { guild } = voted(size, text);
    const purpose = NASTY.slice(0, LIMITS.purpose);
    guild.do(PRIYA, { type: "changeSettings", name: NASTY.slice(0, LIMITS.name), purpose });
    guild.offer(TOM, text(0).slice(0, LIMITS.title));
    expect(faults(guild, { kind: "setup" })).toEqual([]);
  });
});

describe("READ-7: what comes next, on the card of a result", () => {
  const guild = new Founding();
  adopt(guild, "Be kind");
  const contract = { kind: "contract", version: 1 } as const;
  const said = (seen: Seen | null) => JSON.stringify(draw(guild, contract, seen));

  test("stands there with its button for those who may", () => {
    expect(said({})).toContain("Next: decide how you meet");
    expect(said({})).toContain('"dialog":"startLogistics"');
    expect(said({})).not.toContain("Waiting for");
  });

  test("says to the others for whom they wait", () => {
    expect(said({ ref: TOM })).toContain("Next: decide how you meet");
    expect(said({ ref: TOM })).toContain("Waiting for");
    expect(said({ ref: TOM })).not.toContain('"dialog":');
  });

  test("stands on the card that everybody sees with a button that shows each of them their own", () => {
    expect(said(null)).toContain("Next: decide how you meet");
    expect(said(null)).toContain("Waiting for");
    expect(said(null)).toContain(texts.card.nextStep);
  });

  test("READ-9: stands there no longer once the path has gone on, nor on an older result", () => {
    const later = new Founding();
    adopt(later, "Be kind");
    const linesFor = (subject: CardSubject, ref: MemberRef) => JSON.stringify(draw(later, subject, { ref }));
    later.at += DAY;
    const vote = { type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: true } as const;
    later.do(PRIYA, vote);
    const poll = later.state.polls.at(-1)?.id ?? pollId("none");
    for (const ref of [PRIYA, TOM]) expect(linesFor(contract, ref)).not.toMatch(/Next:|Now:|Waiting/);
    later.do(PRIYA, { type: "closePoll", poll });
    for (const ref of [PRIYA, TOM]) {
      expect(linesFor(contract, ref)).not.toMatch(/Next:|Now:|Waiting/);
      expect(linesFor({ kind: "poll", poll }, ref)).toContain("Next: decide how you meet");
    }
  });
});

test("CARD-26: the card of a workshop's list shrinks to how much was written once it is over", () => {
  const guild = new Founding();
  const run = new WorkshopRun(guild);
  guild.add(TOM, run.bad, "No agenda");
  const card = () => JSON.stringify(draw(guild, { kind: "collection", collection: run.bad }, {}));
  expect(card()).toContain("No agenda");
  run.turn();
  expect(card()).not.toContain("No agenda");
  expect(card()).toContain(texts.list.closed(1));
});

test("FOUND-3: the card of the founding says what the community is for, if somebody has said", () => {
  const guild = new Founding();
  const purpose = "So that we learn.";
  expect(JSON.stringify(draw(guild, { kind: "setup" }, null))).not.toContain('"text":""');
  guild.do(PRIYA, { type: "changeSettings", purpose });
  expect(JSON.stringify(draw(guild, { kind: "setup" }, null))).toContain(purpose);
});

test("CARD-6: the card that asks for a name is valid in version 1.5 and fits Teams", () => {
  const { card } = nameCard({ refreshFor: everybody, texts }, NASTY);
  expect(faultsOf(card)).toEqual([]);
  expect(card.refresh?.userIds).toHaveLength(60);
});

describe("CARD-9: what only those who run it may do", () => {
  const { guild, wording } = voted(3, (n) => `Entry ${n}`);
  const opened = (card: object): readonly string[] =>
    [...JSON.stringify(card).matchAll(/"dialog":"(\w+)"/g)].flatMap(([, dialog]) => dialog ?? []);

  test("is on their own card", () => {
    expect(opened(draw(guild, wording, {}).body)).toEqual(["choose"]);
    expect(draw(guild, wording, {}).actions).toBeUndefined();
  });

  test("is on nobody else's", () => {
    const { body, actions } = draw(guild, wording, { ref: TOM });
    expect(opened(body)).toEqual([]);
    expect(actions).toBeUndefined();
  });

  test("is behind a button on the card that everybody sees", () => {
    const { body, actions } = draw(guild, wording, null);
    expect(opened(body)).toEqual([]);
    expect(actions).toMatchObject([{ type: "Action.ShowCard", title: "For the facilitator" }]);
    expect(opened(actions ?? [])).toEqual(["choose"]);
  });
});
