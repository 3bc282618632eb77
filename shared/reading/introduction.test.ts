import { describe, expect, it } from "vitest";
import { PRIYA, SESSION, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, settled, UNFOUNDED } from "../testing/reading.ts";
import { readIntroduction } from "./introduction.ts";
import { readPath } from "./path.ts";

const toldTo = (guild: Founding, who: typeof TOM | null = TOM) => {
  const reader = readerOf(guild, who);
  return readIntroduction(reader, readPath(reader).founding);
};

describe("what a member is told about the panel", () => {
  it("INTRO-1: is about what is there: the path, the next session or the one that runs", () => {
    const guild = settled();
    expect(toldTo(guild)).toEqual({ first: "path" });
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Next time") });
    expect(toldTo(guild)).toEqual({ first: "planned" });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    expect(toldTo(guild)).toEqual({ first: "running" });
  });

  it("INTRO-1: in a session that runs while the community is founded it is about that session", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "begin", session: SESSION });
    expect(toldTo(guild)).toEqual({ first: "running" });
  });

  it("INTRO-2: nothing, once they have dismissed it; the others still are", () => {
    const guild = new Founding();
    guild.do(TOM, { type: "dismissIntroduction" });
    expect(toldTo(guild)).toBeNull();
    expect(toldTo(guild, PRIYA)).not.toBeNull();
  });

  it("INTRO-2: nothing, before the community is founded or where everybody reads", () => {
    expect(readIntroduction(UNFOUNDED, true)).toBeNull();
    expect(toldTo(new Founding(), null)).toBeNull();
  });
});
