import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import type { MemberCommunityCommand } from "../commands.ts";
import type { Contract } from "../contract/part.ts";
import {
  collectionId,
  optionId,
  pollId,
  type CollectionId,
  type EntryId,
  type PollId,
} from "../../kernel/ids.ts";
import { HOUR } from "../../kernel/time.ts";

type Start = Extract<MemberCommunityCommand, { type: "startWorkshop" }>;

const start: Start = {
  type: "startWorkshop",
  mode: "live",
  minutes: { bad: 5, good: 6, vote: 3 },
  vote: { budget: null, cap: 1, secrecy: "hidden" },
};
const next = (from: "bad" | "good" | "vote") => ({ type: "nextStep", from }) as const;
const sign = (version: number) => ({ type: "signContract", version }) as const;
const adopt = { type: "adoptContract", elmo: null } as const;

interface Lists {
  readonly guild: Founding;
  readonly bad: CollectionId;
  readonly good: CollectionId;
  readonly poll: PollId;
}

function started(said: Partial<Start> = {}, guild = new Founding()): Lists {
  const id = guild.do(PRIYA, { ...start, ...said });
  return {
    guild,
    bad: collectionId(`${id}-bad`),
    good: collectionId(`${id}-good`),
    poll: pollId(`${id}-vote`),
  };
}

interface Voted extends Lists {
  readonly dominates: EntryId;
  readonly turn: EntryId;
  readonly agenda: EntryId;
}

/** Two bad entries, one of them turned round by a good entry with two votes, and another good entry with one vote. */
function voted(said: Partial<Start> = {}, guild = new Founding()): Voted {
  const lists = started(said, guild);
  const { bad, good, poll } = lists;
  const dominates = guild.add(TOM, bad, "One person dominates");
  guild.add(ANA, bad, "No agenda");
  guild.do(PRIYA, next("bad"));
  const turn = guild.add(ANA, good, "Everybody gets a turn", dominates);
  const agenda = guild.add(LEE, good, "We have an agenda");
  guild.do(PRIYA, next("good"));
  const thumbs = (...entries: readonly EntryId[]) =>
    Object.fromEntries(entries.map((entry) => [optionId(entry), 1]));
  guild.do(TOM, { type: "castBallot", poll, ballot: thumbs(turn, agenda) });
  guild.do(ANA, { type: "castBallot", poll, ballot: thumbs(turn) });
  guild.do(PRIYA, next("vote"));
  return { ...lists, dominates, turn, agenda };
}

function adopted(guild = new Founding()): Voted {
  const lists = voted({}, guild);
  guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 5 } });
  guild.do(PRIYA, adopt);
  return lists;
}

const contract = (guild: Founding, version: number) => guild.view[`contract:${version}`] as Contract;

describe("a workshop", () => {
  it("TRIZ-1: goes from the bad list to the good list, the vote and the wording; only one runs at a time", () => {
    const { guild, bad, good, poll } = started();
    expect(guild.view["workshop"]).toMatchObject({ step: "bad", bad, stepEndsAt: minute(5) });
    expect(guild.view[`collection:${bad}`]).toMatchObject({ anonymous: true, progress: { phase: "open" } });
    expect(guild.refusal(PRIYA, start)).toBe("workshopRunning");
    guild.do(PRIYA, next("bad"));
    expect(guild.view["workshop"]).toMatchObject({ step: "good", good, stepEndsAt: minute(6) });
    expect(guild.view[`collection:${bad}`]).toMatchObject({ progress: { phase: "closed", at: minute(0) } });
    guild.add(TOM, good, "Everybody gets a turn");
    guild.do(PRIYA, next("good"));
    expect(guild.view["workshop"]).toMatchObject({ step: "vote", poll, stepEndsAt: minute(3) });
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { phase: "open" }, budget: null, cap: 1 });
    guild.do(PRIYA, next("vote"));
    expect(guild.view["workshop"]).toMatchObject({ step: "adopting", draft: [] });
    expect(guild.view[`poll:${poll}`]).toMatchObject({
      progress: { phase: "counted", outcome: { turnout: 0 } },
    });
  });

  it("TRIZ-1: opens and closes its lists and its vote only with its steps", () => {
    const { guild, bad, good, poll } = started();
    expect(guild.refusal(PRIYA, { type: "closeCollection", collection: bad })).toBe("partOfWorkshop");
    guild.do(PRIYA, next("bad"));
    guild.add(TOM, good, "Everybody gets a turn");
    guild.do(PRIYA, next("good"));
    expect(guild.refusal(PRIYA, { type: "closePoll", poll })).toBe("partOfWorkshop");
  });

  it("ACT-1: is run by those who run the activity", () => {
    const { guild } = started();
    expect(guild.refusal(TOM, next("bad"))).toBe("onlyRunners");
    expect(new Founding().refusal(TOM, start)).toBe("onlyRunners");
    expect(new Founding().refusal(PRIYA, next("bad"))).toBe("noWorkshop");
  });

  it("TRIZ-2: two taps never skip a step", () => {
    const { guild } = started();
    guild.do(PRIYA, next("bad"));
    expect(guild.refusal(PRIYA, next("bad"))).toBe("otherStep");
  });

  it("TRIZ-3: in the chat goes on by itself when a step's time is over, but not to a vote with nothing to vote on", () => {
    const minutes = { bad: 60, good: 60, vote: 60 };
    const { guild, good } = started({ mode: "chat", minutes });
    const due = (step: "bad" | "good" | "vote", stepEndsAt: number) =>
      ({ type: "nextStepWhenDue", step, stepEndsAt }) as const;
    guild.do(PRIYA, { type: "extendStep", step: "bad", minutes: 60 });
    expect(guild.effects).toMatchObject([{ command: due("bad", minute(120)), due: minute(120) }]);
    expect(guild.redrawn).toEqual([expect.stringContaining("collection-"), "setup"]);
    guild.do("guildhall", due("bad", minute(60)));
    expect(guild.view["workshop"]).toMatchObject({ step: "bad" });
    guild.at = minute(120);
    guild.do("guildhall", due("bad", minute(120)));
    guild.at += HOUR;
    guild.do("guildhall", due("good", minute(180)));
    expect(guild.view["workshop"]).toMatchObject({ step: "good" });
    guild.add(TOM, good, "Everybody gets a turn");
    guild.do("guildhall", due("good", minute(180)));
    expect(guild.view["workshop"]).toMatchObject({ step: "vote" });
  });

  it("TRIZ-3: never goes on by itself if it is live", () => {
    const { guild } = started();
    expect(guild.effects.filter(({ kind }) => kind === "tellCommunity")).toEqual([]);
    guild.do("guildhall", { type: "nextStepWhenDue", step: "bad", stepEndsAt: minute(5) });
    expect(guild.view["workshop"]).toMatchObject({ step: "bad" });
  });

  it("TRIZ-4: has a vote on every good entry that is not hidden, of which there must be one", () => {
    const { guild, good, poll } = started({ vote: { budget: 3, cap: 2, secrecy: "open" } });
    guild.do(PRIYA, next("bad"));
    expect(guild.refusal(PRIYA, next("good"))).toBe("nothingToVoteOn");
    const entry = guild.add(TOM, good, "Everybody gets a turn");
    const rude = guild.add(TOM, good, "Something rude");
    guild.do(PRIYA, { type: "hideEntry", collection: good, entry: rude });
    guild.do(PRIYA, next("good"));
    expect(guild.view[`poll:${poll}`]).toMatchObject({
      options: [{ id: entry, text: "Everybody gets a turn" }],
      budget: 3,
      cap: 2,
      secrecy: "open",
    });
  });

  it("TRIZ-4, COLL-5: takes no more votes for an entry that is hidden during the vote, and does not show it", () => {
    const { guild, good, poll } = started();
    guild.do(PRIYA, next("bad"));
    guild.add(TOM, good, "Everybody gets a turn");
    const entry = guild.add(TOM, good, "Something rude");
    guild.do(PRIYA, next("good"));
    const thumb = { type: "castBallot", poll, ballot: { [optionId(entry)]: 1 } } as const;
    guild.do(TOM, thumb);
    guild.do(PRIYA, { type: "hideEntry", collection: good, entry });
    expect(guild.refusal(ANA, thumb)).toBe("noSuchOption");
    expect(JSON.stringify(guild.view)).not.toContain("rude");
    guild.do(PRIYA, next("vote"));
    const draft = { type: "draftPrinciples", by: { kind: "top", count: 5 } } as const;
    expect(guild.refusal(PRIYA, draft)).toBe("noPrinciples");
  });

  it("TRIZ-5: drafts the top N, or all with enough votes, each with the bad entry that it came from", () => {
    const { guild, dominates, turn, agenda } = voted();
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 2 } });
    const first = {
      id: turn,
      text: "Everybody gets a turn",
      from: { entry: dominates, text: "One person dominates" },
      votes: 2,
    };
    expect(guild.view["workshop"]).toMatchObject({
      draft: [first, { id: agenda, text: "We have an agenda", from: null, votes: 1 }],
    });
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "atLeast", votes: 2 } });
    expect(guild.view["workshop"]).toMatchObject({ draft: [first] });
    expect(guild.refusal(PRIYA, { type: "draftPrinciples", by: { kind: "atLeast", votes: 3 } })).toBe(
      "noPrinciples",
    );
  });

  it("TRIZ-5: drafts those that were ticked, best first; never one without votes, nor one of another vote", () => {
    const { guild, turn, agenda } = voted();
    const these = (...options: readonly string[]) =>
      ({ type: "draftPrinciples", by: { kind: "these", options: options.map(optionId) } }) as const;
    guild.do(PRIYA, these(agenda, turn, "unknown"));
    expect(guild.view["workshop"]).toMatchObject({ draft: [{ id: turn }, { id: agenda }] });
    guild.do(PRIYA, these(agenda));
    expect(guild.view["workshop"]).toMatchObject({ draft: [{ id: agenda, votes: 1 }] });
    expect(guild.refusal(PRIYA, these())).toBe("noPrinciples");
    expect(guild.refusal(PRIYA, these("unknown"))).toBe("noPrinciples");
  });

  it("TRIZ-5, COLL-6: keeps the link of an entry that turns round a merged one", () => {
    const { guild, bad, good } = started();
    const into = guild.add(TOM, bad, "One person dominates");
    const from = guild.add(ANA, bad, "Somebody talks all the time");
    guild.do(PRIYA, next("bad"));
    const turn = guild.add(ANA, good, "Everybody gets a turn", from);
    guild.do(PRIYA, { type: "mergeEntries", collection: bad, into, from, text: null });
    expect(guild.view[`entry:${turn}`]).toMatchObject({ twin: into });
    expect(guild.refusal(ANA, { type: "addEntry", collection: good, text: "More", twin: from })).toBe(
      "noSuchEntry",
    );
    guild.do(PRIYA, next("good"));
    const merge = { type: "mergeEntries", collection: good, into: turn, from: turn, text: null } as const;
    guild.do(PRIYA, merge);
  });

  it("TRIZ-6: lets whoever runs it word, add, remove and reorder the principles", () => {
    const { guild, turn, agenda } = voted();
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 2 } });
    guild.do(PRIYA, { type: "editPrinciple", principle: turn, text: "A turn for everybody" });
    guild.do(PRIYA, { type: "movePrinciple", principle: agenda, to: 0 });
    guild.do(PRIYA, { type: "addPrinciple", text: "We start on time" });
    expect(guild.view["workshop"]).toMatchObject({
      draft: [
        { id: agenda },
        { id: turn, text: "A turn for everybody" },
        { text: "We start on time", votes: null },
      ],
    });
    guild.do(PRIYA, { type: "removePrinciple", principle: agenda });
    expect(guild.view["workshop"]).toMatchObject({ draft: [{ id: turn }, {}] });
    expect(guild.refusal(PRIYA, { type: "removePrinciple", principle: agenda })).toBe("noSuchPrinciple");
    expect(guild.refusal(TOM, { type: "addPrinciple", text: "Mine" })).toBe("onlyRunners");
  });

  it("TRIZ-7: starts the good list of a revision with the current principles, which keep their links", () => {
    const { guild, turn, dominates } = adopted();
    const second = started({}, guild);
    guild.do(PRIYA, next("bad"));
    expect(guild.view[`entry:${turn}`]).toMatchObject({ text: "Everybody gets a turn" });
    guild.do(PRIYA, next("good"));
    guild.do(TOM, { type: "castBallot", poll: second.poll, ballot: { [optionId(turn)]: 1 } });
    guild.do(PRIYA, next("vote"));
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 1 } });
    expect(guild.view["workshop"]).toMatchObject({ draft: [{ id: turn, from: { entry: dominates } }] });
  });

  it("TRIZ-8: can be abandoned; the previous contract stays in force, and no secret is kept", () => {
    const { guild } = adopted();
    const second = started({}, guild);
    guild.add(TOM, second.bad, "No agenda");
    guild.do(PRIYA, { type: "abandonWorkshop", from: "bad" });
    expect(guild.view).not.toHaveProperty("workshop");
    expect(guild.view["contract"]).toEqual({ current: 1, versions: [1] });
    expect(guild.state.secrets).toEqual({});
    expect(guild.view[`collection:${second.bad}`]).toMatchObject({ progress: { phase: "cancelled" } });
  });

  it("TRIZ-8: counts nothing if it is abandoned during its vote, whose card is drawn once more", () => {
    const { guild, good, poll } = started({ mode: "chat" });
    guild.do(PRIYA, next("bad"));
    const turn = guild.add(TOM, good, "Everybody gets a turn");
    guild.do(PRIYA, next("good"));
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(turn)]: 1 } });
    guild.do(PRIYA, { type: "abandonWorkshop", from: "vote" });
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { phase: "cancelled" } });
    expect(guild.redrawn).toContain(`poll-${poll}`);
  });

  it("POLL-8: shows the same without its seals once it is over", () => {
    const { guild } = adopted();
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });
});

describe("the contract", () => {
  it("CONTRACT-4: keeps the bad lists of its principles readable while it is current, except for hidden entries", () => {
    const { guild, bad, dominates } = adopted();
    const rude = guild.state.collections
      .find(({ id }) => id === bad)
      ?.entries.find(({ id }) => id !== dominates);
    if (rude === undefined) throw new Error("another bad entry");
    guild.do(PRIYA, { type: "hideEntry", collection: bad, entry: rude.id });
    const second = started({}, guild);
    expect(guild.view["collections"]).toEqual([bad, second.bad]);
    expect(guild.view[`entry:${dominates}`]).toMatchObject({ text: "One person dominates" });
    expect(guild.view[`entry:${rude.id}`]).toMatchObject({ hidden: true, text: "" });

    // A contract that no longer links to the list does not keep it.
    guild.do(PRIYA, next("bad"));
    guild.add(TOM, second.good, "Something new");
    guild.do(PRIYA, next("good"));
    guild.do(PRIYA, next("vote"));
    guild.do(PRIYA, { type: "addPrinciple", text: "We like each other" });
    guild.do(PRIYA, adopt);
    const third = started({}, guild);
    expect(guild.view["collections"]).toEqual([third.bad]);
  });

  it("CONTRACT-1: is adopted as a new version that nobody has signed, with a card in the chat to sign it", () => {
    const { guild } = adopted();
    expect(guild.view["contract"]).toEqual({ current: 1, versions: [1] });
    expect(contract(guild, 1)).toMatchObject({ version: 1, principles: [{}, {}], signatures: [] });
    expect(guild.posted).toEqual(["contract-1"]);
    expect(guild.refusal(PRIYA, adopt)).toBe("noWorkshop");
  });

  it("CONTRACT-1: needs a principle, and can set the ELMO threshold", () => {
    const { guild } = voted();
    expect(guild.refusal(PRIYA, adopt)).toBe("noPrinciples");
    guild.do(PRIYA, { type: "addPrinciple", text: "We start on time" });
    const elmo = { elmoShare: 0.5, elmoAtLeast: 3 };
    expect(guild.refusal(PRIYA, { ...adopt, elmo: { ...elmo, elmoShare: 2 } })).toBe("settingOutOfRange");
    guild.do(PRIYA, { ...adopt, elmo });
    expect(guild.view["community"]).toMatchObject({ settings: elmo });
  });

  it("CONTRACT-2: is signed once by each member, who must have read the current version", () => {
    const { guild } = adopted();
    guild.do(TOM, sign(1));
    guild.do(TOM, sign(1));
    guild.at = minute(9);
    guild.do(ANA, sign(1));
    expect(contract(guild, 1).signatures).toEqual([
      { member: TOM, at: minute(0) },
      { member: ANA, at: minute(9) },
    ]);
    expect(guild.refusal(LEE, sign(2))).toBe("contractChanged");
    expect(new Founding().refusal(LEE, sign(1))).toBe("noContract");
  });

  it("CONTRACT-3: asks everybody to sign again when it has changed; earlier versions stay readable", () => {
    const { guild } = adopted();
    guild.do(TOM, sign(1));
    adopted(guild);
    expect(guild.view["contract"]).toEqual({ current: 2, versions: [1, 2] });
    expect(contract(guild, 1).signatures).toHaveLength(1);
    expect(contract(guild, 2).signatures).toEqual([]);
    expect(guild.refusal(ANA, sign(1))).toBe("contractChanged");
    guild.do(TOM, sign(2));
  });
});
