import { moved } from "../../agenda.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType, OffersOf } from "../../kernel/feature.ts";
import { entryId, type EntryId, type OptionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { Principle } from "../contract/part.ts";
import { type Ballot, outcomeIn } from "../polls/part.ts";
import type { DraftRule, WorkshopCommand } from "./commands.ts";
import { onWorkshop } from "./decide.ts";
import type { StepEvent, WorkshopState, WorkshopUses } from "./part.ts";
import { openRound } from "./rounds.ts";
import type { Workshop } from "./state.ts";

// From the votes to the contract, with everybody watching (SPEC TRIZ-5, TRIZ-6).

type Command<Type> = OfType<WorkshopCommand, Type>;
type Given = GivenByMember<WorkshopUses>;
type Decided = Decision<StepEvent>;
type Adopting = Extract<Workshop, { step: "adopting" }>;

export const draftPrinciples = (
  { by }: Command<"draftPrinciples">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onAdopting(state, given, (workshop) => {
    const principles = fromVotes(by, workshop, given.uses);
    return principles.length === 0 ? refuse({ code: "noPrinciples" }) : drafted(principles);
  });

export const addPrinciple = (command: Command<"addPrinciple">, state: WorkshopState, given: Given): Decided =>
  onAdopting(state, given, ({ draft }) => {
    if (draft.length >= LIMITS.principles) return refuse({ code: "full", most: LIMITS.principles });
    const text = parseLine(command.text, "principle", LIMITS.principle);
    if (!text.ok) return text;
    return drafted([
      ...draft,
      { id: entryId(given.meta.freshId), text: text.value, from: null, votes: null },
    ]);
  });

export const editPrinciple = (
  command: Command<"editPrinciple">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onPrinciple(state, given, command.principle, (principle, draft) => {
    const text = parseLine(command.text, "principle", LIMITS.principle);
    if (!text.ok) return text;
    if (text.value === principle.text) return ok([]);
    return drafted(draft.map((each) => (each === principle ? { ...each, text: text.value } : each)));
  });

export const removePrinciple = (
  command: Command<"removePrinciple">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onPrinciple(state, given, command.principle, (principle, draft) =>
    drafted(draft.filter((each) => each !== principle)),
  );

export const movePrinciple = (
  command: Command<"movePrinciple">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onPrinciple(state, given, command.principle, ({ id }, draft) => drafted(moved(draft, id, command.to)));

/** Makes the draft a new version of the contract, which may set the ELMO threshold (SPEC CONTRACT-1). */
export const adoptContract = (
  { elmo }: Command<"adoptContract">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onAdopting(state, given, ({ draft }) => {
    const { meta, uses } = given;
    if (draft.length === 0) return refuse({ code: "noPrinciples" });
    const adopted = uses.contract.adopt(draft, meta.at);
    if (elmo === null) return ok(adopted);
    const settings = uses.founding.changeSettings(elmo);
    return settings.ok ? ok([...adopted, ...settings.value]) : settings;
  });

const drafted = (principles: readonly Principle[]): Decided =>
  ok([{ type: "PrinciplesDrafted", principles }]);

/** While members are asked for objections the draft stays as they read it (SPEC OBJECT-4). */
export const onAdopting = (
  state: WorkshopState,
  { uses }: Given,
  then: (workshop: Adopting) => Decided,
): Decided =>
  onWorkshop(state, (workshop) => {
    if (workshop.step !== "adopting") return refuse({ code: "otherStep" });
    return openRound(workshop, uses.polls) === null ? then(workshop) : refuse({ code: "beingVotedOn" });
  });

export const onPrinciple = (
  state: WorkshopState,
  given: Given,
  id: EntryId,
  then: (principle: Principle, draft: readonly Principle[], workshop: Adopting) => Decided,
): Decided =>
  onAdopting(state, given, (workshop) => {
    const { draft } = workshop;
    const principle = draft.find((each) => each.id === id);
    return principle === undefined ? refuse({ code: "noSuchPrinciple" }) : then(principle, draft, workshop);
  });

/** The entries that the rule selects, best first, each with the bad entry that it turns round. */
function fromVotes(rule: DraftRule, workshop: Adopting, uses: OffersOf<WorkshopUses>): readonly Principle[] {
  const poll = uses.polls.find(workshop.poll);
  const outcome = poll === null ? null : outcomeIn(poll);
  if (poll === null || outcome === null) return [];
  const { ranking, tally } = outcome;
  const list = uses.collections.find(workshop.good);
  const hidden = new Set<string>(list?.entries.flatMap((entry) => (entry.hidden ? [entry.id] : [])));
  const voted = ranking.filter((option) => (tally[option] ?? 0) > 0 && !hidden.has(option));
  return takenBy(rule, voted, tally).map((option) => {
    const id = entryId(option);
    const text = poll.options.find((each) => each.id === option)?.text ?? "";
    return { id, text, from: originOf(id, workshop, uses), votes: tally[option] ?? 0 };
  });
}

function takenBy(rule: DraftRule, voted: readonly OptionId[], tally: Ballot): readonly OptionId[] {
  switch (rule.kind) {
    case "these":
      return voted.filter((option) => rule.options.includes(option)).slice(0, LIMITS.principles);
    case "top":
      return voted.slice(0, Math.min(LIMITS.principles, Math.max(0, rule.count)));
    case "atLeast":
      return voted.filter((option) => (tally[option] ?? 0) >= rule.votes).slice(0, LIMITS.principles);
  }
}

function originOf(
  id: EntryId,
  workshop: Adopting,
  { collections, contract }: OffersOf<WorkshopUses>,
): Principle["from"] {
  const held = contract.current?.principles.find((principle) => principle.id === id);
  if (held !== undefined) return held.from;
  const twin = collections.find(workshop.good)?.entries.find((entry) => entry.id === id)?.twin ?? null;
  const bad = collections.find(workshop.bad)?.entries.find((entry) => entry.id === twin);
  // A hidden bad entry is not quoted under the principle that turns it round.
  return bad === undefined || bad.hidden ? null : { entry: bad.id, text: bad.text };
}
