import { expect, it } from "vitest";
import { ANA, by, LEE, minute, opened, PRIYA, START, started, TOM } from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { runId } from "../kernel/ids.ts";
import type { CallAnswer } from "./commands.ts";
import { sessionDecider } from "./decider.ts";

it("ATT-7: the end of a session reports its results: items, takeaways, ELMOs, calls and their answers, and the head count", () => {
  const facilitator = (at: number, freshId = "fresh") => by(PRIYA, { at: minute(at), freshId });
  let session = given(sessionDecider, opened(), started("welcome", START, "one"));
  const call = (run: string) => {
    for (const who of [TOM, ANA]) session = session.and({ type: "raiseElmo", run: runId(run) }, by(who));
  };
  const answer = (run: string, reply: CallAnswer, next: string) => {
    session = session.and({ type: "answerCall", run: runId(run), answer: reply }, facilitator(1, next));
  };
  call("one");
  answer("one", { kind: "continue" }, "two");
  call("two");
  answer("two", { kind: "moveOn" }, "three");
  call("three");
  answer("three", { kind: "park" }, "four");
  // One of four people is not enough for a call.
  session = session
    .and({ type: "raiseElmo", run: runId("four") }, by(LEE))
    .and({ type: "addTakeaway", text: "Rust", kind: "learned", owner: null }, by(TOM))
    .and({ type: "correctHeadCount", count: 9 }, facilitator(2));
  const { effects } = session.when({ type: "finish" }, facilitator(30));
  const told = effects.flatMap((effect) =>
    effect.kind === "tellCommunity" && effect.command.type === "recordSessionEnd" ? [effect.command] : [],
  );
  expect(told).toMatchObject([
    {
      headCount: 9,
      counts: {
        ...{ done: 2, parked: 1, takeaways: 1, elmos: 7, calls: 3 },
        answers: { movedOn: 1, parked: 1, continued: 1 },
      },
    },
  ]);
});
