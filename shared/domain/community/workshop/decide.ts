import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { collectionId, workshopId, type CollectionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { DAY, MINUTE } from "../../kernel/time.ts";
import { newCollection, tooManyCollections } from "../collections/part.ts";
import { parseVotingRule } from "../polls/part.ts";
import type { WorkshopCommand } from "./commands.ts";
import type { StepEvent, WorkshopState, WorkshopUses } from "./part.ts";
import type { Workshop } from "./state.ts";
import { abandon, nextStep as step } from "./steps.ts";

type Command<Type> = OfType<WorkshopCommand, Type>;
type Given = GivenByMember<WorkshopUses>;
type Decided = Decision<StepEvent>;

export function startWorkshop(
  { mode, minutes, vote }: Command<"startWorkshop">,
  { workshop: running }: WorkshopState,
  given: Given,
): Decided {
  const { meta, opened, uses } = given;
  if (running !== null) return refuse({ code: "workshopRunning" });
  if (uses.collections.isFull) return refuse(tooManyCollections);
  if (!Object.values(minutes).every(isStepLength)) return refuse(stepOutOfRange);
  const rule = parseVotingRule(vote);
  if (!rule.ok) return rule;
  const workshop = workshopId(meta.freshId);
  const bad = collectionId(`${meta.freshId}-bad`);
  const collection = newCollection(bad, { kind: "bad", workshop }, meta.at, {
    ...opened,
    ...{ anonymous: true, managed: true, inChat: mode === "chat" },
  });
  return ok([
    ...forgetEarlier(given),
    {
      ...{ type: "WorkshopStarted", workshop, bad, ...opened, at: meta.at },
      plan: { mode, minutes, vote: { ...rule.value, secrecy: vote.secrecy } },
      revises: uses.contract.current?.version ?? null,
      stepEndsAt: meta.at + minutes.bad * MINUTE,
    },
    ...uses.collections.open(collection),
  ]);
}

/**
 * The lists and the vote of the previous workshop stayed readable until now. Its bad list stays while a principle of the
 * current contract turns round one of its entries (SPEC CONTRACT-4).
 */
function forgetEarlier({ uses: { collections, polls, contract } }: Given): readonly StepEvent[] {
  const origins = new Set<string>(contract.current?.principles.flatMap(({ from }) => from?.entry ?? []));
  const isWanted = (id: CollectionId) =>
    collections.find(id)?.entries.some((entry) => origins.has(entry.id)) === true;
  const lists = collections.collections.filter(
    ({ id, managed, purpose }) => managed && !(purpose.kind === "bad" && isWanted(id)),
  );
  return [
    ...collections.forget(lists.map(({ id }) => id)),
    ...polls.forget(polls.polls.filter(({ managed }) => managed).map(({ id }) => id)),
  ];
}

export const nextStep = (
  { from, anyway }: Command<"nextStep">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onWorkshop(state, (workshop) =>
    workshop.step === from
      ? step(workshop, given, anyway === true ? "anyway" : "person")
      : refuse({ code: "otherStep" }),
  );

export const abandonWorkshop = (
  { from }: Command<"abandonWorkshop">,
  state: WorkshopState,
  given: Given,
): Decided =>
  onWorkshop(state, (workshop) =>
    workshop.step === from ? ok(abandon(workshop, given)) : refuse({ code: "otherStep" }),
  );

export const extendStep = (
  { step: meant, minutes }: Command<"extendStep">,
  state: WorkshopState,
  { meta }: Given,
): Decided =>
  onWorkshop(state, (workshop) => {
    if (workshop.step === "adopting" || workshop.step !== meant) return refuse({ code: "otherStep" });
    if (!isStepLength(minutes)) return refuse(stepOutOfRange);
    const closing = parseClosing(Math.max(workshop.stepEndsAt, meta.at) + minutes * MINUTE, meta.at);
    return closing.ok ? ok([{ type: "StepExtended", stepEndsAt: closing.value }]) : closing;
  });

export const onWorkshop = <T>(
  { workshop }: WorkshopState,
  then: (workshop: Workshop) => Result<T, Rejection>,
): Result<T, Rejection> => (workshop === null ? refuse({ code: "noWorkshop" }) : then(workshop));

const mostMinutes = (LIMITS.openDays * DAY) / MINUTE;
const isStepLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
const stepOutOfRange = { code: "minutesOutOfRange", least: 1, most: mostMinutes } as const;
