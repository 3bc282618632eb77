import type { Feature } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { isOpen } from "../../kernel/open.ts";
import { lookFrom, lookHonestly, noteFirstStep } from "./decide.ts";
import type { HonestLookPart, HonestLookUses } from "./part.ts";

/** The honest look at a review of the contract: do we do today what each principle stands against (SPEC HONEST-1)? */
export const honestLook: Feature<HonestLookPart, HonestLookUses> = {
  uses: { polls: true, contract: true, actions: true },
  initial: { looks: [] },
  fold: 1,
  commands: { lookHonestly, noteFirstStep },
  systemCommands: {},
  events: {
    FirstStepNoted: {
      version: 1,
      evolve: ({ looks }, { look, principle, action }) => ({
        looks: looks.map((each) =>
          each.id === look ? { ...each, steps: { ...each.steps, [principle]: action } } : each,
        ),
      }),
    },
  },
  follows: {
    PollClosed: {
      evolve(state, { poll, outcome }, _at, { polls, contract: { current } }) {
        const subject = polls.find(poll)?.subject;
        if (subject?.kind !== "honestLook" || current?.version !== subject.version) return state;
        return { looks: [...state.looks, lookFrom(poll, outcome, current)].slice(-LIMITS.looks) };
      },
    },
  },
  reactions: {
    /** What was being looked at is in force no more. */
    ContractAdopted: (_event, _state, { meta, uses: { polls } }) =>
      polls.polls
        .filter(({ subject }) => subject.kind === "honestLook")
        .filter(isOpen)
        .flatMap(({ id }) => polls.cancel(id, meta.at)),
  },
  offers: () => ({}),
  view: ({ looks }) => ({ looks }),
};
