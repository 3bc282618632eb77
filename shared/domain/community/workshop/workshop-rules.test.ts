import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import type { OfType } from "../../kernel/feature.ts";
import { collectionId, entryId, optionId, pollId, type EntryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, MINUTE } from "../../kernel/time.ts";
import type { MemberCommunityCommand } from "../commands.ts";
import { communityDecider } from "../decider.ts";
import type { CommunityEvent } from "../events.ts";
import type { WorkshopStep } from "./state.ts";

type Start = OfType<MemberCommunityCommand, "startWorkshop">;

const start: Start = {
  type: "startWorkshop",
  mode: "live",
  minutes: { bad: 5, good: 6, vote: 3 },
  vote: { budget: null, cap: 1, secrecy: "hidden" },
};
const next = (from: "bad" | "good" | "vote") => ({ type: "nextStep", from }) as const;
const extend = (step: "bad" | "good" | "vote", minutes: number) =>
  ({ type: "extendStep", step, minutes }) as const;
const abandon = (from: WorkshopStep) => ({ type: "abandonWorkshop", from }) as const;
const MOST_MINUTES = (LIMITS.openDays * DAY) / MINUTE;

function started(said: Partial<Start> = {}) {
  const guild = new Founding();
  const id = guild.do(PRIYA, { ...start, ...said });
  const lists = { bad: collectionId(`${id}-bad`), good: collectionId(`${id}-good`) };
  return { guild, ...lists, poll: pollId(`${id}-vote`) };
}

/** At the wording, after everybody voted for these good entries, all of them turning round one bad entry. */
function voted(texts: readonly string[], said: Partial<Start> = {}) {
  const workshop = started(said);
  const { guild, bad, good, poll } = workshop;
  const loud = guild.add(TOM, bad, "Too loud");
  const shouting = guild.add(TOM, bad, "People shout");
  guild.do(PRIYA, next("bad"));
  const entries = texts.map((text) => guild.add(ANA, good, text, loud));
  guild.do(PRIYA, next("good"));
  const ballot = Object.fromEntries(entries.map((entry) => [optionId(entry), 1]));
  guild.do(TOM, { type: "castBallot", poll, ballot });
  guild.do(PRIYA, next("vote"));
  return { ...workshop, loud, shouting, entries };
}

const draftOf = ({ state }: Founding) => (state.workshop?.step === "adopting" ? state.workshop.draft : []);
const texts = (guild: Founding) => draftOf(guild).map(({ text }) => text);
const endsAt = (guild: Founding) => (guild.view["workshop"] as { stepEndsAt: number }).stepEndsAt;

describe("starting a workshop", () => {
  it.each(["bad", "good", "vote"] as const)("TRIZ-1: takes 1 minute to 60 days for each step: %s", (step) => {
    const guild = new Founding();
    const refusal = (minutes: number) =>
      guild.rejection(PRIYA, { ...start, minutes: { ...start.minutes, [step]: minutes } });
    for (const minutes of [0, 1.5, MOST_MINUTES + 1])
      expect(refusal(minutes)).toEqual({ code: "minutesOutOfRange", least: 1, most: MOST_MINUTES });
    for (const minutes of [1, MOST_MINUTES]) expect(refusal(minutes)).toBeNull();
  });

  it("POLL-1: takes a valid rule for its vote", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...start, vote: { ...start.vote, cap: 0 } })).toBe("votesOutOfRange");
  });

  it("TRIZ-1: is what all else needs", () => {
    const guild = new Founding();
    const commands = [next("bad"), extend("bad", 5), abandon("bad"), { type: "addPrinciple", text: "Cake" }];
    expect(commands.map((command) => guild.refusal(PRIYA, command as MemberCommunityCommand))).toEqual(
      commands.map(() => "noWorkshop"),
    );
  });

  it("TRIZ-4: opens lists for nobody's name, in the chat only if it is for the chat", () => {
    const lists = ({ guild }: ReturnType<typeof started>) => guild.state.collections;
    const live = started();
    live.guild.do(PRIYA, next("bad"));
    expect(lists(live)).toMatchObject([
      { anonymous: true, inChat: false, turns: null, openedBy: PRIYA },
      { anonymous: true, inChat: false, turns: live.bad, openedBy: PRIYA },
    ]);
    const chat = started({ mode: "chat" });
    chat.guild.do(PRIYA, next("bad"));
    expect(lists(chat)).toMatchObject([{ inChat: true }, { inChat: true }]);
    chat.guild.add(TOM, chat.good, "Everybody gets a turn");
    chat.guild.do(PRIYA, next("good"));
    expect(chat.guild.state.polls).toMatchObject([{ inChat: true, managed: true, openedBy: PRIYA }]);
  });
});

describe("a step", () => {
  it("TRIZ-2: is left only by those who saw it, and the last one has no next", () => {
    const { guild } = started();
    expect(guild.refusal(PRIYA, next("good"))).toBe("otherStep");
    expect(guild.refusal(PRIYA, abandon("good"))).toBe("otherStep");
    const { guild: worded } = voted(["Everybody gets a turn"]);
    expect(worded.refusal(PRIYA, next("vote"))).toBe("otherStep");
    expect(worded.refusal(PRIYA, { type: "nextStep", from: "adopting" as never })).toBe("otherStep");
  });

  it("TRIZ-2: is given more minutes, from its end or from now if that is later", () => {
    const { guild } = started();
    guild.do(PRIYA, extend("bad", 2));
    expect(endsAt(guild)).toBe(minute(7));
    guild.at = minute(20);
    guild.do(PRIYA, extend("bad", 2));
    expect(endsAt(guild)).toBe(minute(22));
  });

  it("TRIZ-2: gets whole minutes, and closes within 60 days; another step gets none", () => {
    const { guild } = started();
    for (const minutes of [0, 0.5, MOST_MINUTES + 1])
      expect(guild.refusal(PRIYA, extend("bad", minutes))).toBe("minutesOutOfRange");
    expect(guild.refusal(PRIYA, extend("bad", MOST_MINUTES))).toBe("timeOutOfRange");
    expect(guild.refusal(PRIYA, extend("good", 1))).toBe("otherStep");
    const { guild: worded } = voted(["Everybody gets a turn"]);
    expect(worded.refusal(PRIYA, extend("vote", 1))).toBe("otherStep");
  });

  it("TRIZ-3: that is given more minutes in the chat goes on by itself only then", () => {
    const { guild } = started({ mode: "chat" });
    guild.do(PRIYA, extend("bad", 2));
    const due = (stepEndsAt: number) => ({ type: "nextStepWhenDue", step: "bad", stepEndsAt }) as const;
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "tellCommunity", command: due(minute(7)), due: minute(7) }),
    );
    guild.do("guildhall", due(minute(5)));
    expect(guild.view["workshop"]).toMatchObject({ step: "bad" });
    guild.do("guildhall", { ...due(minute(7)), step: "good" });
    expect(guild.view["workshop"]).toMatchObject({ step: "bad" });
    guild.do("guildhall", due(minute(7)));
    expect(guild.view["workshop"]).toMatchObject({ step: "good" });
    expect(guild.recorded.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: "CollectionClosed", how: "due" }),
    );
  });

  it("TRIZ-3: has no time of its own for the wording, in the chat or not", () => {
    for (const mode of ["live", "chat"] as const) {
      const { guild } = voted(["Everybody gets a turn"], { mode });
      expect(guild.view["workshop"]).not.toHaveProperty("stepEndsAt");
      expect(guild.effects.filter(({ kind }) => kind === "tellCommunity")).toEqual([]);
    }
  });

  it("TRIZ-8: can be the last: a workshop is abandoned at any of them, also while it is worded", () => {
    const { guild } = voted(["Everybody gets a turn"]);
    guild.do(PRIYA, abandon("adopting"));
    expect(guild.view).not.toHaveProperty("workshop");
    expect(guild.state.workshop).toBeNull();
  });
});

describe("its vote", () => {
  it("TRIZ-4: is on the contract, in the panels alone unless it is for the chat", () => {
    const { guild, good } = started();
    guild.do(PRIYA, next("bad"));
    guild.add(TOM, good, "Everybody gets a turn");
    guild.do(PRIYA, next("good"));
    const { workshop } = guild.state;
    expect(guild.state.polls).toMatchObject([
      { subject: { kind: "contract", workshop: workshop?.id }, inChat: false, secrecy: "hidden" },
    ]);
    const closed = guild.recorded.map(({ event }) => event).filter(({ type }) => type === "CollectionClosed");
    expect(closed).toMatchObject([{ how: "person" }, { how: "person" }]);
  });

  it("COLL-5: shows no words of an entry while it is hidden, and its own again afterwards", () => {
    const { guild, good, poll } = started();
    guild.do(PRIYA, next("bad"));
    const turn = guild.add(TOM, good, "Everybody gets a turn");
    const hands = guild.add(ANA, good, "We raise hands");
    guild.do(PRIYA, next("good"));
    const options = () =>
      guild.state.polls
        .find(({ id }) => id === poll)
        ?.options.map(({ text, withdrawn }) => [text, withdrawn]);
    guild.do(PRIYA, { type: "hideEntry", collection: good, entry: hands });
    expect(options()).toEqual([
      ["Everybody gets a turn", false],
      ["", true],
    ]);
    guild.do(PRIYA, { type: "showEntry", collection: good, entry: hands });
    guild.do(PRIYA, { type: "hideEntry", collection: good, entry: turn });
    expect(options()).toEqual([
      ["", true],
      ["We raise hands", false],
    ]);
  });
});

describe("what is recorded of another step", () => {
  it("TRIZ-2: changes nothing", () => {
    const { guild, good, poll } = started();
    const stepEndsAt = minute(99);
    const early: readonly CommunityEvent[] = [
      { type: "VoteReached", poll, stepEndsAt },
      { type: "AdoptingReached" },
      { type: "PrinciplesDrafted", principles: [] },
    ];
    const worded = voted(["Everybody gets a turn"]).guild;
    const late: readonly CommunityEvent[] = [
      { type: "GoodListReached", good, stepEndsAt },
      { type: "VoteReached", poll, stepEndsAt },
      { type: "StepExtended", stepEndsAt },
    ];
    const idle = new Founding();
    const after = (one: Founding, event: CommunityEvent) => {
      const state = communityDecider.evolve(one.state, event, {
        at: one.at,
        version: 1,
        byPerson: true,
        by: null,
      });
      return state.status === "founded" ? state.workshop : undefined;
    };
    for (const event of early) expect(after(guild, event)).toEqual(guild.state.workshop);
    for (const event of late) expect(after(worded, event)).toEqual(worded.state.workshop);
    for (const event of [...early, ...late]) expect(after(idle, event)).toBeNull();
  });
});

describe("the principles", () => {
  const draft = (count: number) => ({ type: "draftPrinciples", by: { kind: "top", count } }) as const;
  const edit = (principle: EntryId, text: string) => ({ type: "editPrinciple", principle, text }) as const;
  const add = (text: string) => ({ type: "addPrinciple", text }) as const;

  it("TRIZ-5: are drafted from what got votes, at most 30, and never from nothing", () => {
    const many = voted(Array.from({ length: LIMITS.principles + 2 }, (_, index) => `Principle ${index}`));
    many.guild.do(PRIYA, draft(100));
    expect(draftOf(many.guild)).toHaveLength(LIMITS.principles);
    expect(many.guild.refusal(PRIYA, add("One more"))).toBe("full");
    expect(many.guild.refusal(PRIYA, draft(0))).toBe("noPrinciples");
    expect(many.guild.refusal(PRIYA, draft(-1))).toBe("noPrinciples");
    const unvoted = { type: "draftPrinciples", by: { kind: "atLeast", votes: 2 } } as const;
    expect(many.guild.refusal(PRIYA, unvoted)).toBe("noPrinciples");
    many.guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "atLeast", votes: 1 } });
    expect(draftOf(many.guild)).toHaveLength(LIMITS.principles);
  });

  it("TRIZ-5, COLL-5: leave out what is hidden, and do not quote a hidden bad entry", () => {
    const { guild, bad, good, loud, entries } = voted(["Everybody gets a turn", "We raise hands"]);
    const [turn = entryId("none"), hands = entryId("none")] = entries;
    guild.do(PRIYA, draft(5));
    const from = { entry: loud, text: "Too loud" };
    expect(draftOf(guild)).toEqual([
      { id: turn, text: "Everybody gets a turn", from, votes: 1 },
      { id: hands, text: "We raise hands", from, votes: 1 },
    ]);
    guild.do(PRIYA, { type: "hideEntry", collection: good, entry: turn });
    guild.do(PRIYA, { type: "hideEntry", collection: bad, entry: loud });
    guild.do(PRIYA, draft(5));
    expect(draftOf(guild)).toEqual([{ id: hands, text: "We raise hands", from: null, votes: 1 }]);
  });

  it("TRIZ-6: are each worded without the others, and recorded only if they change", () => {
    const { guild, entries } = voted(["Everybody gets a turn", "We raise hands"]);
    guild.do(PRIYA, draft(5));
    const [turn = entryId("none"), hands = entryId("none")] = entries;
    const before = guild.recorded.length;
    guild.do(PRIYA, edit(hands, "We raise  hands"));
    expect(guild.recorded.length).toBe(before);
    guild.do(PRIYA, edit(hands, "We raise a hand"));
    expect(texts(guild)).toEqual(["Everybody gets a turn", "We raise a hand"]);
    const cake = guild.do(PRIYA, add("There is cake"));
    expect(draftOf(guild).at(-1)).toEqual({ id: cake, text: "There is cake", from: null, votes: null });
    guild.do(PRIYA, { type: "movePrinciple", principle: entryId(cake), to: 0 });
    expect(texts(guild)).toEqual(["There is cake", "Everybody gets a turn", "We raise a hand"]);
    guild.do(PRIYA, { type: "removePrinciple", principle: turn });
    expect(texts(guild)).toEqual(["There is cake", "We raise a hand"]);
  });

  it("TRIZ-6: must exist to be worded, moved or removed, and are worded at the end", () => {
    const { guild } = voted(["Everybody gets a turn"]);
    const principle = entryId("none");
    const commands = [
      edit(principle, "Else"),
      { type: "movePrinciple", principle, to: 0 },
      { type: "removePrinciple", principle },
    ] as const;
    expect(commands.map((command) => guild.refusal(PRIYA, command))).toEqual(
      commands.map(() => "noSuchPrinciple"),
    );
    const { guild: early } = started();
    const all = [...commands, add("Cake"), draft(5), { type: "adoptContract", elmo: null }] as const;
    expect(all.map((command) => early.refusal(PRIYA, command))).toEqual(all.map(() => "otherStep"));
  });

  it("CONTRACT-1, SET-1: are adopted with a valid ELMO threshold or not at all", () => {
    const { guild } = voted(["Everybody gets a turn"]);
    guild.do(PRIYA, draft(5));
    const adopt = (elmoShare: number) =>
      ({ type: "adoptContract", elmo: { elmoShare, elmoAtLeast: 2 } }) as const;
    expect(guild.refusal(PRIYA, adopt(2))).toBe("settingOutOfRange");
    guild.do(PRIYA, adopt(0.5));
    expect(guild.state.settings).toMatchObject({ elmoShare: 0.5, elmoAtLeast: 2 });
    expect(guild.state.workshop).toBeNull();
  });
});

describe("merging entries of a workshop", () => {
  it("COLL-6: is refused while they are voted on, and of both lists while principles are made of them", () => {
    const { guild, bad, good } = started();
    const [loud, shouting] = [guild.add(TOM, bad, "Too loud"), guild.add(ANA, bad, "People shout")];
    guild.do(PRIYA, next("bad"));
    const [turn, hands] = [guild.add(TOM, good, "We take turns"), guild.add(LEE, good, "We raise hands")];
    const merge = (collection: typeof bad, into: EntryId, from: EntryId) =>
      ({ type: "mergeEntries", collection, into, from, text: null }) as const;
    const refusals = () => [
      guild.refusal(PRIYA, merge(bad, loud, shouting)),
      guild.refusal(PRIYA, merge(good, turn, hands)),
    ];
    expect(refusals()).toEqual([null, null]);
    guild.do(PRIYA, next("good"));
    expect(refusals()).toEqual([null, "beingVotedOn"]);
    guild.do(PRIYA, next("vote"));
    expect(refusals()).toEqual(["beingVotedOn", "beingVotedOn"]);
    const other = guild.ask();
    const [a, b] = [guild.add(TOM, other, "CI is slow"), guild.add(ANA, other, "Builds take long")];
    expect(guild.refusal(PRIYA, merge(other, a, b))).toBeNull();
    const before = guild.recorded.length;
    guild.do(PRIYA, merge(good, turn, turn));
    expect(guild.recorded.length).toBe(before);
  });

  it("COLL-7: is not undone while what was merged is voted on", () => {
    const { guild, good } = started();
    guild.do(PRIYA, next("bad"));
    const [turn, hands] = [guild.add(TOM, good, "We take turns"), guild.add(LEE, good, "We raise hands")];
    guild.do(PRIYA, { type: "mergeEntries", collection: good, into: turn, from: hands, text: null });
    const undo = { type: "undoMerge", collection: good, entry: turn } as const;
    expect(guild.refusal(PRIYA, undo)).toBeNull();
    const [late, never] = [guild.add(TOM, good, "We start on time"), guild.add(ANA, good, "There is cake")];
    guild.do(PRIYA, { type: "mergeEntries", collection: good, into: late, from: never, text: null });
    const undoLate = { type: "undoMerge", collection: good, entry: late } as const;
    expect(guild.refusal(PRIYA, undoLate)).toBeNull();
    guild.do(PRIYA, next("good"));
    expect(guild.refusal(PRIYA, undo)).toBe("beingVotedOn");
    expect(guild.refusal(PRIYA, undoLate)).toBe("beingVotedOn");
    const other = guild.ask();
    const [a, b] = [guild.add(TOM, other, "CI is slow"), guild.add(ANA, other, "Builds take long")];
    guild.do(PRIYA, { type: "mergeEntries", collection: other, into: a, from: b, text: null });
    expect(guild.refusal(PRIYA, { type: "undoMerge", collection: other, entry: a })).toBeNull();
    expect(guild.refusal(PRIYA, { type: "undoMerge", collection: other, entry: b })).toBe("noSuchEntry");
  });
});
