import { describe, expect, it } from "vitest";
import { z } from "zod";
import { communityCommand, sessionCommand } from "./commands.ts";
import { findMemberRefs, memberRefSchema } from "./member-refs.ts";

const inCommunity = findMemberRefs(communityCommand);
const inSession = findMemberRefs(sessionCommand);
const item = { title: "Signals", kind: "topic", presenter: "tom", minutes: 10 };

describe("the members that a command names", () => {
  it.each([
    { type: "nameOrganiser", member: "tom" },
    { type: "assignAction", action: "write", to: "tom" },
    { type: "planItem", session: "first", item },
    { type: "editPlannedItem", session: "first", item: "signals", changes: { presenter: "tom" } },
  ])("SEC-24: are found in $type", (command) => {
    expect(inCommunity(communityCommand.parse(command))).toEqual(["tom"]);
  });

  it.each([
    { type: "handOver", to: "tom" },
    { type: "addItem", item },
    { type: "addTakeaway", text: "Write it up", kind: "action", owner: "tom" },
  ])("SEC-24: are found in $type", (command) => {
    expect(inSession(sessionCommand.parse(command))).toEqual(["tom"]);
  });

  it("SEC-24: do not include other references", () => {
    expect(
      inCommunity(
        communityCommand.parse({ type: "planItem", session: "first", item: { ...item, presenter: null } }),
      ),
    ).toEqual([]);
    expect(
      inCommunity(
        communityCommand.parse({ type: "editPlannedItem", session: "tom", item: "tom", changes: {} }),
      ),
    ).toEqual([]);
    expect(inSession(sessionCommand.parse({ type: "pause", run: "tom" }))).toEqual([]);
  });

  it("SEC-24: are found at any depth, in lists, records and unions", () => {
    const find = findMemberRefs(
      z.strictObject({
        list: z.array(z.strictObject({ who: z.nullable(memberRefSchema) })),
        by: z.record(memberRefSchema, z.number()),
        one: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("nobody") }),
          z.strictObject({ kind: z.literal("somebody"), who: z.exactOptional(memberRefSchema) }),
        ]),
      }),
    );
    expect(
      find({ list: [{ who: "a" }, { who: null }], by: { b: 1 }, one: { kind: "somebody", who: "c" } }),
    ).toEqual(["a", "b", "c"]);
    expect(find({ list: [], by: {}, one: { kind: "nobody" } })).toEqual([]);
  });

  it("SEC-24: cannot be overlooked in an unknown kind of schema", () => {
    expect(() => findMemberRefs(z.lazy(() => memberRefSchema))).toThrow("lazy");
    expect(() => findMemberRefs(z.object({ who: memberRefSchema }).transform(({ who }) => who))).toThrow(
      "pipe",
    );
  });
});
