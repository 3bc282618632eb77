import type { OffersOf } from "../../kernel/feature.ts";
import type { PollId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import type { Poll } from "../polls/part.ts";
import type { WorkshopUses } from "./part.ts";
import type { Workshop } from "./state.ts";

type Polls = OffersOf<WorkshopUses>["polls"];
type Subject = Extract<Poll["subject"], { readonly kind: "objections" }>;

/** The rounds in which a workshop has asked for objections, oldest first: each is a poll (SPEC OBJECT-1). */
export const roundsOf = (
  { id }: Workshop,
  { polls }: Polls,
): readonly (Poll & { readonly subject: Subject })[] =>
  polls.flatMap((poll) => {
    const { subject } = poll;
    return subject.kind === "objections" && subject.workshop === id ? [{ ...poll, subject }] : [];
  });

/** The round that is open; null if none is. */
export const openRound = (workshop: Workshop, polls: Polls): PollId | null =>
  roundsOf(workshop, polls).find(isOpen)?.id ?? null;
