import type { ClockPart } from "@guildhall/shared/domain/community/clock/part";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { START } from "@guildhall/shared/testing/decider-samples";
import type { FeatureRows } from "./row.ts";

export const clock: FeatureRows<ClockPart> = {
  heading: "The community’s clock",
  people: {},
  guildhall: {
    keepWallTimes: [
      "Compute dates again when the rules of time zones have changed",
      (guild) => {
        const session = guild.dated(START + 7 * DAY);
        // By the rules of then its date was at another time.
        const { wallTimes } = guild.state;
        const sessions = { ...wallTimes.sessions, [session]: { at: "2026-01-28T11:00", due: null } };
        guild.state = communityDecider.evolve(
          guild.state,
          { type: "WallTimesNoted", wallTimes: { ...wallTimes, sessions }, rules: null },
          { at: guild.at, version: 1, byPerson: false, by: null },
        ) as FoundedCommunity;
        return { rules: "2026a" };
      },
    ],
  },
};
