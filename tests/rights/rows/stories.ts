import type { StoriesPart } from "@guildhall/shared/domain/community/stories/part";
import type { Guild } from "../guild.ts";
import { STANDINGS } from "../people.ts";
import { asked, LESSON } from "./helped.ts";
import type { FeatureRows } from "./row.ts";

/** Everybody has written what came of it, and released it if that is wanted. */
function written(guild: Guild, released: boolean): { readonly takeaway: typeof LESSON.id } {
  asked(guild);
  const takeaway = LESSON.id;
  for (const member of new Set(Object.values(STANDINGS).map((each) => each.member))) {
    guild.do(member, { type: "writeStory", takeaway, text: "We ask on Mondays" });
    if (!released) continue;
    guild.do(member, { type: "releaseStory", takeaway });
    guild.do(member, { type: "releaseStoryToSponsors", takeaway });
  }
  return { takeaway };
}

export const stories: FeatureRows<StoriesPart> = {
  heading: "What came of it",
  people: {
    writeStory: [
      "Write what came of something that was learned, for oneself",
      (guild) => {
        asked(guild);
        return { takeaway: LESSON.id, text: "We ask on Mondays" };
      },
      { note: "Those who attended the session." },
    ],
    releaseStory: ["Show one’s own to members", (guild) => written(guild, false)],
    withdrawStory: ["Take one’s own back from members", (guild) => written(guild, true)],
    releaseStoryToSponsors: ["Release one’s own for the sponsor page", (guild) => written(guild, false)],
    withdrawStoryFromSponsors: ["Take one’s own off the sponsor page", (guild) => written(guild, true)],
  },
  guildhall: {
    forgetStoriesWhenDue: ["Forget what was not released, once it is due", asked],
  },
};
