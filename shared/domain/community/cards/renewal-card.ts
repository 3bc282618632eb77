import { LOGISTICS_ELEMENTS } from "../logistics/part.ts";
import type { CardKind } from "./card-kind.ts";
import { versionIn } from "./only.ts";

/** The card that leads through a renewal. */
export const renewalCard: CardKind<"renewal"> = {
  nameOf: ({ renewal }) => String(renewal),
  named(name) {
    const renewal = versionIn(name);
    return renewal === null ? null : { kind: "renewal", renewal };
  },
  all: ({ life: { renewal } }) =>
    renewal === null || renewal.over
      ? []
      : [{ subject: { kind: "renewal", renewal: renewal.number }, inChat: true }],
  refusal: (subject, { life: { renewal } }) =>
    renewal?.number === subject.renewal && !renewal.over ? null : { code: "notRenewing" },
  opened: () => null,
  shows(subject, slices) {
    const { life, contract, logistics, community, polls } = slices;
    if (life.renewal?.number !== subject.renewal) return null;
    return {
      renewal: life.renewal,
      looked: slices.looks.at(-1)?.at ?? null,
      contract: contract.current,
      decided: LOGISTICS_ELEMENTS.map((element) => logistics.current[element]?.at ?? null),
      purpose: community.purpose,
      // Those for whom it waits are named.
      organisers: community.organisers,
      facilitator: community.running?.facilitator ?? null,
      open: polls.flatMap((id) => {
        const poll = slices[`poll:${id}`];
        return poll?.progress.phase === "open" ? [poll.subject.kind] : [];
      }),
    };
  },
};
