import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { optionId, pollId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { Instant } from "../../kernel/time.ts";
import { newOption, newPoll, type PollEvent, type PollOffers } from "../polls/part.ts";
import { isChoice, parseChoice, sameChoice, type Choice, type LogisticsElement } from "./choice.ts";
import type { LogisticsCommand } from "./commands.ts";
import type { LogisticsEvent } from "./events.ts";
import type { LogisticsState, LogisticsUses } from "./part.ts";
import { INVITE_AGAIN_AFTER, decisionOn, type Logistics } from "./state.ts";

type Command<Type> = OfType<LogisticsCommand, Type>;
type Given = GivenByMember<LogisticsUses>;
type Decided = Decision<LogisticsEvent | PollEvent>;

export function editChoices(
  { element, choices }: Command<"editChoices">,
  _state: LogisticsState,
  { uses }: Given,
): Decided {
  if (isVotedOn(uses.polls, element)) return refuse({ code: "pollOpen" });
  if (choices.length < 2) return refuse({ code: "tooFewOptions" });
  if (choices.length > LIMITS.choices) return refuse({ code: "full", most: LIMITS.choices });
  const parsed: Choice[] = [];
  for (const choice of choices) {
    const one = parseChoice(choice);
    if (!one.ok) return one;
    if (one.value.element !== element) return refuse({ code: "choiceOutOfRange" });
    if (parsed.some((each) => sameChoice(each, one.value))) return refuse({ code: "optionTwice" });
    parsed.push(one.value);
  }
  return ok([{ type: "ChoicesEdited", element, choices: parsed }]);
}

export function setReviewDays({ days }: Command<"setReviewDays">, { logistics }: LogisticsState): Decided {
  const sound = Number.isInteger(days) && days >= 1 && days <= LIMITS.reviewDays;
  if (!sound) return refuse({ code: "timeOutOfRange", mostDays: LIMITS.reviewDays });
  return ok(days === logistics.reviewDays ? [] : [{ type: "ReviewDaysSet", days }]);
}

export const voteOnLogistics = (
  command: Command<"voteOnLogistics">,
  state: LogisticsState,
  given: Given,
): Decided => vote(command.elements, command, state.logistics, given);

export const voteAgain = (command: Command<"voteAgain">, state: LogisticsState, given: Given): Decided =>
  decisionOn(state.logistics, command.element) === null
    ? refuse({ code: "notDecided" })
    : vote([command.element], command, state.logistics, given);

/** Posts an invitation to the chat, at most once a day (SPEC LOG-10). */
export function inviteOthers(
  _command: Command<"inviteOthers">,
  { logistics }: LogisticsState,
  { meta }: Given,
): Decided {
  if (decisionOn(logistics, "participants") === null) return refuse({ code: "notDecided" });
  const { askedInAt } = logistics;
  if (askedInAt !== null && meta.at < askedInAt + INVITE_AGAIN_AFTER)
    return refuse({ code: "invitedRecently", again: askedInAt + INVITE_AGAIN_AFTER });
  return ok([{ type: "AskedIn", at: meta.at }]);
}

/** One hidden single-choice poll for each element, all of one group (SPEC LOG-2). */
function vote(
  elements: readonly LogisticsElement[],
  said: { readonly closesAt: Instant | null; readonly inChat: boolean },
  logistics: Logistics,
  { meta, opened, uses }: Given,
): Decided {
  const each = [...new Set(elements)];
  if (each.length === 0) return refuse({ code: "tooFewOptions" });
  if (each.some((element) => isVotedOn(uses.polls, element))) return refuse({ code: "pollOpen" });
  const closesAt = parseClosing(said.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const group = pollId(`${meta.freshId}-0`);
  return uses.polls.open(
    each.map((element, index) => {
      const id = pollId(`${meta.freshId}-${index}`);
      const current = decisionOn(logistics, element)?.choice ?? null;
      const list = logistics.lists[element];
      const choices =
        current === null || list.some((one) => sameChoice(one, current)) ? list : [current, ...list];
      const options = choices.map((choice, place) => newOption(optionId(`${id}-${place}`), "", choice));
      const holds = options.find(
        ({ choice }) => isChoice(choice) && current !== null && sameChoice(choice, current),
      );
      return newPoll(id, { kind: "logistics", element }, meta.at, {
        ...opened,
        group,
        options,
        current: holds?.id ?? null,
        closesAt: closesAt.value,
        decides: true,
        inChat: said.inChat,
      });
    }),
  );
}

export const isVotedOn = (polls: PollOffers, element: LogisticsElement): boolean =>
  polls.isOpenOn((subject) => subject.kind === "logistics" && subject.element === element);
