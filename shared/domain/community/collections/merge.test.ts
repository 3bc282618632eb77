import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANA, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { myCommunity } from "../mine.ts";
import { entryId, optionId, pollId, type CollectionId, type EntryId } from "../../kernel/ids.ts";
import { mergeEntries, newEntry } from "./entries.ts";
import type { Entry } from "./state.ts";

const entries = fc
  .array(
    fc.record({
      text: fc.constantFrom("CI is slow", "Builds take long", "No agenda", "Too loud"),
      authors: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ text, authors }, index) => newEntry(entryId(`e${index}`), text, authors.map(member))),
  );

const merges = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 20 });

const said = (all: readonly Entry[]) => new Set(all.flatMap(({ text, also }) => [text, ...also]));
const credited = (all: readonly Entry[]) => new Set(all.flatMap(({ authors }) => authors));

describe("merging any entries", () => {
  const merged = (all: readonly Entry[], pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((list, [a, b]) => {
      const into = list[a % list.length];
      const from = list[b % list.length];
      return into === undefined || from === undefined
        ? list
        : mergeEntries(list, into.id, from.id, into.text);
    }, all);

  it("COLL-6: loses no wording and no author, and credits nobody twice", () => {
    fc.assert(
      fc.property(entries, merges, (all, pairs) => {
        const after = merged(all, pairs);
        expect(said(after)).toEqual(said(all));
        expect(credited(after)).toEqual(credited(all));
        for (const { authors, also, text } of after) {
          expect(new Set(authors).size).toBe(authors.length);
          expect(also).not.toContain(text);
        }
      }),
      { seed: 5 },
    );
  });

  it("COLL-6: leaves one entry fewer, and does nothing to an entry merged with itself", () => {
    fc.assert(
      fc.property(entries, fc.nat(12), fc.nat(12), (all, a, b) => {
        const pair = [a, b] as const;
        const same = a % all.length === b % all.length;
        expect(merged(all, [pair])).toHaveLength(same ? all.length : all.length - 1);
      }),
      { seed: 6 },
    );
  });
});

const merge = (collection: CollectionId, into: EntryId, from: EntryId, text: string | null = null) =>
  ({ type: "mergeEntries", collection, into, from, text }) as const;
const undo = (collection: CollectionId, entry: EntryId) =>
  ({ type: "undoMerge", collection, entry }) as const;
const mergeTopics = (into: EntryId, from: EntryId) =>
  ({ type: "mergeTopics", into, from, title: null }) as const;
const undoTopics = (topic: EntryId) => ({ type: "undoTopicMerge", topic }) as const;

describe("undoing a merge", () => {
  it("COLL-7: restores both as before, with their wordings, authors and places", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const [into, from] = [
      guild.add(TOM, collection, "CI is slow"),
      guild.add(ANA, collection, "Builds take long"),
    ];
    guild.add(PRIYA, collection, "No agenda");
    const before = guild.view;
    guild.do(PRIYA, merge(collection, into, from, "CI takes too long"));
    expect(guild.view[`collection:${collection}`]).toMatchObject({ progress: { undoable: [into] } });
    expect(guild.refusal(TOM, undo(collection, into))).toBe("onlyRunners");
    guild.do(PRIYA, undo(collection, into));
    expect(guild.view).toEqual(before);
    guild.do(ANA, { type: "editEntry", collection, entry: from, text: "Builds take too long" });
  });

  it("COLL-7: gives an anonymous entry back to its author, and reveals them to nobody", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    const [into, from] = [guild.add(TOM, collection, "CI is slow"), guild.add(ANA, collection, "CI is slow")];
    const own = [TOM, ANA].map((who) => myCommunity(guild.state, who));
    const { secrets, view } = { secrets: guild.state.secrets, view: guild.view };
    guild.do(PRIYA, merge(collection, into, from));
    // Even if both texts are the same, it is now nobody's alone.
    const remove = { type: "removeEntry", collection, entry: into } as const;
    expect(guild.refusal(TOM, remove)).toBe("entryMerged");
    guild.do(PRIYA, undo(collection, into));
    expect([TOM, ANA].map((who) => myCommunity(guild.state, who))).toEqual(own);
    expect(guild.state.secrets).toEqual(secrets);
    expect(guild.view).toEqual(view);
    guild.do(TOM, remove);
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("COLL-7: is refused if nothing was merged, if the entry is hidden, and once the collection is closed", () => {
    const guild = new Founding();
    const collection = guild.ask();
    const [into, from] = [
      guild.add(TOM, collection, "CI is slow"),
      guild.add(ANA, collection, "Builds take long"),
    ];
    expect(guild.refusal(PRIYA, undo(collection, into))).toBe("notMerged");
    guild.do(PRIYA, merge(collection, into, from));
    guild.do(PRIYA, { type: "hideEntry", collection, entry: into });
    expect(guild.refusal(PRIYA, undo(collection, into))).toBe("entryHidden");
    guild.do(PRIYA, { type: "showEntry", collection, entry: into });
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(guild.refusal(PRIYA, undo(collection, into))).toBe("collectionClosed");
    expect(guild.view[`collection:${collection}`]).toMatchObject({ progress: { phase: "closed" } });
  });

  it("COLL-7: restores the votes of both topics, unless there was a vote or an edit in between", () => {
    const guild = new Founding();
    const [into, from] = [guild.offer(TOM, "CI is slow"), guild.offer(ANA, "Builds take long")];
    const vote = { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false } as const;
    const poll = pollId(guild.do(PRIYA, vote));
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(into)]: 1, [optionId(from)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
    const before = guild.view;
    guild.do(PRIYA, mergeTopics(into, from));
    expect(guild.view[`topic:${into}`]).toMatchObject({ votes: 2 });
    guild.do(PRIYA, undoTopics(into));
    expect(guild.view).toEqual(before);

    guild.do(PRIYA, mergeTopics(into, from));
    guild.do(TOM, { type: "editTopic", topic: into, title: "CI", details: null });
    expect(guild.refusal(PRIYA, undoTopics(into))).toBe("mergeChanged");
    expect(guild.view["backlog"]).toMatchObject({ undoable: [] });
  });

  it("COLL-7: is refused for a topic that is being voted on, or is planned", () => {
    const guild = new Founding();
    const [into, from] = [guild.offer(TOM, "CI is slow"), guild.offer(ANA, "Builds take long")];
    guild.do(PRIYA, mergeTopics(into, from));
    const poll = pollId(
      guild.do(PRIYA, { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false }),
    );
    expect(guild.refusal(PRIYA, undoTopics(into))).toBe("beingVotedOn");
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    guild.do(PRIYA, { type: "planTopic", topic: into });
    expect(guild.refusal(PRIYA, undoTopics(into))).toBe("topicPlanned");
  });

  it("COLL-7: undoing any merges from the last to the first restores the original list", () => {
    const writers = fc.array(fc.nat(3), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(writers, fc.boolean(), merges, (authors, anonymous, pairs) => {
        const guild = new Founding();
        const collection = guild.ask({ anonymous });
        for (const [index, who] of authors.entries())
          guild.add(member(who), collection, `Entry ${index % 3}`);
        const before = { view: guild.view, secrets: guild.state.secrets };
        const done: EntryId[] = [];
        for (const [a, b] of pairs) {
          const there = guild.state.collections[0]?.entries ?? [];
          const [into, from] = [there[a % there.length], there[b % there.length]];
          if (into === undefined || from === undefined || into === from) continue;
          guild.do(PRIYA, merge(collection, into.id, from.id));
          done.push(into.id);
        }
        for (const into of done.toReversed()) guild.do(PRIYA, undo(collection, into));
        expect(guild.view).toEqual(before.view);
        expect(guild.state.secrets).toEqual(before.secrets);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
