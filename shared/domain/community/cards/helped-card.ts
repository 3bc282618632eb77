import { isId, sessionId } from "../../kernel/ids.ts";
import type { CardKind } from "./card-kind.ts";

/** The card that asks whether what was learned helped. It never says how many have answered (SPEC HELPED-4). */
export const helpedCard: CardKind<"helped"> = {
  nameOf: ({ session }) => session,
  named: (name) => (isId(name) ? { kind: "helped", session: sessionId(name) } : null),
  all: ({ helped: { question } }) =>
    question === null ? [] : [{ subject: { kind: "helped", session: question.session }, inChat: true }],
  refusal: ({ session }, { helped: { question } }) =>
    question?.session === session ? null : { code: "helpedOver" },
  opened: () => null,
  shows: ({ session }, { helped: { question } }) =>
    question?.session === session ? { until: question.until } : { over: true },
};
