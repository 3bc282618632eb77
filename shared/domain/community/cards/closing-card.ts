import type { CardKind } from "./card-kind.ts";
import { versionIn } from "./only.ts";

/** The card that sums up what a community has done that closes, and says until when everything can be taken away. */
export const closingCard: CardKind<"closing"> = {
  nameOf: ({ closing }) => String(closing),
  named(name) {
    const closing = versionIn(name);
    return closing === null ? null : { kind: "closing", closing };
  },
  all: ({ life: { closing } }) =>
    closing === null || closing.over
      ? []
      : [{ subject: { kind: "closing", closing: closing.number }, inChat: true }],
  refusal: (subject, { life: { closing } }) =>
    closing?.number === subject.closing && !closing.over ? null : { code: "notClosing" },
  opened: () => null,
  shows(subject, { life: { closing } }) {
    if (closing?.number !== subject.closing) return null;
    const { eraseOn, summary, over } = closing;
    return { eraseOn, summary, over };
  },
};
