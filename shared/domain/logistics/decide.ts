import { mayRun } from "../community/authority.ts";
import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { optionId, pollId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { tooManyOpen } from "../poll/decide.ts";
import { newOption, newPoll } from "../poll/new-poll.ts";
import { ok, refuse } from "../result.ts";
import { isTimeZone } from "../schedule/calendar.ts";
import { parseClosing } from "../schedule/closing.ts";
import { isNear, tooFar } from "../schedule/named-dates.ts";
import type { Instant } from "../time.ts";
import { parseChoice, sameChoice, type Choice, type LogisticsElement } from "./choice.ts";
import type { LogisticsCommand, ReviewDecision } from "./commands.ts";
import { ASK_IN_AGAIN_AFTER, decisionOn } from "./state.ts";

export function decideLogistics(
  command: LogisticsCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  if (!mayRun(state, actor)) return refuse({ code: "onlyRunners" });
  switch (command.type) {
    case "editChoices":
      return editChoices(command, state);
    case "setReviewDays": {
      const sound = Number.isInteger(command.days) && command.days >= 1 && command.days <= LIMITS.reviewDays;
      if (!sound) return refuse({ code: "timeOutOfRange", mostDays: LIMITS.reviewDays });
      return ok(
        command.days === state.logistics.reviewDays ? [] : [{ type: "ReviewDaysSet", days: command.days }],
      );
    }
    case "voteOnLogistics":
      return vote(command.elements, command, state, meta);
    case "voteAgain":
      if (decisionOn(state.logistics, command.element) === null) return refuse({ code: "notDecided" });
      return vote([command.element], command, state, meta);
    case "askIn":
      return askIn(state, meta);
    case "setSchedule": {
      const { timeZone, nextAt } = command;
      if (!isTimeZone(timeZone)) return refuse({ code: "unknownTimeZone" });
      if (nextAt !== null && !isNear(nextAt, meta.at)) return refuse(tooFar);
      return ok([{ type: "ScheduleSet", timeZone, nextAt }]);
    }
    default:
      return unreachable(command);
  }
}

/** The chat is told what it is about, at most once a day (SPEC LOG-10). */
function askIn({ logistics }: FoundedCommunity, meta: Meta): Outcome {
  if (decisionOn(logistics, "participants") === null) return refuse({ code: "notDecided" });
  const { askedInAt } = logistics;
  if (askedInAt !== null && meta.at < askedInAt + ASK_IN_AGAIN_AFTER)
    return refuse({ code: "askedInLately", again: askedInAt + ASK_IN_AGAIN_AFTER });
  return ok([{ type: "AskedIn", at: meta.at }]);
}

function editChoices(
  { element, choices }: Extract<LogisticsCommand, { type: "editChoices" }>,
  state: FoundedCommunity,
): Outcome {
  if (isVotedOn(state, element)) return refuse({ code: "pollOpen" });
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

/** One hidden single-choice poll for each element, all of one group (SPEC LOG-2). */
function vote(
  elements: readonly LogisticsElement[],
  said: { readonly closesAt: Instant | null; readonly inChat: boolean },
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const each = [...new Set(elements)];
  if (each.length === 0) return refuse({ code: "tooFewOptions" });
  if (each.some((element) => isVotedOn(state, element))) return refuse({ code: "pollOpen" });
  const full = tooManyOpen(state, each.length);
  if (full !== null) return full;
  const closesAt = parseClosing(said.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const group = pollId(`${meta.freshId}-0`);
  return ok(
    each.map((element, index) => {
      const id = pollId(`${meta.freshId}-${index}`);
      const current = decisionOn(state.logistics, element)?.choice ?? null;
      const list = state.logistics.lists[element];
      const choices =
        current === null || list.some((one) => sameChoice(one, current)) ? list : [current, ...list];
      const options = choices.map((choice, place) => newOption(optionId(`${id}-${place}`), "", choice));
      const holds = options.find(
        (one) => one.choice !== null && current !== null && sameChoice(one.choice, current),
      );
      const poll = newPoll(id, { kind: "logistics", element }, meta.at, {
        group,
        options,
        current: holds?.id ?? null,
        closesAt: closesAt.value,
        inChat: said.inChat,
      });
      return { type: "PollOpened", poll };
    }),
  );
}

const isVotedOn = (state: FoundedCommunity, element: LogisticsElement): boolean =>
  state.polls.some(
    ({ closed, subject }) => closed === null && subject.kind === "logistics" && subject.element === element,
  );

/** A decision's review date has come (SPEC LOG-5). */
export function reviewDecision({ element, version }: ReviewDecision, state: FoundedCommunity): Outcome {
  const decision = decisionOn(state.logistics, element);
  const due = decision !== null && decision.version === version && !decision.reviewAsked;
  return ok(due && !isVotedOn(state, element) ? [{ type: "ReviewDue", element, version }] : []);
}
