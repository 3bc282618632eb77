import * as z from "zod/mini";
import type { Slices } from "../domain/kernel/decider.ts";
import type { ProtocolStep } from "./protocol-step.ts";

/** Kinds of messages, and what a card can be about, for which a tab has had words only since version 5. */
const NEW_MESSAGES: ReadonlySet<string> = new Set([
  ...["communityExported", "communityRestored", "turnPassed"],
  ...["movedHere", "movedAway", "notMoved", "erasureAnnounced"],
]);
const NEW_CARDS: ReadonlySet<string> = new Set(["outlook", "reminder", "scale", "worth", "helped"]);

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

const questions = z.looseObject({ kind: z.literal("question") });
const pages = z.looseObject({ rows: z.array(z.unknown()) });

/** A takeaway had two kinds: to an older panel a question is something that was noted. */
const withoutQuestion = <T>(takeaway: T): T =>
  questions.safeParse(takeaway).success ? { ...takeaway, kind: "learned" } : takeaway;

/** The same objects for the same questions, so that they do not seem changed. */
const converted = new WeakMap<object, unknown>();

function withoutQuestions(slices: Slices): Slices {
  const asked = Object.entries(slices).flatMap(([key, slice]) => {
    if (!key.startsWith("takeaway:") || typeof slice !== "object" || slice === null) return [];
    const noted = converted.get(slice) ?? withoutQuestion(slice);
    converted.set(slice, noted);
    return noted === slice ? [] : [[key, noted] as const];
  });
  return asked.length === 0 ? slices : { ...slices, ...Object.fromEntries(asked) };
}

const closed = z.object({ code: z.string() });

const poll = z.looseObject({ subject: z.looseObject({ kind: z.string() }) });
const action = z.looseObject({ session: z.nullable(z.string()) });

/** A tab passes over a poll or an action that is in a list and nowhere else. */
const withoutLooks = (slices: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(slices).filter(([key, slice]) => {
      if (key.startsWith("poll:")) return poll.safeParse(slice).data?.subject.kind !== "honestLook";
      return !key.startsWith("action:") || action.safeParse(slice).data?.session !== null;
    }),
  );

/** Version 5 only added to the wire: commands, slices, parts of slices, kinds of cards, messages and takeaways, and why a panel is closed. */
export const toVersionFour: ProtocolStep = {
  slices(stream, all) {
    if (stream !== "community") return withoutQuestions(all);
    const slices = withoutLooks(all);
    const shown = cards.safeParse(slices["cards"]);
    const community = header.safeParse(slices["community"]);
    return {
      ...slices,
      ...(shown.success && { cards: shown.data.filter(({ kind }) => !NEW_CARDS.has(kind)) }),
      ...(community.success && {
        community: {
          ...community.data,
          unknownSends: community.data.unknownSends.filter(
            ({ message: { kind, subject } }) =>
              !NEW_MESSAGES.has(kind) && !(subject !== undefined && NEW_CARDS.has(subject.kind)),
          ),
        },
      }),
    };
  },
  answered(event, answer) {
    const page = event === "rows" ? pages.safeParse(answer).data : undefined;
    return page === undefined ? answer : { ...page, rows: page.rows.map(withoutQuestion) };
  },
  told(event, message) {
    const code = event === "closed" ? closed.safeParse(message).data?.code : undefined;
    // Whoever comes back after a community was erased finds what is in the chat now.
    if (code === "communityErased") return { code: "ticketExpired" };
    return code === "erased" ? { code: "notAMember" } : message;
  },
};
