import { mayRun } from "../community/authority.ts";
import type { CommunityEvent } from "../community/events.ts";
import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { collectionId, workshopId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { parseVotingRule } from "../poll/new-poll.ts";
import { ok, refuse } from "../result.ts";
import { parseClosing } from "../schedule/closing.ts";
import { DAY, MINUTE, type Instant } from "../time.ts";
import { freshCollection, isFull, tooManyCollections } from "../collection/decide.ts";
import type { NextStepWhenDue, WorkshopCommand } from "./commands.ts";
import { decideDraft } from "./decide-draft.ts";
import type { TimedStep, Workshop } from "./state.ts";
import { abandon, step } from "./steps.ts";

export function decideWorkshop(
  command: WorkshopCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  if (!mayRun(state, actor)) return refuse({ code: "onlyRunners" });
  if (command.type === "startWorkshop") return start(command, state, meta);
  const { workshop } = state;
  if (workshop === null) return refuse({ code: "noWorkshop" });
  switch (command.type) {
    case "nextStep":
      if (workshop.step !== command.from) return refuse({ code: "otherStep" });
      return step(workshop, state, meta, "person");
    case "extendStep":
      return extend(command.step, command.minutes, workshop, meta.at);
    case "draftPrinciples":
    case "addPrinciple":
    case "editPrinciple":
    case "removePrinciple":
    case "movePrinciple":
    case "adoptContract":
      if (workshop.step !== "adopting") return refuse({ code: "otherStep" });
      return decideDraft(command, workshop, state, meta);
    case "abandonWorkshop":
      if (workshop.step !== command.from) return refuse({ code: "otherStep" });
      return ok(abandon(workshop, meta.at));
    default:
      return unreachable(command);
  }
}

function start(
  command: Extract<WorkshopCommand, { type: "startWorkshop" }>,
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  if (state.workshop !== null) return refuse({ code: "workshopRunning" });
  if (isFull(state)) return refuse(tooManyCollections);
  const { mode, minutes, vote } = command;
  if (!Object.values(minutes).every(isStepLength)) return refuse(stepOutOfRange);
  const rule = parseVotingRule(vote);
  if (!rule.ok) return rule;
  const workshop = workshopId(meta.freshId);
  const bad = collectionId(`${meta.freshId}-bad`);
  const stepEndsAt = meta.at + minutes.bad * MINUTE;
  const started: CommunityEvent = {
    type: "WorkshopStarted",
    workshop,
    plan: { mode, minutes, vote: { ...rule.value, secrecy: vote.secrecy } },
    bad,
    revises: state.contracts.at(-1)?.version ?? null,
    stepEndsAt,
    at: meta.at,
  };
  const collection = {
    ...freshCollection(bad, { kind: "bad", workshop }, meta.at),
    ...{ anonymous: true, inChat: mode === "chat" },
  };
  return ok([started, { type: "CollectionOpened", collection }]);
}

const mostMinutes = (LIMITS.openDays * DAY) / MINUTE;
const isStepLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
const stepOutOfRange = { code: "minutesOutOfRange", least: 1, most: mostMinutes } as const;

function extend(meant: TimedStep, minutes: number, workshop: Workshop, at: Instant): Outcome {
  if (workshop.step === "adopting" || workshop.step !== meant) return refuse({ code: "otherStep" });
  if (!isStepLength(minutes)) return refuse(stepOutOfRange);
  const closing = parseClosing(Math.max(workshop.stepEndsAt, at) + minutes * MINUTE, at);
  return closing.ok ? ok([{ type: "StepExtended", stepEndsAt: closing.value }]) : closing;
}

/** In the chat nobody need watch the clock: a step whose time is over goes on by itself (SPEC TRIZ-3). */
export function nextStepWhenDue(command: NextStepWhenDue, state: FoundedCommunity, meta: Meta): Outcome {
  const { workshop } = state;
  if (workshop === null || workshop.mode !== "chat" || workshop.step === "adopting") return ok([]);
  if (workshop.step !== command.step || workshop.stepEndsAt !== command.stepEndsAt) return ok([]);
  const next = step(workshop, state, meta, "due");
  // With nothing to vote on it waits for whoever runs it.
  return next.ok ? next : ok([]);
}
