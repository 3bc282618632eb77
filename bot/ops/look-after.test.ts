import { expect, test, vi } from "vitest";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { PRIYA } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { week } from "@guildhall/shared/testing/weekly-guild";
import { createVisit, lookAfter } from "./look-after.ts";

const streamOf = (state: CommunityState, submit: (command: CommunityCommand) => void): CommunityStream => {
  const stream: Pick<CommunityStream, "state" | "submit"> = {
    state,
    submit({ command }) {
      submit(command);
      return Promise.resolve({ kind: "done", version: 1 });
    },
  };
  return stream as CommunityStream;
};

/** What is asked of a community in this state once it is loaded. */
function askedOf(state: CommunityState, unusedFor: number | null = null): readonly CommunityCommand[] {
  const asked: CommunityCommand[] = [];
  const stream = streamOf(state, (command) => asked.push(command));
  lookAfter({ now: () => week(0), freshId: () => "fresh" }, { unusedFor }, "2026a")(stream);
  return asked;
}

function dated(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "Europe/Berlin", at: week(1) });
  return guild;
}

test("TIME-2: a community is asked to compute its dates again only if its clock shows something else at one", () => {
  const { state } = dated();
  expect(askedOf(communityDecider.initial)).toEqual([]);
  expect(askedOf(state)).toEqual([]);
  const wallTimes = { ...state.wallTimes, anchor: "2026-01-21T23:00" };
  expect(askedOf({ ...state, wallTimes })).toEqual([{ type: "keepWallTimes", rules: "2026a" }]);
});

test("REMIND-8: a community is asked to set its reminders only if it lacks some", () => {
  const { state } = dated();
  expect(state.reminders.ahead).not.toEqual([]);
  const reminders = { ...state.reminders, ahead: [] };
  expect(askedOf({ ...state, reminders })).toEqual([{ type: "setReminders" }]);
});

test("PRIV-9: a community that nobody uses is told so in time, if such are not kept for ever", () => {
  const { state } = dated();
  const unused = { ...state, retention: { ...state.retention, usedAt: week(0) - 100 * DAY } };
  expect(askedOf(unused)).toEqual([]);
  expect(askedOf(unused, 130 * DAY)).toEqual([{ type: "announceErasure", keepFor: 130 * DAY }]);
  expect(askedOf(unused, 131 * DAY)).toEqual([]);
});

test("PRIV-9: a server that runs visits every community once a day", async () => {
  const environment = manualEnvironment();
  const visited: string[] = [];
  const visit = createVisit({
    bindings: { communities: () => Promise.resolve([communityId("one")]) },
    liveStreams: {
      community: (id) => (visited.push(id), Promise.resolve({} as CommunityStream)),
    },
    environment,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  visit.start();
  await environment.advance(3 * DAY);
  await visit.stop();
  await environment.advance(DAY);
  expect(visited).toHaveLength(4);
});

test("REMIND-8: a server that starts visits every community, and what it cannot load holds nothing else up", async () => {
  const visited: string[] = [];
  const warned: object[] = [];
  const visit = createVisit({
    bindings: { communities: () => Promise.resolve(["one", "two", "three"].map(communityId)) },
    liveStreams: {
      community(id) {
        visited.push(id);
        return id === "two" ? Promise.reject(new Error("Priya")) : Promise.resolve({} as CommunityStream);
      },
    },
    environment: { later: () => () => undefined },
    log: { info: () => {}, warn: (fields) => warned.push(fields), error: () => {} },
  });
  visit.start();
  await vi.waitUntil(() => visited.length === 3);
  await visit.stop();
  expect(visited).toEqual(["one", "two", "three"]);
  expect(warned).toEqual([{ error: "Error" }]);
});

test("REMIND-8: a server that stops visits no more communities", async () => {
  const visited: string[] = [];
  const visit = createVisit({
    bindings: { communities: () => Promise.resolve(["one", "two"].map(communityId)) },
    liveStreams: {
      community(id) {
        visited.push(id);
        void visit.stop();
        return Promise.resolve({} as CommunityStream);
      },
    },
    environment: { later: () => () => undefined },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  visit.start();
  await vi.waitUntil(() => visited.length > 0);
  await visit.stop();
  expect(visited).toEqual(["one"]);
});
