import { expect, test, vi } from "vitest";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { readActions } from "@guildhall/shared/reading/actions";
import { readCollection } from "@guildhall/shared/reading/collection";
import { readContract } from "@guildhall/shared/reading/contract";
import { readPath } from "@guildhall/shared/reading/path";
import { readPlan } from "@guildhall/shared/reading/plan";
import { readPoll } from "@guildhall/shared/reading/poll";
import { readResult } from "@guildhall/shared/reading/poll-result";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { readStarts, type Start } from "@guildhall/shared/reading/starts";
import { readBacklog } from "@guildhall/shared/reading/topics";
import { readWorkshop } from "@guildhall/shared/reading/workshop";
import { by, GUILD_ID } from "@guildhall/shared/testing/decider-samples";
import { readerOf } from "@guildhall/shared/testing/reading";
import { LIVE_STARTS } from "../../../tab/components/path/live-starts.ts";
import { community, communityTurns } from "./community-walk.ts";
import { PEOPLE } from "./turns.ts";
import { PATIENCE, walkMany } from "./walk.ts";

vi.setConfig({ testTimeout: PATIENCE });

/** Why the domain would refuse it now; null if it would carry it out. */
type Refusal = (command: MemberCommunityCommand) => RejectionCode | null;

const refusalIn =
  (state: FoundedCommunity, who: MemberRef, at: Instant): Refusal =>
  (command) => {
    const decision = communityDecider.decide(
      command,
      state,
      by(who, { self: GUILD_ID, at, freshId: "asked" }),
    );
    return decision.ok ? null : decision.error.code;
  };

/** What stands in the way of everybody, whatever they may do: it is full, or they did too much. */
const OF_ALL: readonly (RejectionCode | null)[] = ["full", "tooManyOpen", "messagesLimited"];

let compared = 0;

/** What the reading offers must be what the domain allows. */
function expectOffered(what: string, offered: boolean, refusal: RejectionCode | null): void {
  compared += 1;
  if (OF_ALL.includes(refusal)) return;
  expect(offered, `${what}: ${refusal ?? "allowed"}`).toBe(refusal === null);
}

function compareLists(reader: CommunityReader, refusal: Refusal): void {
  for (const id of reader.slices.collections ?? []) {
    const list = readCollection(reader, id);
    if (list === null) continue;
    const collection = id;
    expectOffered("add", list.left !== 0, refusal({ type: "addEntry", collection, text: "New", twin: null }));
    if (!list.managed) expectOffered("close", list.runs, refusal({ type: "closeCollection", collection }));
    for (const { id: entry, mayChange, text } of list.entries.slice(0, 5)) {
      const change = { collection, entry };
      expectOffered("edit", mayChange, refusal({ type: "editEntry", ...change, text: `${text}!` }));
      expectOffered("remove", mayChange, refusal({ type: "removeEntry", ...change }));
    }
  }
}

function comparePolls(reader: CommunityReader, refusal: Refusal): void {
  for (const id of reader.slices.polls ?? []) {
    const poll = readPoll(reader, id);
    if (poll === null) continue;
    readResult(reader, poll);
    if (!isOpen(poll)) continue;
    if (!poll.managed) expectOffered("close", poll.runs, refusal({ type: "closePoll", poll: id }));
    expectOffered("add", poll.mayAdd, refusal({ type: "addOption", poll: id, text: "Something else" }));
    for (const { id: option, given, takesMore, asksWhy } of poll.options.slice(0, 5)) {
      const votes = poll.budget === 1 ? 1 : given + 1;
      // Whoever votes for it says why with the same vote.
      if (asksWhy) continue;
      // A single choice that is already there is no further vote.
      if (poll.budget === 1 && given > 0) continue;
      expectOffered("vote", takesMore, refusal({ type: "setOptionVotes", poll: id, option, votes }));
    }
  }
}

function compareTopics(reader: CommunityReader, refusal: Refusal): void {
  const { waiting, planned, over } = readBacklog(reader);
  for (const { id: topic, mayEdit, mayWithdraw, mayPlan } of [...waiting, ...planned, ...over].slice(0, 8)) {
    expectOffered("edit", mayEdit, refusal({ type: "editTopic", topic, title: "Other", details: null }));
    expectOffered("withdraw", mayWithdraw, refusal({ type: "withdrawTopic", topic }));
    expectOffered("plan", mayPlan, refusal({ type: "planTopic", topic }));
  }
}

function compareTheRest(reader: CommunityReader, refusal: Refusal, at: Instant): void {
  const contract = readContract(reader);
  if (contract !== null)
    expectOffered(
      "sign",
      contract.maySign || contract.signedByMe,
      refusal({ type: "signContract", version: contract.version }),
    );
  for (const { id: action, maySettle, mayTakeOn } of readActions(reader).open.slice(0, 4)) {
    expectOffered("settle", maySettle, refusal({ type: "completeAction", action }));
    if (mayTakeOn) expectOffered("take on", true, refusal({ type: "takeOnAction", action }));
  }
  const plan = readPlan(reader);
  if (plan !== null) expectOffered("accept", plan.runs, refusal({ type: "discardPlan" }));
  const running = readWorkshop(reader);
  if (running !== null && running.workshop.step !== "adopting") {
    const from = running.workshop.step;
    expectOffered("go on", running.runs && running.ready, refusal({ type: "nextStep", from }));
  }
  for (const { code, mine } of readStarts(reader)) expectOffered(code, mine, refusal(startOf(code, at)));
}

const startOf = (code: Start["code"], at: Instant): MemberCommunityCommand =>
  code === "proposePlan"
    ? { type: code, sessions: 1, dates: [at + 1_000_000], opening: null, closing: null }
    : LIVE_STARTS[code];

test("READ-3, READ-5: in every state of a community what is offered to a member is what the domain allows them", async () => {
  let paths = 0;
  await walkMany(community, communityTurns, () => {
    let states = 0;
    return ({ after: state, before, at }) => {
      if (state === before || state.status !== "founded") return;
      states += 1;
      const who = PEOPLE[states % PEOPLE.length];
      if (states % 3 !== 0 || who === undefined || hasLeft(state, who)) return;
      const reader = readerOf({ state }, who);
      const refusal = refusalIn(state, who, at);
      compareLists(reader, refusal);
      comparePolls(reader, refusal);
      compareTopics(reader, refusal);
      compareTheRest(reader, refusal, at);
      const { next, steps } = readPath(reader);
      expect(steps.map(({ name }) => name)).toEqual(["contract", "logistics", "topics", "rota"]);
      expect(next === null || next.everybody || next.mine === next.who.includes(who)).toBe(true);
      paths += 1;
    };
  });
  expect(paths).toBeGreaterThan(100);
  expect(compared).toBeGreaterThan(5_000);
});
