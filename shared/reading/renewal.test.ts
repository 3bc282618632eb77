import { describe, expect, it } from "vitest";
import { PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf } from "../testing/reading.ts";
import { currentRenewal, readRenewal } from "./renewal.ts";
import { pollId } from "../domain/kernel/ids.ts";
import { MINUTE } from "../domain/kernel/time.ts";

const live = { closesAt: null, inChat: false } as const;
const PURPOSE = "So that we learn from each other.";

/** Priya has begun a renewal of a community with a purpose, and no contract yet. */
function renewing(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "changeSettings", purpose: PURPOSE });
  guild.at += MINUTE;
  guild.do(PRIYA, { type: "startRenewal" });
  return guild;
}

const read = (guild: Founding) => currentRenewal(readerOf({ state: guild.state }, PRIYA));
/** The last poll is closed; all have voted for the option at this place. */
function decide(guild: Founding, place: number): void {
  for (const { id, options, progress } of guild.state.polls) {
    if (progress.phase !== "open") continue;
    const option = options[place]?.id ?? "";
    for (const who of [PRIYA, TOM])
      guild.do(who, { type: "castBallot", poll: pollId(id), ballot: { [option]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll: pollId(id) });
  }
}

describe("a renewal", () => {
  it("LIFE-13: is begun by an organiser, once at a time, with a card in the chat", () => {
    const guild = new Founding();
    expect(guild.refusal(TOM, { type: "startRenewal" })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "startRenewal" });
    expect(guild.posted).toEqual(["renewal-1"]);
    guild.do(PRIYA, { type: "startRenewal" });
    expect(guild.posted).toEqual([]);
    guild.do(PRIYA, { type: "endRenewal" });
    expect(guild.redrawn).toContain("renewal-1");
    guild.do(PRIYA, { type: "startRenewal" });
    expect(guild.posted).toEqual(["renewal-2"]);
  });

  it("LIFE-13, LIFE-14: leads from how it meets to what it is for, and everybody reads what is next", () => {
    const guild = renewing();
    expect(read(guild)).toMatchObject({
      steps: [
        { name: "logistics", is: "todo" },
        { name: "purpose", is: "todo" },
      ],
      next: { step: "logistics", code: "voteOnLogistics", mine: true },
    });
    expect(currentRenewal(readerOf(guild, TOM))?.next, "Tom reads whom it waits for").toMatchObject({
      ...{ code: "voteOnLogistics", mine: false },
      who: [PRIYA],
    });
    guild.do(PRIYA, {
      type: "voteOnLogistics",
      elements: ["frequency", "duration", "participants"],
      ...live,
    });
    expect(read(guild)?.next).toMatchObject({ step: "logistics", code: "vote" });
    decide(guild, 0);
    expect(read(guild)).toMatchObject({ achieved: 1, next: { step: "purpose", code: "askAboutPurpose" } });
    guild.do(PRIYA, { type: "askAboutPurpose", ...live });
    expect(guild.refusal(PRIYA, { type: "askAboutPurpose", ...live })).toBe("pollOpen");
    decide(guild, 0);
    expect(read(guild)).toMatchObject({ purpose: "kept", achieved: 2, next: null });
    expect(guild.redrawn).toContain("renewal-1");
  });

  it("LIFE-14: a purpose that needs new words is renewed once an organiser has stated it", () => {
    const guild = renewing();
    guild.do(PRIYA, { type: "askAboutPurpose", ...live });
    decide(guild, 1);
    expect(guild.state.life.renewal?.purpose).toBe("toBeWorded");
    guild.do(PRIYA, { type: "changeSettings", purpose: "We solve problems faster." });
    expect(readRenewal(readerOf({ state: guild.state }, TOM), 1)?.purpose).toBe("worded");
  });

  it("LIFE-14: nobody votes on a purpose that nobody has stated", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { type: "askAboutPurpose", ...live })).toBe("noPurpose");
  });

  it("LIFE-5: is not begun while the community is paused", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "pauseCommunity", until: null, reason: "" });
    expect(guild.refusal(PRIYA, { type: "startRenewal" })).toBe("communityPaused");
  });
});
