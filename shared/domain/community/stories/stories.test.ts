import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { sessionId, type SessionId, takeawayId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";

const EARLY = takeawayId("early");
const STORY = "We ask on Mondays";

/** Tom and Ana were at a session that left something, about which they are asked. Lee was not. */
class Guild extends Founding {
  readonly session: SessionId;

  constructor() {
    super();
    this.do(PRIYA, { type: "begin", session: nextOf(this.state).id });
    this.session = this.state.running?.id ?? sessionId("none");
    const { session } = this;
    this.at += HOUR;
    const endedAt = this.at;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: endedAt, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
    });
    this.do("guildhall", { type: "recordAttendance", session, slots: { [TOM]: [0, 1], [ANA]: [0, 1] } });
    const lessons = [{ id: EARLY, text: "Ask earlier" }];
    this.do("guildhall", { type: "recordLessons", session, number: 1, at: endedAt, lessons });
    this.at += 28 * DAY;
    this.do("guildhall", { type: "askHelpedWhenDue", session, endedAt });
  }

  write(text = STORY): void {
    this.do(TOM, { type: "writeStory", takeaway: EARLY, text });
  }

  own(who = TOM) {
    const { stories, released, forSponsors } = myCommunity(this.state, who);
    return { stories, released, forSponsors };
  }
}

const about = { takeaway: EARLY };

describe("what came of something that was learned", () => {
  it("HELPED-8: is written by those who attended, and is its author's alone, sealed", () => {
    const guild = new Guild();
    const { state, view } = guild;
    guild.write(`  ${STORY} `);
    expect(guild.recorded.at(-1)?.event).toEqual({
      type: "StoryWritten",
      sealed: { scope: `stories-${guild.session}`, value: { by: TOM, takeaway: EARLY, text: STORY } },
    });
    expect([...changedMine(state, guild.state)]).toEqual([TOM]);
    expect(guild.own()).toEqual({ stories: { [EARLY]: STORY }, released: [], forSponsors: [] });
    expect(guild.own(ANA)).toEqual({ stories: {}, released: [], forSponsors: [] });
    expect(guild.view).toEqual(view);
    expect(guild.stale).toEqual([]);
    expect(guild.refusal(LEE, { type: "writeStory", ...about, text: STORY })).toBe("notThere");
    const other = { type: "writeStory", takeaway: takeawayId("other"), text: STORY } as const;
    expect(guild.refusal(TOM, other)).toBe("storyOver");
    guild.write("Every Monday");
    expect(guild.own().stories).toEqual({ [EARLY]: "Every Monday" });
    guild.write(" ");
    expect(guild.own().stories).toEqual({});
  });

  it("HELPED-8: can be told after the question is over, and is forgotten 90 days later", () => {
    const guild = new Guild();
    const { session } = guild;
    const until = guild.state.helped.question?.until ?? 0;
    guild.at = until;
    guild.do("guildhall", { type: "endHelpedWhenDue", session });
    guild.write();
    expect(guild.own().stories).toEqual({ [EARLY]: STORY });
    guild.at = until + 90 * DAY;
    const forget = { type: "forgetStoriesWhenDue", session } as const;
    guild.do("guildhall", forget);
    expect(guild.effects).toMatchObject([{ kind: "destroySeal", scope: `stories-${session}` }]);
    expect(guild.own().stories).toEqual({});
    expect(guild.refusal(TOM, { type: "writeStory", ...about, text: STORY })).toBe("storyOver");
    expect(guild.refusal(TOM, { type: "releaseStory", ...about })).toBe("storyOver");
    guild.do("guildhall", forget);
    expect(guild.effects).toEqual([]);
  });

  it("HELPED-9: is released and withdrawn by its author alone, even once it is forgotten otherwise", () => {
    const guild = new Guild();
    guild.write();
    expect(guild.refusal(ANA, { type: "releaseStory", ...about })).toBe("storyOver");
    guild.do(TOM, { type: "releaseStory", ...about });
    expect(guild.recorded.at(-1)?.event).toEqual({
      ...{ type: "StoryReleased", takeaway: EARLY, number: 1, by: TOM, text: STORY },
    });
    expect(guild.own().released).toEqual([EARLY]);
    expect(guild.refusal(TOM, { type: "writeStory", ...about, text: "Other" })).toBe("storyReleased");
    const { length } = guild.recorded;
    guild.do(TOM, { type: "releaseStory", ...about });
    guild.do(ANA, { type: "withdrawStory", ...about });
    expect(guild.recorded).toHaveLength(length);
    guild.do("guildhall", { type: "forgetStoriesWhenDue", session: guild.session });
    guild.do(TOM, { type: "withdrawStory", ...about });
    expect(guild.recorded.at(-1)?.event).toEqual({
      ...{ type: "StoryWithdrawn", takeaway: EARLY, number: 1, by: TOM },
    });
    expect(guild.own()).toEqual({ stories: {}, released: [], forSponsors: [] });
  });

  it("HELPED-9: once withdrawn it is its author's alone again, as long as that is kept", () => {
    const guild = new Guild();
    guild.write();
    guild.do(TOM, { type: "releaseStory", ...about });
    guild.do(TOM, { type: "withdrawStory", ...about });
    expect(guild.own()).toEqual({ stories: { [EARLY]: STORY }, released: [], forSponsors: [] });
  });

  it("HELPED-10: is released for sponsors by itself, and withdrawn by itself, by its author alone", () => {
    const guild = new Guild();
    guild.write();
    expect(guild.refusal(ANA, { type: "releaseStoryToSponsors", ...about })).toBe("storyOver");
    const { changes } = guild.state.stories;
    guild.do(TOM, { type: "releaseStoryToSponsors", ...about });
    expect(guild.recorded.at(-1)?.event).toEqual({
      ...{ type: "StoryReleasedToSponsors", takeaway: EARLY, number: 1, by: TOM, text: STORY },
    });
    expect(guild.own()).toMatchObject({ released: [], forSponsors: [EARLY] });
    expect(guild.state.stories.changes).toBe(changes + 1);
    expect(guild.refusal(TOM, { type: "writeStory", ...about, text: "Other" })).toBe("storyReleased");
    guild.do(TOM, { type: "releaseStory", ...about });
    const { length } = guild.recorded;
    guild.do(TOM, { type: "releaseStoryToSponsors", ...about });
    guild.do(ANA, { type: "withdrawStoryFromSponsors", ...about });
    expect(guild.recorded).toHaveLength(length);
    guild.do("guildhall", { type: "forgetStoriesWhenDue", session: guild.session });
    guild.do(TOM, { type: "withdrawStoryFromSponsors", ...about });
    expect(guild.recorded.at(-1)?.event).toEqual({
      ...{ type: "StoryWithdrawnFromSponsors", takeaway: EARLY, number: 1, by: TOM },
    });
    expect(guild.own()).toMatchObject({ released: [EARLY], forSponsors: [] });
  });

  it("HELPED-10: of whoever was erased nothing stays released for sponsors", () => {
    const guild = new Guild();
    guild.write();
    guild.do(TOM, { type: "releaseStory", ...about });
    guild.do(TOM, { type: "releaseStoryToSponsors", ...about });
    guild.do(TOM, { type: "eraseMe" });
    expect(guild.state.stories).toMatchObject({ released: [{ by: TOM }], forSponsors: [] });
  });
});
