import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { Given, GivenByMember, OfType } from "../../kernel/feature.ts";
import { optionId, pollId } from "../../kernel/ids.ts";
import { refuse } from "../../kernel/result.ts";
import { newOption, newPoll, type PollEvent, winnerOf } from "../polls/part.ts";
import type { LifeCommand, LifeEvent, LifeUses } from "./part.ts";
import type { LifeState } from "./state.ts";

const ANSWERS = ["keep", "change"] as const;

/** Members vote on whether what the community is for still says it (SPEC LIFE-14). */
export function askAboutPurpose(
  { closesAt: said, inChat }: OfType<LifeCommand, "askAboutPurpose">,
  _state: LifeState,
  { meta, opened, uses }: GivenByMember<LifeUses>,
): Decision<PollEvent> {
  if (uses.founding.purpose === "") return refuse({ code: "noPurpose" });
  if (uses.polls.isOpenOn(({ kind }) => kind === "purpose")) return refuse({ code: "pollOpen" });
  const closesAt = parseClosing(said, meta.at);
  if (!closesAt.ok) return closesAt;
  const id = pollId(meta.freshId);
  return uses.polls.open([
    newPoll(id, { kind: "purpose" }, meta.at, {
      ...opened,
      options: ANSWERS.map((purpose) => newOption(optionId(`${id}-${purpose}`), "", { purpose })),
      ...{ closesAt: closesAt.value, inChat },
    }),
  ]);
}

/** What the vote on the purpose means to a renewal: it stays, or an organiser words it anew. */
export function purposeVoted(
  { poll: id, outcome }: OfType<PollEvent, "PollClosed">,
  { life: { renewal } }: LifeState,
  { uses }: Given<LifeUses>,
): readonly LifeEvent[] {
  const poll = uses.polls.find(id);
  if (poll?.subject.kind !== "purpose" || renewal === null || renewal.over) return [];
  const winner = winnerOf(outcome);
  const choice = poll.options.find((option) => option.id === winner)?.choice ?? null;
  return choice !== null && "purpose" in choice
    ? [{ type: "PurposeVotedOn", keep: choice.purpose === "keep" }]
    : [];
}
