import { describe, expect, it } from "vitest";
import { pollId } from "@guildhall/shared/domain/kernel/ids";
import type { KnownVersions } from "@guildhall/shared/domain/kernel/versions";
import { button, PRESS_VERSIONS, readPress } from "./press.ts";

const subject = { kind: "poll", poll: pollId("colour") } as const;
const nonce = "0mh2k3j4k-abcdefgh";
const { verb, data } = button("vote", { subject, nonce }, { option: "red", votes: 1 }, {});

/** A future version, in which votes are counted in halves. */
const future: KnownVersions = {
  ...PRESS_VERSIONS,
  vote: { version: 2, upcasts: [(older) => ({ ...older, votes: Number(older["votes"]) * 2 })] },
};

describe("CARD-12: a press", () => {
  it("on a card of the current version is understood", () => {
    expect(readPress({ action: { verb, data } })).toMatchObject({
      kind: "press",
      press: { verb: "vote", data: { card: subject, votes: 1 } },
    });
  });

  it("of the first version is brought up to date by a future server, one of the second is left unchanged", () => {
    expect(readPress({ action: { verb, data } }, future)).toMatchObject({ press: { data: { votes: 2 } } });
    expect(readPress({ action: { verb, data: { ...data, v: 2 } } }, future)).toMatchObject({
      press: { data: { votes: 1 } },
    });
  });

  it("of an unknown version or verb counts as one on an old card; without a card it counts as none", () => {
    const old = { kind: "old", card: subject };
    expect(readPress({ action: { verb, data: { ...data, v: 2 } } })).toEqual(old);
    expect(readPress({ action: { verb, data: { ...data, v: 0 } } })).toEqual(old);
    expect(readPress({ action: { verb: "toString", data } })).toEqual(old);
    expect(readPress({ action: { verb: "voteByHand", data } })).toEqual(old);
    expect(readPress({ action: { verb: "voteByHand", data: { nonce } } })).toBeNull();
    expect(readPress({ action: { verb: "vote", data: null } })).toBeNull();
    expect(readPress(null)).toBeNull();
  });

  it("that merges two entries, of the first version, keeps one of their wordings", () => {
    const merge = { card: "topics", nonce, which: "one", into: "other" };
    expect(readPress({ action: { verb: "mergeEntries", data: merge } })).toMatchObject({
      kind: "press",
      press: { data: { which: "one", into: "other", text: "" } },
    });
  });

  it("that moves a principle, of the first version, is read as now", () => {
    const move = { card: "wording-one", nonce, move: "entry.0" };
    expect(readPress({ action: { verb: "movePrinciple", data: move } })).toMatchObject({
      kind: "press",
      press: { data: { move: "entry.0" } },
    });
  });
});
