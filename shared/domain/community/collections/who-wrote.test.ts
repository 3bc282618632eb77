import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { collectionId, entryId, type CollectionId, type EntryId, type MemberRef } from "../../kernel/ids.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { collectionScope } from "./state.ts";

const merge = (collection: CollectionId, into: EntryId, from: EntryId) =>
  ({ type: "mergeEntries", collection, into, from, text: null }) as const;
const undo = (collection: CollectionId, entry: EntryId) =>
  ({ type: "undoMerge", collection, entry }) as const;
const close = (collection: CollectionId) => ({ type: "closeCollection", collection }) as const;

/** The keys that the last command destroyed, with those who acted under them. */
const destroyed = ({ effects }: Founding) =>
  effects.flatMap((effect) =>
    effect.kind === "destroySeal" ? [[effect.scope, effect.sealed?.value ?? []]] : [],
  );

describe("who wrote in an anonymous collection", () => {
  it("LOG-11: is noted as having taken part when its key is destroyed, whatever became of their entries", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    const into = guild.add(TOM, collection, "CI is slow");
    const from = guild.add(ANA, collection, "Builds take long");
    const removed = guild.add(LEE, collection, "No agenda");
    guild.do(LEE, { type: "removeEntry", collection, entry: removed });
    guild.do(PRIYA, merge(collection, into, from));
    guild.do(PRIYA, close(collection));
    expect(destroyed(guild)).toEqual([[collectionScope(collection), [ANA, LEE, TOM]]]);
  });

  it("STORE-15: is forgotten with its own collection only", () => {
    const guild = new Founding();
    const [named, secret, other] = [
      guild.ask(),
      guild.ask({ anonymous: true }),
      guild.ask({ anonymous: true }),
    ];
    guild.add(TOM, secret, "CI is slow");
    guild.do(PRIYA, close(named));
    expect(destroyed(guild)).toEqual([]);
    guild.do(PRIYA, close(other));
    expect(destroyed(guild)).toEqual([[collectionScope(other), []]]);
    expect(Object.keys(guild.state.secrets)).toEqual([collectionScope(secret)]);
    guild.do(PRIYA, close(secret));
    expect(destroyed(guild)).toEqual([[collectionScope(secret), [TOM]]]);
  });

  it("COLL-3, COLL-6: still reads what was merged with it, which is nobody's alone", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    const into = guild.add(TOM, collection, "CI is slow");
    const from = guild.add(ANA, collection, "Builds take long");
    guild.do(PRIYA, merge(collection, into, from));
    const own = { [collection]: { [into]: { text: "CI is slow", alone: false } } };
    for (const who of [TOM, ANA]) expect(myCommunity(guild.state, who).entries).toEqual(own);
    expect(myCommunity(guild.state, LEE).entries).toEqual({});
    expect(myCommunity(guild.stateWithoutSeals, TOM).entries).toEqual({});
  });
});

describe("whose own part changes", () => {
  /** Those whose own part what is done changes. */
  function concerned(guild: Founding, act: () => void): readonly MemberRef[] {
    const before = guild.state;
    act();
    return [...changedMine(before, guild.state)].toSorted();
  }

  it.each([false, true])(
    "SYNC-1: is that of an entry's authors, and nobody else's (anonymous: %s)",
    (anonymous) => {
      const guild = new Founding();
      const collection = guild.ask({ anonymous });
      guild.add(LEE, guild.ask({ anonymous }), "Something else");
      let [toms, anas] = [entryId("none"), entryId("none")];
      expect(concerned(guild, () => (toms = guild.add(TOM, collection, "CI is slow")))).toEqual([TOM]);
      expect(concerned(guild, () => (anas = guild.add(ANA, collection, "No agenda")))).toEqual([ANA]);
      const edit = { type: "editEntry", collection, entry: toms, text: "CI is too slow" } as const;
      expect(concerned(guild, () => guild.do(TOM, edit))).toEqual([TOM]);
      expect(concerned(guild, () => guild.do(PRIYA, merge(collection, toms, anas)))).toEqual([ANA, TOM]);
      expect(concerned(guild, () => guild.do(PRIYA, undo(collection, toms)))).toEqual([ANA, TOM]);
      const remove = { type: "removeEntry", collection, entry: anas } as const;
      expect(concerned(guild, () => guild.do(ANA, remove))).toEqual([ANA]);
      const later = { type: "moveCollectionClosing", collection, closesAt: guild.at + 1 } as const;
      expect(concerned(guild, () => guild.do(PRIYA, later))).toEqual([]);
      expect(concerned(guild, () => guild.do(PRIYA, close(collection)))).toEqual([]);
    },
  );

  it("SYNC-1: is nobody's while a server knows no authors", () => {
    const guild = new Founding();
    const collection = guild.ask({ anonymous: true });
    guild.add(TOM, collection, "CI is slow");
    const before = guild.stateWithoutSeals;
    guild.add(ANA, collection, "No agenda");
    expect([...changedMine(before, guild.stateWithoutSeals)]).toEqual([]);
  });
});

describe("entries that turn others round", () => {
  /** A workshop with three bad entries and a good one for each, and one that turns none round. */
  function turned() {
    const guild = new Founding();
    const id = guild.do(PRIYA, {
      type: "startWorkshop",
      mode: "live",
      minutes: { bad: 5, good: 5, vote: 5 },
      vote: { budget: 1, cap: 1, secrecy: "hidden" },
    });
    const [bad, good] = [collectionId(`${id}-bad`), collectionId(`${id}-good`)];
    const [loud, shouting, late] = [
      guild.add(TOM, bad, "Too loud"),
      guild.add(ANA, bad, "People shout"),
      guild.add(LEE, bad, "We start late"),
    ];
    guild.do(PRIYA, { type: "nextStep", from: "bad" });
    const hands = guild.add(TOM, good, "We raise hands", loud);
    const whisper = guild.add(ANA, good, "We whisper", shouting);
    const onTime = guild.add(LEE, good, "We start on time", late);
    const cake = guild.add(LEE, good, "There is cake");
    const twins = () =>
      Object.fromEntries(
        guild.state.collections
          .find((each) => each.id === good)
          ?.entries.map(({ id: entry, twin }) => [entry, twin]) ?? [],
      );
    return { guild, bad, good, loud, shouting, late, hands, whisper, onTime, cake, twins };
  }

  it("COLL-6: turn the remaining one round once two are merged, and no others change", () => {
    const { guild, bad, loud, shouting, late, hands, whisper, onTime, cake, twins } = turned();
    expect(twins()).toEqual({ [hands]: loud, [whisper]: shouting, [onTime]: late, [cake]: null });
    guild.do(PRIYA, merge(bad, loud, shouting));
    expect(twins()).toEqual({ [hands]: loud, [whisper]: loud, [onTime]: late, [cake]: null });
  });

  it("COLL-6, COLL-7: do so too if their own merge is undone after that", () => {
    const { guild, bad, good, loud, shouting, late, hands, whisper, onTime, cake, twins } = turned();
    guild.do(PRIYA, merge(good, hands, whisper));
    guild.do(PRIYA, merge(bad, loud, shouting));
    guild.do(PRIYA, undo(good, hands));
    expect(twins()).toEqual({ [hands]: loud, [whisper]: loud, [onTime]: late, [cake]: null });
  });
});
