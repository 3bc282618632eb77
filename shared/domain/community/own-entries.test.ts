import { describe, expect, it } from "vitest";
import { ANA, PRIYA, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { changedMine, myCommunity } from "./mine.ts";

describe("READ-2: an entry of one's own", () => {
  for (const anonymous of [false, true]) {
    const kind = anonymous ? "anonymous" : "named";

    it(`is one's alone in an ${kind} collection, even while it is hidden, until something is merged into it`, () => {
      const guild = new Founding();
      const collection = guild.ask({ anonymous });
      const [into, from] = [
        guild.add(TOM, collection, "CI is slow"),
        guild.add(ANA, collection, "CI is slow"),
      ];
      const ofTom = () => myCommunity(guild.state, TOM).entries[collection];
      const alone = { [into]: { text: "CI is slow", alone: true } };
      expect(ofTom()).toEqual(alone);
      guild.do(PRIYA, { type: "hideEntry", collection, entry: into });
      expect(ofTom()).toEqual(alone);
      guild.do(PRIYA, { type: "showEntry", collection, entry: into });

      // Both texts are the same, so that no slice shows that somebody else wrote it too.
      const before = guild.state;
      guild.do(PRIYA, { type: "mergeEntries", collection, into, from, text: null });
      expect(ofTom()).toEqual({ [into]: { text: "CI is slow", alone: false } });
      expect(changedMine(before, guild.state)).toEqual(new Set([TOM, ANA]));
      guild.do(PRIYA, { type: "undoMerge", collection, entry: into });
      expect(ofTom()).toEqual(alone);
    });
  }
});

describe("READ-2: a topic of one's own", () => {
  it("is one's alone, even while it is hidden, until one of somebody else is merged into it", () => {
    const guild = new Founding();
    const [into, from, second] = [
      guild.offer(TOM, "CI"),
      guild.offer(ANA, "Builds"),
      guild.offer(TOM, "Tests"),
    ];
    const ofTom = (id: typeof into) => myCommunity(guild.state, TOM).topics[id];
    guild.do(PRIYA, { type: "mergeTopics", into, from: second, title: null });
    expect(ofTom(into)).toEqual({ text: "CI", alone: true });
    guild.do(PRIYA, { type: "mergeTopics", into, from, title: null });
    guild.do(PRIYA, { type: "hideTopic", topic: into });
    expect(ofTom(into)).toEqual({ text: "CI", alone: false });
    expect(myCommunity(guild.state, ANA).topics).toEqual({ [into]: { text: "CI", alone: false } });
  });
});
