import { describe, expect, it } from "vitest";
import type { PollId } from "../domain/kernel/ids.ts";
import { adopt } from "../testing/adopt.ts";
import { ANA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, voteOn } from "../testing/reading.ts";
import { readForYou } from "./for-you.ts";
import { readContract } from "./contract.ts";
import { readPath } from "./path.ts";
import { readPoll } from "./poll.ts";

const voting = (): { readonly guild: Founding; readonly poll: PollId } => {
  const guild = new Founding();
  const [poll] = voteOn(guild, ["duration"]);
  if (poll === undefined) throw new Error("no poll was opened");
  return { guild, poll };
};

describe("only following", () => {
  it("FOLLOW-3: is read as being asked nothing, by those alone who only follow", () => {
    const { guild, poll } = voting();
    const { guild: signing } = voting();
    adopt(signing, "Be kind");
    for (const each of [guild, signing]) each.do(TOM, { type: "onlyFollow" });
    for (const [who, asked] of [
      [TOM, false],
      [ANA, true],
      [null, true],
    ] as const) {
      const reading = readPoll(readerOf(guild, who), poll);
      expect(reading?.asked).toBe(asked);
      expect(reading?.options.map(({ takesMore }) => takesMore)).toEqual(Array(4).fill(asked));
      expect(readPath(readerOf(guild, who)).next).toMatchObject({ code: "vote", mine: asked });
      expect(readForYou(readerOf(guild, who)).activities).toHaveLength(asked ? 1 : 0);
      expect(readContract(readerOf(signing, who))?.maySign).toBe(asked);
    }
  });
});
