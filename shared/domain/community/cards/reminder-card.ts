import type { Slices } from "../../kernel/decider.ts";
import { isId, type SessionId, sessionId } from "../../kernel/ids.ts";
import { isSame, REMINDER_KINDS } from "../reminders/part.ts";
import { hasTurnToSwapWith } from "../turn-changes/part.ts";
import type { CardKind, ShownSlices } from "./card-kind.ts";

/** The card that reminds of a session on one date (SPEC REMIND-2). */
export const reminderCard: CardKind<"reminder"> = {
  nameOf: ({ what, at, session }) => `${what}-${at}-${session}`,
  named(name) {
    const [, kind = "", date = "", session = ""] = /^([a-z]+)-(\d{1,15})-(.+)$/.exec(name) ?? [];
    const what = REMINDER_KINDS.find((each) => each === kind);
    return what === undefined || String(Number(date)) !== date || !isId(session)
      ? null
      : { kind: "reminder", what, at: Number(date), session: sessionId(session) };
  },
  all: ({ reminders }) =>
    reminders.inChat.map((reminder) => ({ subject: { kind: "reminder", ...reminder }, inChat: true })),
  refusal: (subject, { reminders }) =>
    reminders.inChat.some((each) => isSame(each, subject)) ? null : { code: "noSuchSession" },
  opened: () => null,
  shows({ what, session: id }, slices) {
    const session = slices[`upcoming:${id}`];
    if (session === undefined) return { over: true };
    const turn = slices.turns.find((each) => each.session === id) ?? null;
    return {
      ...{ at: session.at, turn },
      ...Object.fromEntries(session.agenda.map((item) => [`planned:${item}`, slices[`planned:${item}`]])),
      agenda: session.agenda,
      ...(what === "everybody" ? chasedIn(slices, id) : {}),
      ...(what === "leading" && { swaps: turn !== null && hasTurnToSwapWith(slices, turn.number) }),
    };
  },
};

/** The actions that are due in a session, as everybody sees them. */
const chasedIn = ({ reminders, ...slices }: ShownSlices, session: SessionId): Slices =>
  Object.fromEntries(
    reminders.chases
      .filter((each) => each.session === session)
      .flatMap(({ actions }) => actions)
      .map((id) => [`action:${id}`, slices[`action:${id}`]]),
  );
