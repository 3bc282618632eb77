import { isOpen } from "../../kernel/open.ts";
import { LOGISTICS_ELEMENTS } from "../logistics/part.ts";
import type { CardKind } from "./card-kind.ts";
import { versionIn } from "./only.ts";

/** The card that asks whether to vote again on a decision (SPEC LOG-5). */
export const reviewCard: CardKind<"review"> = {
  nameOf: ({ element, version }) => `${element}-${version}`,
  named(name) {
    const [about = "", rest = ""] = name.split("-", 2);
    const element = LOGISTICS_ELEMENTS.find((each) => each === about);
    const version = name === `${about}-${rest}` ? versionIn(rest) : null;
    return element === undefined || version === null ? null : { kind: "review", element, version };
  },
  all: ({ logistics }) =>
    LOGISTICS_ELEMENTS.flatMap((element) => {
      const decision = logistics.decisionOn(element);
      if (decision === null) return [];
      const { version, reviewAsked } = decision;
      return [{ subject: { kind: "review", element, version }, inChat: reviewAsked }] as const;
    }),
  refusal({ element, version }, { logistics }) {
    return logistics.decisionOn(element)?.version === version ? null : { code: "notDecided" };
  },
  opened: () => null,
  shows({ element, version }, slices) {
    const decision = slices.logistics.decisions[element].find((each) => each.version === version);
    if (decision === undefined) return null;
    const isVotedOn = slices.polls
      .flatMap((id) => slices[`poll:${id}`] ?? [])
      .some((poll) => isOpen(poll) && poll.subject.kind === "logistics" && poll.subject.element === element);
    return { decision, isVotedOn, holds: slices.logistics.current[element]?.version === version };
  },
};
