import { describe, expect, expectTypeOf, it } from "vitest";
import { minute, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import type { CollectionId } from "../../kernel/ids.ts";
import type { CollectionProgress, Merge } from "./state.ts";
import type { CollectionSlice } from "./view.ts";

function written(): { guild: Founding; collection: CollectionId } {
  const guild = new Founding();
  const collection = guild.ask({ anonymous: true, closesAt: minute(60) });
  const into = guild.add(TOM, collection, "No agenda");
  const from = guild.add(PRIYA, collection, "There is no agenda");
  guild.do(PRIYA, { type: "mergeEntries", collection, into, from, text: null });
  return { guild, collection };
}

const stored = ({ state }: Founding, wanted: CollectionId) =>
  state.collections.find(({ id }) => id === wanted)?.progress;
const shown = ({ view }: Founding, id: CollectionId) =>
  (view[`collection:${id}`] as CollectionSlice).progress;
/** The fields of other phases, none of which may be there as well. */
const beside = ({ state, view }: Founding, wanted: CollectionId) =>
  [state.collections.find(({ id }) => id === wanted), view[`collection:${wanted}`] as object]
    .flatMap((each) => Object.keys(each ?? {}))
    .filter((key) => ["closed", "closedAt", "closesAt", "cancelled", "merges", "undoable"].includes(key));

describe("a collection is open, closed or cancelled, and has no fields of the other phases", () => {
  it("COLL-7: an open one has a time at which it closes, and what can be undone in it", () => {
    const { guild, collection } = written();
    expect(stored(guild, collection)).toMatchObject({ phase: "open", closesAt: minute(60), merges: [{}] });
    const [entry] = guild.state.collections[0]?.entries ?? [];
    expect(shown(guild, collection)).toEqual({ phase: "open", closesAt: minute(60), undoable: [entry?.id] });
    expect(beside(guild, collection)).toEqual([]);
  });

  it("COLL-4: a closed one has the time at which it closed, and nothing else", () => {
    const { guild, collection } = written();
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(stored(guild, collection)).toEqual({ phase: "closed", at: START });
    expect(shown(guild, collection)).toEqual({ phase: "closed", at: START });
    expect(beside(guild, collection)).toEqual([]);
  });

  it("COLL-8: a cancelled one is not also closed, and stays cancelled whatever comes later", () => {
    const { guild, collection } = written();
    guild.do(PRIYA, { type: "cancelCollection", collection });
    expect(stored(guild, collection)).toEqual({ phase: "cancelled", at: START });
    const due = { type: "closeCollectionWhenDue", collection, closesAt: minute(60) } as const;
    guild.do("guildhall", due, { at: minute(60) });
    guild.do(PRIYA, { type: "closeCollection", collection });
    expect(stored(guild, collection)).toEqual({ phase: "cancelled", at: START });
    expect(shown(guild, collection)).toEqual({ phase: "cancelled", at: START });
    expect(beside(guild, collection)).toEqual([]);
  });
});

const impossible = (merges: readonly Merge[], at: number): readonly CollectionProgress[] => [
  // @ts-expect-error an open collection is not over
  { phase: "open", closesAt: null, merges, at },
  // @ts-expect-error a closed collection has no time at which it closes
  { phase: "closed", at, closesAt: at },
  // @ts-expect-error nothing can be undone in a closed collection
  { phase: "closed", at, merges },
  // @ts-expect-error nothing can be undone in a cancelled collection
  { phase: "cancelled", at, merges },
  // @ts-expect-error a cancelled collection is not also closed
  { phase: "closed", at, cancelled: true },
];

describe("the compiler", () => {
  it("accepts no impossible collection: each line above that it accepted would be an error", () => {
    expectTypeOf(impossible).returns.toEqualTypeOf<readonly CollectionProgress[]>();
  });
});
