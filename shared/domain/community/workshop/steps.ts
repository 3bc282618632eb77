import type { Decision } from "../../kernel/decider.ts";
import type { Given } from "../../kernel/feature.ts";
import { collectionId, optionId, pollId, type PollId } from "../../kernel/ids.ts";
import type { Meta } from "../../kernel/meta.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { type Instant, MINUTE } from "../../kernel/time.ts";
import { newCollection, newEntry } from "../collections/part.ts";
import { newOption, newPoll, type Option, type OpenedPoll, type PollEvent } from "../polls/part.ts";
import type { WorkshopEvent } from "./events.ts";
import type { StepEvent, WorkshopUses } from "./part.ts";
import { openRound } from "./rounds.ts";
import { openedOf, type Workshop, type WorkshopStep } from "./state.ts";

/** anyway: a person goes on even if too few have voted (SPEC QUORUM-2) */
type How = "person" | "due" | "anyway";
type At<Name extends WorkshopStep> = Extract<Workshop, { readonly step: Name }>;
type Here = Given<WorkshopUses>;
type Decided = Decision<StepEvent>;

/** One step of a workshop: how the next one starts, and how what it opened ends. */
interface Step<Name extends WorkshopStep> {
  /** Opens what the next step needs; refuses if that is not possible yet. */
  next(workshop: At<Name>, here: Here, how: How): Decided;
  /** Closes what it opened. */
  close(workshop: At<Name>, here: Here, how: "person" | "due"): readonly StepEvent[];
  /** Cancels what it opened, and ends its seals. */
  cancel(workshop: At<Name>, here: Here): readonly StepEvent[];
}

const STEPS: { readonly [Name in WorkshopStep]: Step<Name> } = {
  bad: {
    /** The good list of a revision starts with the current principles (SPEC TRIZ-7). */
    next(workshop, { meta, uses }) {
      const good = collectionId(`${workshop.id}-good`);
      const entries = (uses.contract.current?.principles ?? []).map(({ id, text }) => newEntry(id, text, []));
      const purpose = { kind: "good", workshop: workshop.id } as const;
      return ok([
        { type: "GoodListReached", good, stepEndsAt: meta.at + workshop.minutes.good * MINUTE },
        ...uses.collections.open(
          newCollection(good, purpose, meta.at, {
            ...openedOf(workshop),
            ...{ anonymous: true, managed: true, inChat: workshop.mode === "chat" },
            ...{ turns: workshop.bad, entries },
          }),
        ),
      ]);
    },
    close: ({ bad }, { meta, uses }, how) => uses.collections.close(bad, how, meta.at),
    cancel: ({ bad }, { meta, uses }) => uses.collections.cancel(bad, meta.at),
  },
  good: {
    next(workshop, { meta, uses }) {
      const list = uses.collections.find(workshop.good);
      const entries = list?.entries.filter((entry) => !entry.hidden) ?? [];
      if (entries.length === 0) return refuse({ code: "nothingToVoteOn" });
      const id = pollId(`${workshop.id}-vote`);
      const options = entries.map((entry) => newOption(optionId(entry.id), entry.text));
      const opened = uses.polls.open([voteOf(workshop, id, options, meta.at)]);
      if (!opened.ok) return opened;
      const stepEndsAt = meta.at + workshop.minutes.vote * MINUTE;
      return ok([{ type: "VoteReached", poll: id, stepEndsAt }, ...opened.value]);
    },
    close: ({ good }, { meta, uses }, how) => uses.collections.close(good, how, meta.at),
    cancel: ({ good }, { meta, uses }) => uses.collections.cancel(good, meta.at),
  },
  vote: {
    next: ({ poll }, { meta, uses }, how) =>
      how !== "anyway" && uses.polls.isBelowQuorum(poll, meta)
        ? refuse({ code: "belowQuorum" })
        : ok([{ type: "AdoptingReached" }]),
    close: ({ poll }, { meta, uses }, how) => uses.polls.close(poll, how, meta),
    cancel: ({ poll }, { meta, uses }) => uses.polls.cancel(poll, meta.at),
  },
  adopting: {
    /** There is no next step: it ends when the contract is adopted. */
    next: () => refuse({ code: "otherStep" }),
    close: () => [],
    cancel(workshop, { meta, uses }) {
      const round = openRound(workshop, uses.polls);
      return round === null ? [] : uses.polls.cancel(round, meta.at);
    },
  },
};

function voteOf(workshop: Workshop, id: PollId, options: readonly Option[], at: Instant): OpenedPoll {
  const { budget, cap, secrecy } = workshop.vote;
  return newPoll(id, { kind: "contract", workshop: workshop.id }, at, {
    ...openedOf(workshop),
    ...{ options, budget, cap, secrecy, managed: true, decides: true, inChat: workshop.mode === "chat" },
  });
}

/** Another vote on the same options, in place of one that is cancelled together with this. */
export function voteAgain(
  workshop: Workshop | null,
  polls: Here["uses"]["polls"],
  { at, freshId }: Pick<Meta, "at" | "freshId">,
): readonly (WorkshopEvent | PollEvent)[] {
  const before = workshop?.step === "vote" ? polls.find(workshop.poll) : null;
  if (workshop === null || before === null) return [];
  const poll = voteOf(workshop, pollId(`${workshop.id}-vote-${freshId}`), before.options, at);
  const stepEndsAt = at + workshop.minutes.vote * MINUTE;
  return [
    { type: "VoteBegunAgain", poll: poll.id, stepEndsAt },
    { type: "PollOpened", poll },
  ];
}

// A step and its definition have the same name, which the compiler cannot infer through the union.
const definitionOf = (workshop: Workshop) => STEPS[workshop.step] as Step<WorkshopStep>;

/** Goes to the next step: closes what this one opened, and opens what the next one needs (SPEC TRIZ-1). */
export function nextStep(workshop: Workshop, here: Here, how: How): Decided {
  const definition = definitionOf(workshop);
  const next = definition.next(workshop, here, how);
  if (!next.ok) return next;
  return ok([...definition.close(workshop, here, how === "due" ? "due" : "person"), ...next.value]);
}

/** Ends the workshop without a contract (SPEC TRIZ-8). */
export const abandon = (workshop: Workshop, here: Here): readonly StepEvent[] => [
  ...definitionOf(workshop).cancel(workshop, here),
  { type: "WorkshopAbandoned" },
];
