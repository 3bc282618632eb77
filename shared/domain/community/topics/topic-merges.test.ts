import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  founded,
  GUILD_ID,
  LEE,
  minute,
  nextOf,
  NOTHING_COUNTED,
  plannedItem,
  PRIYA,
  SESSION,
  TOM,
} from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { Founding } from "../../../testing/founding.ts";
import { cast, offer, openVote, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { entryId, pollId, type EntryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { communityDecider } from "../decider.ts";
import type { CommunityEvent } from "../events.ts";
import type { TopicDetails } from "./topic.ts";

const topic = (guild: Founding, id: string) => guild.view[`topic:${id}`];
const undoable = (guild: Founding) => (guild.view["backlog"] as { undoable: readonly EntryId[] }).undoable;
const merge = (into: EntryId, from: EntryId, title: string | null = null) =>
  ({ type: "mergeTopics", into, from, title }) as const;
const undo = (id: EntryId) => ({ type: "undoTopicMerge", topic: id }) as const;

/** Three topics that nobody voted on. */
function three() {
  const guild = new Founding();
  const [a, b, c] = [offer(guild, TOM, "CI"), offer(guild, ANA, "Builds"), offer(guild, LEE, "Tokens")];
  return { guild, a, b, c };
}

/** The session ends, and these topics come back parked. */
const endWith = (guild: Founding, at: number, ...back: readonly EntryId[]) =>
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", at, by: "person", somethingDone: true },
    session: guild.state.running?.id ?? SESSION,
    ...{ done: [], actions: [], ...NOTHING_COUNTED },
    parked: back.map((id) =>
      plannedItem(id, { history: [{ session: SESSION, sessionNumber: 1, at, spent: 0 }] }),
    ),
  } as const);

describe("merging topics", () => {
  it("COLL-6: takes two different ones that are shown and wait, and a title", () => {
    const { guild, a, b, c } = three();
    const before = guild.recorded.length;
    guild.do(PRIYA, merge(a, a));
    expect(guild.recorded.length).toBe(before);
    expect(guild.refusal(PRIYA, merge(a, entryId("none")))).toBe("noSuchEntry");
    expect(guild.refusal(PRIYA, merge(entryId("none"), a))).toBe("noSuchEntry");
    expect(guild.refusal(PRIYA, merge(a, b, " "))).toBe("empty");
    expect(guild.refusal(PRIYA, merge(a, b, "x".repeat(LIMITS.title + 1)))).toBe("tooLong");
    guild.do(PRIYA, { type: "hideTopic", topic: b });
    expect(guild.refusal(PRIYA, merge(a, b))).toBe("entryHidden");
    expect(guild.refusal(PRIYA, merge(b, a))).toBe("entryHidden");
    guild.do(PRIYA, { type: "planTopic", topic: c });
    expect(guild.refusal(PRIYA, merge(a, c))).toBe("topicPlanned");
    expect(guild.refusal(PRIYA, merge(c, a))).toBe("topicPlanned");
  });

  it("COLL-6: is refused while either is being voted on", () => {
    const { guild, a, b } = three();
    guild.do(PRIYA, openVote);
    const later = offer(guild, TOM, "Too late for the vote");
    expect(guild.refusal(PRIYA, merge(a, b))).toBe("beingVotedOn");
    expect(guild.refusal(PRIYA, merge(a, later))).toBe("beingVotedOn");
    expect(guild.refusal(PRIYA, merge(later, a))).toBe("beingVotedOn");
    const latest = offer(guild, TOM, "Later still");
    expect(guild.refusal(PRIYA, merge(later, latest))).toBeNull();
  });

  it("BACK-3, COLL-6: adds up the votes; without any in either there are none", () => {
    const { guild, ana, tom } = weeklyGuild();
    const [late, later] = [offer(guild, LEE, "Too late"), offer(guild, LEE, "Later still")];
    guild.do(PRIYA, merge(late, later));
    expect(topic(guild, late)).toMatchObject({ votes: null, standing: { is: "offered" } });
    guild.do(PRIYA, merge(late, ana));
    expect(topic(guild, late)).toMatchObject({ votes: 1, standing: { is: "ranked" } });
    guild.do(PRIYA, merge(tom, late));
    expect(topic(guild, tom)).toMatchObject({ votes: 3 });
  });

  it("BACK-4, PARK-3: keeps the history of both in the order of time, and is parked if either was", () => {
    const { guild, a, b, c } = three();
    guild.do(PRIYA, { type: "planTopic", topic: b });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    endWith(guild, minute(60), b);
    guild.do(PRIYA, merge(a, b));
    const parked = { session: SESSION, sessionNumber: 1, at: minute(60), spent: 0 };
    expect(topic(guild, a)).toMatchObject({ history: [parked], score: 1, standing: { is: "parked" } });
    expect(topic(guild, c)).toMatchObject({ history: [], standing: { is: "offered" } });
    guild.at = minute(120);
    const session = nextOf(guild.state).id;
    guild.do(PRIYA, { type: "planTopic", topic: c });
    guild.do(PRIYA, { type: "begin", session });
    endWith(guild, minute(180), c);
    guild.do(PRIYA, merge(c, a));
    expect(topic(guild, c)).toMatchObject({ history: [{ at: minute(60) }, { at: minute(180) }] });
  });
});

describe("undoing a merge of topics", () => {
  it("COLL-7: concerns the last merge into this topic, whatever else was merged since", () => {
    const { guild, a, b, c } = three();
    const d = offer(guild, TOM, "Design");
    guild.do(PRIYA, merge(a, b));
    guild.do(PRIYA, merge(c, d));
    expect(undoable(guild)).toEqual([a, c]);
    expect(guild.refusal(PRIYA, undo(offer(guild, TOM, "Forms")))).toBe("notMerged");
    guild.do(PRIYA, undo(a));
    expect(topic(guild, a)).toMatchObject({ text: "CI", authors: [TOM] });
    expect(topic(guild, b)).toMatchObject({ text: "Builds", authors: [ANA] });
    expect(topic(guild, d)).toBeUndefined();
    expect(undoable(guild)).toEqual([c]);
  });

  it("COLL-5, COLL-7: is refused while the topic is hidden", () => {
    const { guild, a, b } = three();
    guild.do(PRIYA, merge(a, b));
    guild.do(PRIYA, { type: "hideTopic", topic: a });
    expect(guild.refusal(PRIYA, undo(a))).toBe("entryHidden");
    expect(undoable(guild)).toEqual([]);
  });

  it.each<[string, (guild: Founding, id: EntryId) => void]>([
    ["why it matters", (guild, id) => edit(guild, id, { why: "It is slow" })],
    ["what kind it is", (guild, id) => edit(guild, id, { kind: "solve" })],
    ["how long it takes", (guild, id) => edit(guild, id, { minutes: 21 })],
    [
      "how many votes it has",
      (guild, id) => {
        const poll = pollId(guild.do(PRIYA, openVote));
        guild.do(TOM, cast(poll, id));
        guild.do(PRIYA, { type: "closePoll", poll });
      },
    ],
    [
      "that it was parked",
      (guild, id) => {
        guild.do(PRIYA, { type: "planTopic", topic: id });
        guild.do(PRIYA, { type: "begin", session: SESSION });
        const item = { title: "CI", presenter: TOM, minutes: 20 };
        const history = [{ session: SESSION, sessionNumber: 1, at: minute(60), spent: 0 }];
        guild.do("guildhall", {
          ...{ type: "recordSessionEnd", session: SESSION, at: minute(60), by: "person" },
          ...{ somethingDone: true, done: [], actions: [], ...NOTHING_COUNTED },
          parked: [plannedItem(id, { ...item, history })],
        } as const);
      },
    ],
  ])("COLL-7: is refused once something has changed: %s", (_, change) => {
    const { guild, a, b } = three();
    guild.do(PRIYA, merge(a, b));
    expect(guild.refusal(PRIYA, undo(a))).toBeNull();
    change(guild, a);
    expect(guild.refusal(PRIYA, undo(a))).toBe("mergeChanged");
    expect(undoable(guild)).toEqual([]);
  });

  it("COLL-7: needs room for one topic more, and is possible for the last 20 merges", () => {
    const details: TopicDetails = { why: "", kind: "present", minutes: 20 };
    const offered = (id: string): CommunityEvent => ({
      ...{ type: "TopicOffered", topic: entryId(id), by: TOM, title: `Topic ${id}`, details },
    });
    const merged = (into: string, from: string): CommunityEvent => ({
      ...{ type: "TopicsMerged", into: entryId(into), from: entryId(from), title: `Topic ${into}` },
    });
    const ids = Array.from({ length: LIMITS.entries }, (_, index) => `t${index}`);
    const by20 = Array.from({ length: 21 }, (_, index) => merged(`t${index}`, `t${index + 100}`));
    const inGuild = { self: GUILD_ID };
    const many = given(communityDecider, founded(), ...ids.map(offered), ...by20);
    many.when(undo(entryId("t0")), by(PRIYA, inGuild)).thenRefused("notMerged");
    expect(many.when(undo(entryId("t1")), by(PRIYA, inGuild)).types).toEqual(["TopicMergeUndone"]);
    const full = given(communityDecider, founded(), ...ids.map(offered), merged("t0", "t1"), offered("last"));
    full.when(undo(entryId("t0")), by(PRIYA, inGuild)).thenRefused("full");
  });

  function edit(guild: Founding, id: EntryId, changes: Partial<TopicDetails>) {
    const { text: title, why, kind, minutes } = topic(guild, id) as TopicDetails & { text: string };
    const details = { why, kind, minutes, ...changes };
    guild.do(TOM, { type: "editTopic", topic: id, title, details });
  }
});
