import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import type { EntryId, MemberRef } from "../domain/kernel/ids.ts";
import { idSchema } from "./ids.ts";
import { memberRefSchema as member } from "./member-refs.ts";
import { membersIn, type NamingSlices } from "./slice-members.ts";

describe("PEOPLE-4: the members that slices name", () => {
  it("are found by their schemas, in lists and at any depth, each once", () => {
    const found = membersIn("community", {
      community: {
        organisers: ["priya", "tom"],
        running: { facilitator: "lee" },
        last: null,
        unknownSends: [{ message: { kind: "organiserClaimed", by: "ana" } }, { message: { kind: "recap" } }],
      },
      "poll:colour": { openedBy: null, options: [{ by: "mo" }, { by: null }] },
      "topic:signals": { authors: ["priya"], presenter: "kim" },
    });
    expect([...found]).toEqual(["priya", "tom", "lee", "ana", "mo", "kim"]);
  });

  it("do not include what only looks like one: keys and names decide nothing", () => {
    expect(
      membersIn("community", {
        "entry:one": { authors: ["priya"], text: "tom", member: "lee", facilitator: "ana" },
        "decision:one": { by: "person", author: "mo" },
        "poll:gone": null,
      }),
    ).toEqual(new Set(["priya"]));
    // A kind of slice belongs to one kind of stream.
    expect(membersIn("session", { "entry:one": { authors: ["priya"] } }).size).toBe(0);
  });
});

describe("PEOPLE-4: a slice that names members", () => {
  type Naming<Slice> = NamingSlices<{ readonly [key: `thing:${string}`]: Slice }>;

  it("does not compile without the marker: in a field, a list, something that may be missing, or a record", () => {
    type Shape = { readonly who: MemberRef; readonly text: string };
    expectTypeOf<object>().not.toExtend<Naming<Shape>>();
    expectTypeOf<object>().not.toExtend<Naming<{ readonly all: readonly Shape[] }>>();
    expectTypeOf<object>().not.toExtend<Naming<{ readonly one: { readonly who: MemberRef } | null }>>();
    expectTypeOf<object>().not.toExtend<Naming<{ readonly votes: { readonly [who: MemberRef]: number } }>>();
    expectTypeOf<object>().toExtend<Naming<{ readonly text: string; readonly entry: EntryId }>>();
  });

  it("does not compile with another schema in place of the marker, or with one member forgotten", () => {
    type Both = Naming<{ readonly who: MemberRef; readonly other: MemberRef | null }>;
    const marked = { thing: z.object({ who: member, other: z.nullable(member) }) };
    expectTypeOf(marked).toExtend<Both>();
    const forgotten = { thing: z.object({ who: member }) };
    expectTypeOf(forgotten).not.toExtend<Both>();
    const entry = idSchema<EntryId>();
    expectTypeOf({ thing: z.object({ who: entry, other: z.nullable(entry) }) }).not.toExtend<Both>();
    // @ts-expect-error a reference to a member has a schema of its own
    idSchema<MemberRef>();
  });
});
