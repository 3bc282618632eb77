import { expect, test } from "vitest";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import { PRIYA } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { week } from "@guildhall/shared/testing/weekly-guild";
import { keepWallTimes } from "./keep-wall-times.ts";

/** What is asked of a community in this state once it is loaded. */
function askedOf(state: CommunityState): readonly CommunityCommand[] {
  const asked: CommunityCommand[] = [];
  const stream: Pick<CommunityStream, "state" | "submit"> = {
    state,
    submit({ command }) {
      asked.push(command);
      return Promise.resolve({ kind: "done", version: 1 });
    },
  };
  keepWallTimes({ now: () => week(0), freshId: () => "fresh" }, "2026a")(stream as CommunityStream);
  return asked;
}

test("TIME-2: a community is asked to compute its dates again only if its clock shows something else at one", () => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "Europe/Berlin", at: week(1) });
  expect(askedOf(communityDecider.initial)).toEqual([]);
  expect(askedOf(guild.state)).toEqual([]);
  const wallTimes = { ...guild.state.wallTimes, anchor: "2026-01-21T23:00" };
  expect(askedOf({ ...guild.state, wallTimes })).toEqual([{ type: "keepWallTimes", rules: "2026a" }]);
});
