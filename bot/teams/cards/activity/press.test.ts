import { describe, expect, it } from "vitest";
import { pollId } from "@guildhall/shared/domain/kernel/ids";
import type { KnownVersions } from "@guildhall/shared/domain/kernel/versions";
import { button, PRESS_VERSIONS, readPress } from "./press.ts";

const activity = { kind: "poll", poll: pollId("colour") } as const;
const nonce = "0mh2k3j4k-abcdefgh";
const { verb, data } = button("vote", { activity, nonce }, { option: "red", votes: 1 }, {});

/** Tomorrow's version: votes are counted by halves. */
const tomorrow: KnownVersions = {
  ...PRESS_VERSIONS,
  vote: { version: 2, upcasts: [(older) => ({ ...older, votes: Number(older["votes"]) * 2 })] },
};

describe("CARD-12: a press", () => {
  it("on a card of today's is understood", () => {
    expect(readPress({ action: { verb, data } })).toMatchObject({
      kind: "press",
      press: { verb: "vote", data: { card: activity, votes: 1 } },
    });
  });

  it("on a card of the first version is brought up to date by tomorrow's server, one of the second is as it is", () => {
    expect(readPress({ action: { verb, data } }, tomorrow)).toMatchObject({ press: { data: { votes: 2 } } });
    expect(readPress({ action: { verb, data: { ...data, v: 2 } } }, tomorrow)).toMatchObject({
      press: { data: { votes: 1 } },
    });
  });

  it("of a version or a verb that is not known is one on an old card; without a card it is none at all", () => {
    const old = { kind: "old", card: activity };
    expect(readPress({ action: { verb, data: { ...data, v: 2 } } })).toEqual(old);
    expect(readPress({ action: { verb, data: { ...data, v: 0 } } })).toEqual(old);
    expect(readPress({ action: { verb: "toString", data } })).toEqual(old);
    expect(readPress({ action: { verb: "voteByHand", data } })).toEqual(old);
    expect(readPress({ action: { verb: "voteByHand", data: { nonce } } })).toBeNull();
    expect(readPress({ action: { verb: "vote", data: null } })).toBeNull();
    expect(readPress(null)).toBeNull();
  });
});
