import type { CardKind } from "./card-kind.ts";
import { versionIn } from "./only.ts";

/** The card that says what to change in Outlook. */
export const outlookCard: CardKind<"outlook"> = {
  nameOf: ({ change }) => String(change),
  named(name) {
    const change = versionIn(name);
    return change === null ? null : { kind: "outlook", change };
  },
  all: ({ outlook }) =>
    outlook.outlook
      .filter(({ is }) => is === "open")
      .map(({ number: change }) => ({ subject: { kind: "outlook", change }, inChat: true })),
  refusal: ({ change }, { outlook }) =>
    outlook.outlook.some(({ number, is }) => number === change && is === "open")
      ? null
      : { code: "noSuchSession" },
  opened: () => null,
  shows({ change }, slices) {
    const found = slices.outlook.find(({ number }) => number === change);
    return found === undefined ? null : { from: found.from, to: found.to, is: found.is };
  },
};
