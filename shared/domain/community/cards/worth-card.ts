import { isId, sessionId } from "../../kernel/ids.ts";
import type { CardKind } from "./card-kind.ts";

/** The card that asks whether a session was worth the time. It never says how many have answered (SPEC WORTH-3). */
export const worthCard: CardKind<"worth"> = {
  nameOf: ({ session }) => session,
  named: (name) => (isId(name) ? { kind: "worth", session: sessionId(name) } : null),
  all: ({ worth: { question } }) =>
    question === null ? [] : [{ subject: { kind: "worth", session: question.session }, inChat: true }],
  refusal: ({ session }, { worth: { question } }) =>
    question?.session === session ? null : { code: "worthOver" },
  opened: () => null,
  shows: ({ session }, { worth: { question } }) =>
    question?.session === session ? { until: question.until } : { over: true },
};
