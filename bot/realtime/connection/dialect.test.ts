import { describe, expect, it } from "vitest";
import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import type { ProtocolStep } from "@guildhall/shared/protocol/protocol";
import { createDialects } from "./dialect.ts";

/** Version 4 renamed the slice `hue` to `colour`; version 5 replaced the command `paint` with `dye`. */
const steps: readonly ProtocolStep[] = [
  {
    slices: (_stream, { colour, ...others }) => (colour === undefined ? others : { ...others, hue: colour }),
  },
  {
    told: (event, message) => (event === "welcome" ? { ...(message as object), me: "me" } : message),
    asked: (event, message) =>
      event === "command" && (message as { type: string }).type === "paint" ? { type: "dye" } : message,
    answered(event, answer, message) {
      if (event !== "command") return event === "invited" ? null : answer;
      return { ...(answer as object), asked: (message as { type: string }).type };
    },
  },
];
const dialectOf = createDialects({ newest: 5, steps });
const snapshot = { stream: "community", id: "guild", slices: { colour: "red", size: 1 } } as const;

describe("SYNC-7: the versions of the wire that a server speaks", () => {
  it("are its own and those that steps lead back to; a refusal of any other says which side is too old", () => {
    expect([3, 4, 5].map((version) => dialectOf(version).version)).toEqual([3, 4, 5]);
    expect(() => dialectOf(2)).toThrow("oldTab");
    expect(() => dialectOf(6)).toThrow("oldServer");
    const one = createDialects({ newest: 1, steps: [] });
    expect(one(1).version).toBe(1);
    expect(() => one(0)).toThrow("oldTab");
    expect(() => one(2)).toThrow("oldServer");
  });

  it("leave its own unchanged", () => {
    const newest = dialectOf(5);
    const changed = { colour: "blue" };
    expect(newest.told("snapshot", snapshot)).toBe(snapshot);
    expect(newest.patch("community", snapshot.slices, { ...snapshot.slices, ...changed }, changed)).toBe(
      changed,
    );
    expect(newest.asked("command", snapshot)).toBe(snapshot);
    expect(newest.answered("invited", snapshot, undefined)).toBe(snapshot);
  });

  it("apply every step in between, down for the server's messages and up for the panel's", () => {
    const oldest = dialectOf(3);
    expect(oldest.told("snapshot", snapshot)).toEqual({ ...snapshot, slices: { hue: "red", size: 1 } });
    expect(oldest.told("welcome", { me: "tom" })).toEqual({ me: "me" });
    expect(oldest.asked("command", { type: "paint" })).toEqual({ type: "dye" });
    expect(oldest.answered("invited", { count: 1 }, undefined)).toBeNull();
    expect(dialectOf(4).told("snapshot", snapshot)).toEqual(snapshot);
  });

  it("send as a patch what changes in the older view, and nothing that it does not show", () => {
    const { slices } = snapshot;
    const patch = (after: Slices) => dialectOf(3).patch("community", slices, { ...slices, ...after }, after);
    expect(patch({ colour: "blue" })).toEqual({ hue: "blue" });
    expect(patch({ size: 2 })).toEqual({ size: 2 });
    expect(patch({ colour: undefined })).toEqual({ hue: null });
    expect(patch({})).toEqual({});
  });

  it("drop a message that a step cannot read, instead of failing", () => {
    expect(dialectOf(3).asked("command", null)).toBeUndefined();
    expect(dialectOf(3).answered("command", { kind: "failed" }, null)).toEqual({ kind: "failed" });
  });
});
