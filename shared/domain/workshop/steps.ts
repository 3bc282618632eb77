import { closing, freshCollection } from "../collection/decide.ts";
import { newEntry } from "../collection/entries.ts";
import { collectionOf } from "../collection/lookup.ts";
import type { Entry } from "../collection/state.ts";
import type { CommunityEvent } from "../community/events.ts";
import type { Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { collectionId, optionId, pollId, type CollectionId, type PollId } from "../ids.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { closePoll, tooManyOpen } from "../poll/decide.ts";
import { newOption, newPoll } from "../poll/new-poll.ts";
import { ok, refuse } from "../result.ts";
import { MINUTE, type Instant } from "../time.ts";
import type { Workshop } from "./state.ts";

type How = "person" | "due";

/** On from one step to the next: what the step had open closes, what the next one needs opens (SPEC TRIZ-1). */
export function step(workshop: Workshop, state: FoundedCommunity, meta: Meta, how: How): Outcome {
  switch (workshop.step) {
    case "bad":
      return ok(toGood(workshop, state, meta, how));
    case "good":
      return toVote(workshop, state, meta, how);
    case "vote":
      return ok([...closeVote(workshop.poll, state, how, meta.at), { type: "AdoptingReached" }]);
    case "adopting":
      return refuse({ code: "otherStep" });
    default:
      return unreachable(workshop);
  }
}

/** The good list of a revision begins with the principles that hold (SPEC TRIZ-7). */
function toGood(
  workshop: Workshop,
  state: FoundedCommunity,
  meta: Meta,
  how: How,
): readonly CommunityEvent[] {
  const good = collectionId(`${workshop.id}-good`);
  const entries = (state.contracts.at(-1)?.principles ?? []).map(({ id, text }): Entry =>
    newEntry(id, text, []),
  );
  const collection = {
    ...freshCollection(good, { kind: "good", workshop: workshop.id }, meta.at),
    ...{ anonymous: true, inChat: workshop.mode === "chat", entries },
  };
  return [
    ...closeList(workshop.bad, state, how, meta.at),
    { type: "GoodListReached", good, stepEndsAt: meta.at + workshop.minutes.good * MINUTE },
    { type: "CollectionOpened", collection },
  ];
}

function toVote(
  workshop: Extract<Workshop, { step: "good" }>,
  state: FoundedCommunity,
  meta: Meta,
  how: How,
): Outcome {
  const entries = collectionOf(state, workshop.good)?.entries.filter((entry) => !entry.hidden) ?? [];
  if (entries.length === 0) return refuse({ code: "nothingToVoteOn" });
  const full = tooManyOpen(state, 1);
  if (full !== null) return full;
  const id = pollId(`${workshop.id}-vote`);
  const { budget, cap, secrecy } = workshop.vote;
  const stepEndsAt = meta.at + workshop.minutes.vote * MINUTE;
  const poll = newPoll(id, { kind: "contract", workshop: workshop.id }, meta.at, {
    options: entries.map((entry) => newOption(optionId(entry.id), entry.text)),
    ...{ budget, cap, secrecy, inChat: workshop.mode === "chat" },
  });
  return ok([
    ...closeList(workshop.good, state, how, meta.at),
    { type: "VoteReached", poll: id, stepEndsAt },
    { type: "PollOpened", poll },
  ]);
}

/** Ends the workshop without a contract: nothing comes of what was open, and its secrets end with it. */
export function abandon(workshop: Workshop, at: Instant): readonly CommunityEvent[] {
  return [...cancelled(workshop, at), { type: "WorkshopAbandoned" }];
}

function cancelled(workshop: Workshop, at: Instant): readonly CommunityEvent[] {
  switch (workshop.step) {
    case "bad":
      return [{ type: "CollectionCancelled", collection: workshop.bad, at }];
    case "good":
      return [{ type: "CollectionCancelled", collection: workshop.good, at }];
    case "vote":
      return [{ type: "PollCancelled", poll: workshop.poll, at }];
    case "adopting":
      return [];
    default:
      return unreachable(workshop);
  }
}

function closeList(
  id: CollectionId,
  state: FoundedCommunity,
  how: How,
  at: Instant,
): readonly CommunityEvent[] {
  const collection = collectionOf(state, id);
  return collection === null ? [] : closing(state, collection, how, at);
}

function closeVote(id: PollId, state: FoundedCommunity, how: How, at: Instant): readonly CommunityEvent[] {
  const poll = state.polls.find((each) => each.id === id);
  return poll === undefined || poll.closed !== null ? [] : closePoll(poll, state, how, at);
}
