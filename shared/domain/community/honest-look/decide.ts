import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { type EntryId, type OptionId, optionId, type PollId, pollId, takeawayId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { Contract } from "../contract/part.ts";
import { newOption, newPoll, type PollOutcome } from "../polls/part.ts";
import type { HonestLookCommand, HonestLookUses, LookEvent } from "./part.ts";
import { HOW_OFTEN, type HonestLookState, type Look } from "./state.ts";
import { worstOf } from "./worst.ts";

type Command<Type> = OfType<HonestLookCommand, Type>;
type Given = GivenByMember<HonestLookUses>;
type Decided = Decision<LookEvent>;

/** Of fewer answers nothing is told (SPEC HONEST-4). */
const TOLD_FROM = 5;

const optionOf = (look: PollId, place: number): OptionId => optionId(`${look}-${place}`);

/** A look is a vote with an option for each principle, which takes one of three answers. */
export function lookHonestly(
  { closesAt: said, inChat }: Command<"lookHonestly">,
  _state: HonestLookState,
  { meta, opened, uses }: Given,
): Decided {
  const { current } = uses.contract;
  if (current === null) return refuse({ code: "noContract" });
  if (current.principles.length === 0) return refuse({ code: "noPrinciples" });
  if (uses.polls.isOpenOn(({ kind }) => kind === "honestLook")) return refuse({ code: "pollOpen" });
  const closesAt = parseClosing(said, meta.at);
  if (!closesAt.ok) return closesAt;
  const id = pollId(meta.freshId);
  return uses.polls.open([
    newPoll(id, { kind: "honestLook", version: current.version }, meta.at, {
      ...opened,
      options: current.principles.map(({ text }, place) => newOption(optionOf(id, place), text)),
      ...{ budget: null, cap: HOW_OFTEN.length, toldFrom: TOLD_FROM },
      ...{ closesAt: closesAt.value, inChat },
    }),
  ]);
}

/** What is left of a look: how many said how often, about each principle that enough said anything about. */
export function lookFrom(
  id: PollId,
  { at, turnout, tally, voters = {} }: PollOutcome,
  { version, principles }: Contract,
): Look {
  const figures = principles.flatMap((principle, place): [EntryId, Look["figures"][EntryId]][] => {
    const option = optionOf(id, place);
    const [answers, sum] = [voters[option], tally[option]];
    return answers === undefined || sum === undefined ? [] : [[principle.id, { answers, sum }]];
  });
  return { id, version, at, turnout, figures: Object.fromEntries(figures), steps: {} };
}

/** A first step is an action that nobody owns yet (SPEC HONEST-6). */
export function noteFirstStep(
  { look: id, principle, text }: Command<"noteFirstStep">,
  { looks }: HonestLookState,
  { meta, uses }: Given,
): Decided {
  const look = looks.at(-1);
  const { current } = uses.contract;
  if (look?.id !== id || current?.version !== look.version) return refuse({ code: "contractChanged" });
  if (!worstOf(look, current.principles).includes(principle)) return refuse({ code: "noSuchPrinciple" });
  if (look.steps[principle] !== undefined) return refuse({ code: "actionTaken" });
  const parsed = parseLine(text, "takeaway", LIMITS.takeaway);
  if (!parsed.ok) return parsed;
  const action = takeawayId(meta.freshId);
  const added = uses.actions.add({ id: action, text: parsed.value, owner: null });
  return added.ok ? ok([{ type: "FirstStepNoted", look: id, principle, action }, ...added.value]) : added;
}
