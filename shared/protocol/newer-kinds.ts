import * as z from "zod/mini";
import type { Slices } from "../domain/kernel/decider.ts";

/** Kinds of messages, and of what a card can be about, for which tabs of an older version have no words. */
export interface NewerKinds {
  readonly messages: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
  /** of what a vote can be about */
  readonly polls?: ReadonlySet<string>;
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

const polls = z.array(z.string());
const poll = z.looseObject({ subject: z.looseObject({ kind: z.string() }) });

/** The slices without the votes that such a tab has no words for, nor their cards. */
function withoutPolls(slices: Slices, newer: ReadonlySet<string>): Slices {
  const unknown = new Set(
    Object.entries(slices).flatMap(([key, slice]) => {
      const parsed = key.startsWith(POLL) ? poll.safeParse(slice) : null;
      return parsed?.success === true && newer.has(parsed.data.subject.kind) ? [key.slice(POLL.length)] : [];
    }),
  );
  if (unknown.size === 0) return slices;
  const listed = polls.safeParse(slices["polls"]);
  const shown = pollCards.safeParse(slices["cards"]);
  const kept = Object.entries(slices).filter(
    ([key]) => ![POLL, TURNOUT].some((kind) => key.startsWith(kind) && unknown.has(key.slice(kind.length))),
  );
  return {
    ...Object.fromEntries(kept),
    ...(listed.success && { polls: listed.data.filter((id) => !unknown.has(id)) }),
    ...(shown.success && { cards: shown.data.filter((card) => !unknown.has(card.poll ?? "")) }),
  };
}

const POLL = "poll:";
const TURNOUT = "turnout:";
const pollCards = z.array(z.looseObject({ poll: z.optional(z.string()) }));

/** The slices of a community as a tab that has no words for these kinds can show them. */
export function withoutKinds(all: Slices, newer: NewerKinds): Slices {
  const slices = newer.polls === undefined ? all : withoutPolls(all, newer.polls);
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
