import { ANA, AGENDA, by, minute, opened, started, TOM } from "./decider-samples.ts";
import { given } from "./decider.ts";
import { itemId, memberRef, runId } from "../domain/kernel/ids.ts";
import type { CallAnswer } from "../domain/session/commands.ts";
import { sessionDecider } from "../domain/session/decider.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { SessionState } from "../domain/session/state.ts";

/** The run of the item that is on. */
export const run = runId("run-of-tokens");
export const agenda = AGENDA.slice(1);
/** A session in which an item is on. */
export const running = given(sessionDecider, opened({ agenda }), started("tokens"));
/** ELMO by the button. */
export const press = { type: "raiseElmo", run } as const;
/** ELMO by the word in the chat. */
export const word = { type: "raiseElmo", run: null } as const;
export const takeBack = { type: "takeBackElmo", run } as const;
export const people = (count: number) =>
  Array.from({ length: count }, (_, index) => memberRef(`person-${index}`));
export const call = (count: number, present: number, at = minute(0)): SessionEvent => ({
  type: "CallMade",
  run,
  item: itemId("tokens"),
  count,
  present,
  at,
});
/** Two of four have raised ELMO, which makes a call. */
export const called = running.and(press, by(TOM)).and(press, by(ANA));
export const answer = (chosen: CallAnswer) => ({ type: "answerCall", run, answer: chosen }) as const;
export const elmos = (state: SessionState) =>
  state.status === "running" ? (state.current?.elmos ?? null) : null;
