import { expect, test } from "vitest";
import { PRIYA, SESSION } from "../../../testing/decider-samples.ts";
import type { ChatMessage } from "./chat-message.ts";
import { itemId, pollId, runId } from "../../kernel/ids.ts";
import { byUrgency, urgencyOf, type Urgency } from "./urgency.ts";

const card = { kind: "poll", poll: pollId("colour") } as const;
const question = { kind: "review", element: "duration", version: 1 } as const;
const call = {
  kind: "call",
  session: SESSION,
  item: itemId("ci"),
  run: runId("run"),
  count: 2,
  present: 3,
} as const;
const recap = { kind: "recap", session: SESSION } as const;
const inviteOthers = { kind: "inviteOthers" } as const;
const post = { kind: "card", subject: card } as const;

test.each<[ChatMessage, Urgency]>([
  [call, "awaited"],
  [post, "awaited"],
  [{ ...call, kind: "callAnswered", outcome: "done", minutes: 0 }, "edit"],
  [recap, "notice"],
  [{ kind: "organiserClaimed", by: PRIYA }, "notice"],
  [{ kind: "facilitationTaken", session: SESSION, by: PRIYA }, "notice"],
  [{ kind: "turnPassed", turn: 1, to: PRIYA, guest: null }, "notice"],
  [inviteOthers, "reminder"],
  [{ kind: "card", subject: question }, "reminder"],
])("CHAT-1: %j is %s", (message, urgency) => {
  expect(urgencyOf(message)).toBe(urgency);
});

test("CHAT-1: the most urgent goes first, and equally urgent ones in order", () => {
  expect(byUrgency<ChatMessage>([inviteOthers, recap, post, call], (message) => message)).toEqual([
    ...[post, call, recap, inviteOthers],
  ]);
});
