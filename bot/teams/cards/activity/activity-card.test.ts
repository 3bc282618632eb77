import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { collectionId, optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { adopt } from "@guildhall/shared/testing/adopt";
import { faultsOf, NASTY } from "../testing/faults.ts";
import { activityCard, type DrawnCard } from "./activity-card.ts";
import { texts } from "../testing/english.ts";

/** as long as allowed, in letters of three bytes each */
const longest = (most: number): string => "長".repeat(most);

const teamsIds = Array.from({ length: 90 }, (_, index) => `29:person-${index}-${"x".repeat(40)}`);

/** The shared card, or that of Tom, who organises the meeting. */
function draw(
  guild: Founding,
  subject: CardSubject,
  viewer: { readonly notice?: string } | null = null,
): DrawnCard {
  const people = { takingPart: 12, inChat: 20, signersGone: 0 };
  const drawn = activityCard({
    subject,
    reader: readerOf(guild, viewer === null ? null : TOM, { people, meetingOrganiser: true }),
    nonce: "0mh2k3j4k-abcdefgh",
    now: guild.at,
    notice: viewer?.notice ?? null,
    nameOf: () => NASTY,
    texts,
    refreshFor: teamsIds,
  });
  if (drawn === null) throw new Error("there is nothing to draw");
  return drawn;
}

describe("somebody who only follows", () => {
  test("FOLLOW-1, FOLLOW-3: is not asked by their own card to vote or sign, and can take part with one tap", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    const poll = openPoll(guild, ["Pizza", "Soup"]);
    for (const [subject, asks] of [
      [{ kind: "poll", poll }, /"verb":"vote"/],
      [{ kind: "contract", version: 1 }, /"verb":"sign"/],
    ] as const) {
      const own = () => JSON.stringify(draw(guild, subject, {}).card);
      const shared = JSON.stringify(draw(guild, subject).card);
      expect(own()).toMatch(asks);
      expect(own()).toContain('"verb":"onlyFollow"');
      guild.do(TOM, { type: "onlyFollow" });
      expect(own()).not.toMatch(asks);
      expect(own()).toContain("You only follow: you see everything and are asked nothing.");
      expect(own()).toContain('"verb":"takePart"');
      expect(JSON.stringify(draw(guild, subject).card)).toBe(shared);
      guild.do(TOM, { type: "takePart" });
      expect(own()).toMatch(asks);
    }
  });
});

describe("an activity that ended without a result", () => {
  const shown = (drawn: DrawnCard): string => `${drawn.summary} ${JSON.stringify(drawn.card)}`;

  test("POLL-11: the card of a cancelled vote says that it was cancelled, and has no counts and no vote buttons", () => {
    const guild = new Founding();
    const poll = openPoll(guild, ["Pizza", "Soup"]);
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    const card = shown(draw(guild, { kind: "poll", poll }, {}));
    expect(card).toContain("The vote was cancelled: ");
    expect(card).toContain("This vote was cancelled. Nothing was counted.");
    expect(card).not.toMatch(/Pizza|Nobody voted|"vote"/);
  });

  test("COLL-8: the card of a cancelled list says that it was cancelled", () => {
    const guild = new Founding();
    const collection = guild.ask();
    guild.add(TOM, collection, "CI is slow");
    guild.do(PRIYA, { type: "cancelCollection", collection });
    const card = shown(draw(guild, { kind: "collection", collection }, {}));
    expect(card).toContain("Cancelled: ");
    expect(card).toContain("This list was cancelled.");
    expect(card).toContain("CI is slow");
  });

  test("TRIZ-8: the cards of a workshop that is abandoned say that it was stopped", () => {
    const guild = new Founding();
    const id = guild.do(PRIYA, {
      type: "startWorkshop",
      mode: "chat",
      minutes: { bad: 5, good: 5, vote: 5 },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    const collection = collectionId(`${id}-bad`);
    guild.do(PRIYA, { type: "abandonWorkshop", from: "bad" });
    expect(shown(draw(guild, { kind: "collection", collection }, {}))).toContain(
      "The social contract workshop was stopped.",
    );
  });
});

function openPoll(
  guild: Founding,
  options: readonly string[],
  more: { readonly budget?: number | null } = {},
) {
  return pollId(
    guild.do(PRIYA, {
      type: "openPoll",
      question: NASTY,
      options,
      budget: 1,
      cap: 1,
      secrecy: "open",
      membersAdd: true,
      closesAt: null,
      inChat: true,
      ...more,
    }),
  );
}

/** A workshop whose lists, and the vote on them, have this many entries. */
function workshop(guild: Founding, size: number, text: (n: number) => string, step: "bad" | "good" | "vote") {
  const id = guild.do(PRIYA, {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 10, good: 10, vote: 10 },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const add = (which: "bad" | "good") => {
    const collection = guild.state.collections.at(-1)?.id ?? collectionId("none");
    for (let n = 0; n < size; n += 1)
      guild.add(TOM, collection, `${text(n)}${which === "bad" ? "" : "!"}`.slice(0, LIMITS.entry));
    return { kind: "collection", collection } as const;
  };
  const bad = add("bad");
  if (step === "bad") return bad;
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  const good = add("good");
  if (step === "good") return good;
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  return { kind: "poll", poll: pollId(`${id}-vote`) } as const;
}

const SIZES = [1, 7, 60];
const lengths = [
  ["short", (n: number) => `Entry ${n}`],
  ["very long", () => longest(LIMITS.entry)],
  ["odd", (n: number) => `${NASTY} ${n}`],
] as const;

const cases = SIZES.flatMap((size) => lengths.map(([name, text]) => ({ size, name, text })));

describe.each(cases)("with $size $name entries a card", ({ size, text }) => {
  test.each(["bad", "good", "vote"] as const)("of the %s is valid in version 1.5 and fits Teams", (step) => {
    const guild = new Founding();
    const subject = workshop(guild, size, text, step);
    for (const viewer of [null, {}]) {
      const { card } = draw(guild, subject, viewer);
      expect(faultsOf(card)).toEqual([]);
      expect(card.refresh?.userIds).toHaveLength(60);
    }
  });

  test("of topics is valid in version 1.5 and fits Teams", () => {
    const guild = new Founding();
    for (let n = 0; n < size; n += 1) guild.offer(TOM, text(n).slice(0, LIMITS.title));
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    const subject = { kind: "topics" } as const;
    for (const viewer of [null, {}]) {
      const { card } = draw(guild, subject, viewer);
      expect(faultsOf(card)).toEqual([]);
    }
  });

  test("of a closed vote, and of its contract, is valid in version 1.5 and fits Teams", () => {
    const guild = new Founding();
    const vote = workshop(guild, size, text, "vote");
    const [poll] = guild.state.polls;
    for (const { id } of poll?.options ?? [])
      guild.do(TOM, { type: "setOptionVotes", poll: poll?.id ?? pollId("none"), option: id, votes: 1 });
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    const closed = draw(guild, vote).card;
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 30 } });
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    guild.do(TOM, { type: "signContract", version: 1 });
    for (const card of [closed, draw(guild, { kind: "contract", version: 1 }, {}).card]) {
      expect(faultsOf(card)).toEqual([]);
    }
  });
});

describe("what people typed", () => {
  test("is only in text runs, where Markdown and mentions are not interpreted", () => {
    const guild = new Founding();
    const poll = openPoll(guild, [NASTY, "Other"]);
    guild.do(TOM, { type: "setOptionVotes", poll, option: optionId(`${poll}-0`), votes: 1 });
    const good = workshop(guild, 2, (n) => `${NASTY} ${n}`, "good");
    const drawings = [draw(guild, { kind: "poll", poll }, { notice: NASTY }), draw(guild, good, {})];
    for (const { card } of drawings) {
      const keys = new Set<string>();
      JSON.stringify(card, (key, value: unknown) => {
        if (typeof value === "string" && value.includes("**Bold")) keys.add(key);
        return value;
      });
      expect([...keys]).toEqual(["text"]);
      expect(JSON.stringify(card)).not.toMatch(/"TextBlock","text":"[^"]*\*\*Bold/);
      expect(JSON.stringify(card)).not.toContain("{{DATE(2026-01-01");
    }
  });
});

test("CARD-25: a button to vote says what for, as far as a client of Teams leaves it alone", () => {
  const guild = new Founding();
  const poll = openPoll(guild, ["Every *second* week", "Other"]);
  const tips = [
    ...JSON.stringify(draw(guild, { kind: "poll", poll }, {}).card).matchAll(/"tooltip":"([^"]*)"/g),
  ];
  const said = tips.map(([, tip = ""]) => tip.replaceAll(/[\u2066-\u2069]/g, ""));
  expect(said.some((tip) => tip.endsWith("“Every second week”"))).toBe(true);
  expect(said.some((tip) => tip.endsWith("“Other”"))).toBe(true);
});

describe("a card that everybody sees", () => {
  test("POLL-5 shows nobody's choice, and is the same whatever people voted for", () => {
    const cards = [0, 1].map((choice) => {
      const guild = new Founding();
      const poll = pollId(
        guild.do(PRIYA, {
          ...{ type: "openPoll", question: "Which?", options: ["A", "B"], budget: 1, cap: 1 },
          ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true },
        }),
      );
      for (const who of [TOM, ANA, LEE, PRIYA])
        guild.do(who, { type: "setOptionVotes", poll, option: optionId(`${poll}-${choice}`), votes: 1 });
      return JSON.stringify(draw(guild, { kind: "poll", poll }).card);
    });
    expect(cards[0]).toBe(cards[1]);
    expect(cards[0]).toContain("3 of 12 have voted at the last count");
  });
});

test("LOG-9: the card of a review is valid in version 1.5, and does not offer a vote while one is open", () => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "voteOnLogistics", elements: ["participants"], closesAt: null, inChat: true });
  const [poll] = guild.state.polls;
  const [option] = poll?.options ?? [];
  if (poll === undefined || option === undefined) throw new Error("no vote was opened");
  guild.do(TOM, { type: "setOptionVotes", poll: poll.id, option: option.id, votes: 1 });
  guild.do(PRIYA, { type: "closePoll", poll: poll.id });
  const [decision] = guild.state.logistics.decisions.participants;
  if (decision === undefined) throw new Error("nothing was decided");
  const subject = { kind: "review", element: "participants", version: 1 } as const;
  const { card } = draw(guild, subject);
  expect(faultsOf(card)).toEqual([]);
  expect(JSON.stringify(card)).toContain("Vote again");

  guild.do(PRIYA, { type: "voteAgain", element: "participants", closesAt: null, inChat: true });
  const during = JSON.stringify(draw(guild, subject).card);
  expect(during).toContain("It is being voted on again.");
  expect(during).not.toContain('"voteAgain"');
  guild.do(PRIYA, { type: "cancelPoll", group: guild.state.polls.at(-1)?.group ?? poll.group });
  expect(JSON.stringify(draw(guild, subject).card)).toContain('"voteAgain"');
});
