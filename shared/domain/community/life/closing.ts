import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { Given, GivenByMember, OfType } from "../../kernel/feature.ts";
import { optionId, pollId } from "../../kernel/ids.ts";
import { refuse } from "../../kernel/result.ts";
import { DAY, type Millis } from "../../kernel/time.ts";
import { newOption, newPoll, type PollEvent, winnerOf } from "../polls/part.ts";
import type { RetentionEvent } from "../retention/part.ts";
import type { LifeCommand, LifeEvent, LifeUses } from "./part.ts";
import type { LifeState } from "./state.ts";

/** How long everything can still be read and taken away. */
const KEPT_FOR: Millis = 30 * DAY;

const ANSWERS = ["keep", "close"] as const;

/** Members vote on it, and where as many are for keeping it open it stays open: that comes first (SPEC LIFE-8). */
export function proposeClosing(
  { closesAt: said, inChat }: OfType<LifeCommand, "proposeClosing">,
  _state: LifeState,
  { meta, opened, uses }: GivenByMember<LifeUses>,
): Decision<PollEvent> {
  if (uses.polls.isOpenOn(({ kind }) => kind === "closing")) return refuse({ code: "pollOpen" });
  const closesAt = parseClosing(said, meta.at);
  if (!closesAt.ok) return closesAt;
  const id = pollId(meta.freshId);
  return uses.polls.open([
    newPoll(id, { kind: "closing" }, meta.at, {
      ...opened,
      options: ANSWERS.map((closing) => newOption(optionId(`${id}-${closing}`), "", { closing })),
      ...{ decides: true, closesAt: closesAt.value, inChat },
    }),
  ]);
}

/** What becomes of the community once the vote is counted. */
export function closed(
  { poll: id, outcome }: OfType<PollEvent, "PollClosed">,
  { life: { closing } }: LifeState,
  { uses }: Given<LifeUses>,
): readonly (LifeEvent | RetentionEvent)[] {
  const poll = uses.polls.find(id);
  if (poll?.subject.kind !== "closing" || closing?.over === false) return [];
  const winner = winnerOf(outcome);
  const choice = poll.options.find((option) => option.id === winner)?.choice ?? null;
  if (choice === null || !("closing" in choice) || choice.closing !== "close") return [];
  const eraseOn = outcome.at + KEPT_FOR;
  return [
    { type: "ClosingAgreed", number: (closing?.number ?? 0) + 1, eraseOn },
    ...uses.retention.agreeOn(eraseOn),
  ];
}
