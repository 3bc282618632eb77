import * as z from "zod/mini";
import type { Slices } from "../domain/kernel/decider.ts";

/** Kinds of messages, and of what a card can be about, for which tabs of an older version have no words. */
export interface NewerKinds {
  readonly messages: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
}

const cards = z.array(z.looseObject({ kind: z.string() }));
const header = z.looseObject({
  unknownSends: z.array(
    z.looseObject({
      message: z.looseObject({
        kind: z.string(),
        subject: z.optional(z.looseObject({ kind: z.string() })),
      }),
    }),
  ),
});

/** The slices of a community as a tab that has no words for these kinds can show them. */
export function withoutKinds(slices: Slices, newer: NewerKinds): Slices {
  const shown = cards.safeParse(slices["cards"]);
  const community = header.safeParse(slices["community"]);
  return {
    ...slices,
    ...(shown.success && { cards: shown.data.filter(({ kind }) => !newer.cards.has(kind)) }),
    ...(community.success && {
      community: {
        ...community.data,
        unknownSends: community.data.unknownSends.filter(
          ({ message: { kind, subject } }) =>
            !newer.messages.has(kind) && !(subject !== undefined && newer.cards.has(subject.kind)),
        ),
      },
    }),
  };
}
