import type { Decision } from "../../kernel/decider.ts";
import { destroySeal } from "../../kernel/effect.ts";
import type { Around, GivenByMember, OfType } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok } from "../../kernel/result.ts";
import { type SealScope, type Secret, secretIn, withoutSecret } from "../../kernel/sealed.ts";
import { parseLine } from "../../kernel/text.ts";
import type { WorkshopCommand } from "./commands.ts";
import { onPrinciple } from "./decide-draft.ts";
import type { WorkshopEvent } from "./events.ts";
import { type StepEvent, wordingScope, type WorkshopState, type WorkshopUses } from "./part.ts";
import type { BeingWorded } from "./state.ts";

// What is typed while a principle is worded. Everybody sees it arrive, and nobody can read it any more once the workshop is
// over: it is sealed under a key that ends with the workshop (SPEC TRIZ-10).

interface WordingSecret extends Secret {
  readonly kind: "wording";
  readonly words: readonly BeingWorded[];
}

/** Shows everybody what is being typed; null: it is not being worded any more. */
export const wordPrinciple = (
  command: OfType<WorkshopCommand, "wordPrinciple">,
  state: WorkshopState,
  given: GivenByMember<WorkshopUses>,
): Decision<StepEvent> =>
  onPrinciple(state, given, command.principle, ({ id, text: before }, _draft, workshop) => {
    const line = command.text === null ? null : parseLine(command.text, "principle", LIMITS.principle);
    if (line !== null && !line.ok) return line;
    const text = line === null || line.value === before ? null : line.value;
    const shown = beingWorded(state).find(({ principle }) => principle === id);
    if (text === (shown?.text ?? null)) return ok([]);
    const sealed = { scope: wordingScope(workshop.id), value: { text, by: given.actor.ref } };
    return ok([{ type: "PrincipleBeingWorded", principle: id, sealed }]);
  });

/** What is being typed now, by principle. */
export function beingWorded(state: WorkshopState): readonly BeingWorded[] {
  const { workshop } = state;
  if (workshop?.step !== "adopting") return [];
  return secretIn<WordingSecret>(state, wordingScope(workshop.id), "wording")?.words ?? [];
}

export function typed(
  state: WorkshopState,
  { principle, sealed }: OfType<WorkshopEvent, "PrincipleBeingWorded">,
): WorkshopState {
  // The key is destroyed.
  if (sealed === undefined || state.workshop === null) return state;
  const others = beingWorded(state).filter((each) => each.principle !== principle);
  const { text, by } = sealed.value;
  return withWords(state, sealed.scope, text === null ? others : [...others, { principle, text, by }]);
}

/** Without the words of principles that were saved, replaced or removed by a step. */
export function saved(before: WorkshopState, after: WorkshopState): WorkshopState {
  const words = beingWorded(after);
  if (words.length === 0 || before.workshop?.step !== "adopting" || after.workshop?.step !== "adopting")
    return after;
  const was = new Map(before.workshop.draft.map(({ id, text }) => [id, text]));
  const is = new Map(after.workshop.draft.map(({ id, text }) => [id, text]));
  const left = words.filter(({ principle }) => is.has(principle) && is.get(principle) === was.get(principle));
  return withWords(after, wordingScope(after.workshop.id), left);
}

/** What is asked about is what was saved: what is being typed is shown no longer. */
export const asked = (state: WorkshopState): WorkshopState =>
  state.workshop === null || beingWorded(state).length === 0
    ? state
    : withWords(state, wordingScope(state.workshop.id), []);

const withWords = (state: WorkshopState, scope: SealScope, words: readonly BeingWorded[]): WorkshopState => {
  const secret: WordingSecret = { kind: "wording", words };
  return { ...state, secrets: { ...state.secrets, [scope]: secret } };
};

/** The workshop is over, and all that was typed in it is forgotten. */
export const over = (state: WorkshopState): WorkshopState => ({
  ...(state.workshop === null ? state : withoutSecret(state, wordingScope(state.workshop.id))),
  workshop: null,
});

/** Ends the seal of a workshop that is over, if anything was sealed under it (SPEC STORE-15). */
export function endsSeal({ before, after }: Around<WorkshopState>) {
  if (before.workshop === null || after.workshop !== null) return [];
  const scope = wordingScope(before.workshop.id);
  return scope in before.secrets ? [destroySeal(scope, [])] : [];
}
