import type { EventDefinitions, Feature, Given } from "../../kernel/feature.ts";
import type { CollectionId, EntryId } from "../../kernel/ids.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok } from "../../kernel/result.ts";
import { abandonWorkshop, extendStep, nextStep, startWorkshop } from "./decide.ts";
import { asked, beingWorded, endsSeal, over, saved, typed, wordPrinciple } from "./being-worded.ts";
import {
  addPrinciple,
  adoptContract,
  draftPrinciples,
  editPrinciple,
  movePrinciple,
  removePrinciple,
} from "./decide-draft.ts";
import { askForObjections } from "./objections.ts";
import {
  type StepEvent,
  wordingScope,
  type WorkshopPart,
  type WorkshopState,
  type WorkshopUses,
} from "./part.ts";
import type { Workshop } from "./state.ts";
import { nextStep as step, voteAgain } from "./steps.ts";

/** In the chat a step goes on by itself when its time is over (SPEC TRIZ-3). */
function goesOnLater(
  _event: object,
  { after: { workshop } }: { readonly after: WorkshopState },
): readonly WorkshopPart["effect"][] {
  if (workshop === null || workshop.mode !== "chat" || workshop.step === "adopting") return [];
  const { step: name, stepEndsAt } = workshop;
  return [
    {
      kind: "tellSelf",
      command: { type: "nextStepWhenDue", step: name, stepEndsAt },
      due: stepEndsAt,
    },
  ];
}

const change = (state: WorkshopState, to: (workshop: Workshop) => Workshop): WorkshopState =>
  state.workshop === null ? state : { ...state, workshop: to(state.workshop) };

const events: EventDefinitions<WorkshopPart> = {
  WorkshopStarted: {
    version: 1,
    evolve: (state, { workshop: id, plan, bad, revises, stepEndsAt, at: startedAt, openedBy, openedIn }) => ({
      ...state,
      workshop: {
        ...{ ...plan, id, startedAt, revises, bad, overdue: false },
        ...{ step: "bad", stepEndsAt, openedBy, openedIn },
      },
    }),
    effects: goesOnLater,
  },
  GoodListReached: {
    version: 1,
    evolve: (state, { good, stepEndsAt }) =>
      change(state, (workshop) =>
        workshop.step === "bad" ? { ...workshop, step: "good", good, stepEndsAt, overdue: false } : workshop,
      ),
    effects: goesOnLater,
  },
  VoteReached: {
    version: 1,
    evolve: (state, { poll, stepEndsAt }) =>
      change(state, (workshop) =>
        workshop.step === "good" ? { ...workshop, step: "vote", poll, stepEndsAt, overdue: false } : workshop,
      ),
    effects: goesOnLater,
  },
  VoteBegunAgain: {
    version: 1,
    evolve: (state, { poll, stepEndsAt }) =>
      change(state, (workshop) =>
        workshop.step === "vote" ? { ...workshop, poll, stepEndsAt, overdue: false } : workshop,
      ),
    effects: goesOnLater,
  },
  AdoptingReached: {
    version: 1,
    evolve: (state) =>
      change(state, (workshop) => {
        if (workshop.step !== "vote") return workshop;
        const { stepEndsAt: _, ...rest } = workshop;
        return { ...rest, step: "adopting", draft: [], overdue: false };
      }),
  },
  StepExtended: {
    version: 1,
    evolve: (state, { stepEndsAt }) =>
      change(state, (workshop) =>
        workshop.step === "adopting" ? workshop : { ...workshop, stepEndsAt, overdue: false },
      ),
    effects: goesOnLater,
  },
  StepOverdue: {
    version: 1,
    evolve: (state) => change(state, (workshop) => ({ ...workshop, overdue: true })),
  },
  PrinciplesDrafted: {
    version: 1,
    evolve: (state, { principles }) =>
      saved(
        state,
        change(state, (workshop) =>
          workshop.step === "adopting" ? { ...workshop, draft: principles } : workshop,
        ),
      ),
  },
  PrincipleBeingWorded: { version: 1, evolve: typed },
  WorkshopAbandoned: { version: 1, evolve: over, effects: (_event, states) => endsSeal(states) },
};

/** Entries of its lists are not merged while they are voted on or being made into principles (SPEC COLL-6). */
const notWhileVotedOn = (
  { collection, among }: { readonly collection: CollectionId; readonly among: readonly EntryId[] },
  { workshop }: WorkshopState,
  { uses }: Given<WorkshopUses>,
): Rejection | null => {
  const itsList =
    workshop?.step === "adopting" && (collection === workshop.bad || collection === workshop.good);
  return itsList || uses.polls.isVotedOn(among) ? { code: "beingVotedOn" } : null;
};

/** What comes after a step at its time. */
function nextOf(running: Workshop, given: Given<WorkshopUses>): readonly StepEvent[] {
  const next = step(running, given, "due");
  // With nothing to vote on, or if too few have voted, it waits for whoever runs it.
  if (next.ok) return next.value;
  return running.overdue ? [] : [{ type: "StepOverdue" }];
}

/** The TRIZ activity: from a bad list, through a good list and a vote, to a contract. */
export const workshop: Feature<WorkshopPart, WorkshopUses> = {
  uses: { founding: true, collections: true, polls: true, life: true, contract: true },
  initial: { workshop: null, secrets: {} },
  fold: 3,
  commands: {
    ...{ startWorkshop, nextStep, extendStep, abandonWorkshop, adoptContract, askForObjections },
    ...{ draftPrinciples, addPrinciple, editPrinciple, removePrinciple, movePrinciple, wordPrinciple },
  },
  about: (command, { workshop: running }) => (command.type === "startWorkshop" ? {} : { opened: running }),
  systemCommands: {
    nextStepWhenDue(command, { workshop: running }, given) {
      if (running === null || running.mode !== "chat" || running.step === "adopting") return ok([]);
      if (running.step !== command.step || running.stepEndsAt !== command.stepEndsAt) return ok([]);
      return ok(nextOf(running, given));
    },
  },
  events,
  follows: {
    ContractAdopted: { evolve: over, effects: (_event, states) => endsSeal(states) },
    PollOpened: {
      evolve: (state, { poll: { subject } }) => (subject.kind === "objections" ? asked(state) : state),
    },
  },
  reactions: {
    /** A step whose time was over while it said nothing by itself (SPEC LIFE-3). */
    CommunityWentOn: (_event, { workshop: running }, given) =>
      running === null || running.mode !== "chat" || running.step === "adopting"
        ? []
        : running.stepEndsAt > given.meta.at
          ? []
          : nextOf(running, given),
    /** In a vote a hidden entry takes no votes and its text is not shown, until it is shown again (SPEC COLL-5). */
    EntryHidden({ collection, entry, hidden }, _state, { uses }) {
      const text = uses.collections.find(collection)?.entries.find(({ id }) => id === entry)?.text ?? "";
      return uses.polls.changeOption(entry, { text: hidden ? "" : text, withdrawn: hidden }, "everywhere");
    },
  },
  vetoes: {
    mergeEntries: ({ collection, into, from }, state, given) =>
      into === from ? null : notWhileVotedOn({ collection, among: [into, from] }, state, given),
    undoMerge: ({ collection, entry }, state, given) =>
      notWhileVotedOn({ collection, among: [entry] }, state, given),
  },
  // Who types what is as secret afterwards as what was typed (SPEC TRIZ-10).
  authorScope: ({ type }, { workshop: running }) =>
    type === "wordPrinciple" && running !== null ? wordingScope(running.id) : null,
  offers: ({ workshop: running }, { polls }) => ({
    workshop: running,
    voteAgain: (meta) => voteAgain(running, polls, meta),
  }),
  // Slices are left out rather than null, because null in a patch means that a slice is gone.
  view(state) {
    const { workshop: running } = state;
    const words = beingWorded(state);
    return running === null ? {} : { workshop: running, ...(words.length > 0 && { wording: words }) };
  },
};
