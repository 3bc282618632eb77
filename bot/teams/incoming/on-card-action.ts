import { LRUCache } from "lru-cache";
import type { Outcome } from "@guildhall/shared/app/room";
import type { CommunityRoom } from "@guildhall/shared/app/rooms";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/ids";
import { decisionOn } from "@guildhall/shared/domain/logistics/state";
import { SECOND, type Instant } from "@guildhall/shared/domain/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { activities } from "../../messages/activities.ts";
import { refusalText } from "../../messages/refusals.ts";
import { makeNonce } from "../cards/activity/nonce.ts";
import { readPress, type Press } from "../cards/activity/press.ts";
import { reviewCard } from "../cards/activity/review-card.ts";
import type { AdaptiveCard } from "../cards/elements.ts";
import type { Draw } from "../chat/draw.ts";
import { authorOf } from "./activity.ts";
import { cardAnswer, wordsAnswer, type InvokeAnswer } from "./invoke-answer.ts";
import type { Heard } from "./heard.ts";
import type { IncomingParts } from "./parts.ts";
import { commandsOf, pressIdOf, type Asked } from "./press-command.ts";

/** Teams gives an invoke up after 10 s. */
const ANSWER_WITHIN = 8 * SECOND;
/** How old the state may be that somebody's own card is drawn from. */
const FRESH_FOR = 2 * SECOND;

export interface CardActionParts extends IncomingParts {
  readonly draw: Draw;
  /** the member that somebody is, who is entered when new */
  readonly memberOf: (community: CommunityId, objectId: string, tenant: string) => Promise<MemberRef>;
  readonly environment: Environment;
}

const { says, notice } = activities;

/** Somebody pressed something on a card, or Teams asks for the card as they are to see it. */
export function createOnCardAction(parts: CardActionParts): (heard: Heard) => Promise<InvokeAnswer> {
  const { rooms, environment, draw, log } = parts;
  const readAt = new LRUCache<CommunityId, Instant>({ max: 1_000 });

  async function catchUp(room: CommunityRoom, community: CommunityId): Promise<void> {
    const now = environment.now();
    if (now - (readAt.get(community) ?? 0) < FRESH_FOR) return;
    readAt.set(community, now);
    await room.catchUp();
  }

  async function deal(heard: Heard, press: Press, objectId: string): Promise<InvokeAnswer> {
    const { community } = heard.binding;
    const [ref, room] = await Promise.all([
      parts.memberOf(community, objectId, heard.conversation.tenant),
      rooms.community(community),
    ]);
    await catchUp(room, community);
    const told = press.verb === "see" ? null : await obey(room, press, ref, heard);
    if (told === says.stale || told === says.notStored) return wordsAnswer(told);
    if (press.verb === "voteAgain") return reviewAnswer(room, press, told);
    const editing = press.verb === "editEntry" ? press.data.entry : null;
    const drawn = await draw(community, heard.conversation, press.data.card, { ref, notice: told, editing });
    return drawn === null ? wordsAnswer(says.gone) : cardAnswer(drawn.card);
  }

  /** Does what is asked; what to tell of it. */
  async function obey(
    room: CommunityRoom,
    press: Exclude<Press, { verb: "see" }>,
    ref: MemberRef,
    heard: Heard,
  ): Promise<string | null> {
    if (room.state.status === "unfounded") return says.stale;
    const asked = commandsOf(press, room.state, environment.now());
    if (asked === null) return says.stale;
    const at = pressedAt(heard, environment.now());
    const card = press.verb === "voteAgain" ? null : press.data.card;
    for (const one of asked) {
      const order = {
        ...pressIdOf(one, { card, nonce: press.data.nonce, at }),
        // Organising a meeting is not asked for: it would take another call to Teams within the time of an answer.
        actor: { kind: "member", ref, meetingOrganiser: false } as const,
        command: one.command,
      };
      let outcome: Outcome = await room.submit(order);
      if (outcome.kind === "refused") {
        // What it is about may have come through another server a moment ago.
        await room.catchUp();
        outcome = await room.submit(order);
      }
      if (outcome.kind === "failed") return says.notStored;
      if (outcome.kind === "refused") return refusalText(outcome.rejection);
    }
    return doneText(press, asked, room.state, ref);
  }

  function reviewAnswer(
    { state }: CommunityRoom,
    { data: { element, version } }: Extract<Press, { verb: "voteAgain" }>,
    told: string | null,
  ): InvokeAnswer {
    const decision = state.status === "founded" ? decisionOn(state.logistics, element) : null;
    if (decision?.version !== version) return wordsAnswer(says.gone);
    const nonce = makeNonce(environment.now(), environment.freshId());
    const card: AdaptiveCard = reviewCard(decision, nonce, told);
    return cardAnswer(card);
  }

  return async (heard) => {
    const objectId = authorOf(heard.activity);
    if (objectId === null) return wordsAnswer(says.noAccount);
    const press = readPress(heard.activity.value);
    if (press === null) return wordsAnswer(says.stale);
    const dealing = deal(heard, press, objectId).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      log.warn({ error }, "a press on a card was not dealt with");
      return wordsAnswer(says.notStored);
    });
    let stop: () => void = () => undefined;
    const slow = new Promise<InvokeAnswer>((resolve) => {
      stop = environment.later(ANSWER_WITHIN, () => resolve(wordsAnswer(says.slow)));
    });
    return Promise.race([dealing, slow]).finally(stop);
  };
}

/** When Teams says that it was pressed; never later than now. */
function pressedAt({ activity: { timestamp } }: Heard, now: Instant): Instant {
  const said = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  return Number.isNaN(said) ? now : Math.min(said, now);
}

/** What is worth saying besides what the card shows. */
function doneText(
  press: Press,
  asked: readonly Asked[],
  state: CommunityRoom["state"],
  ref: MemberRef,
): string | null {
  switch (press.verb) {
    case "vote":
      return state.status === "founded" && !voteStands(asked, state, ref) ? notice.otherDevice : null;
    case "addEntry":
      return notice.added;
    case "saveEntry":
      return notice.saved;
    case "removeEntry":
      return notice.removed;
    case "sign":
      return notice.signed;
    case "voteAgain":
      return activities.review.begun;
    case "see":
    case "editEntry":
    case "takeBack":
    case "addOption":
    case "closeVote":
    case "closeList":
    case "nextStep":
      return null;
  }
}

/** Whether what was asked for is what stands: something newer may have come first. */
const voteStands = (asked: readonly Asked[], state: FoundedCommunity, ref: MemberRef): boolean =>
  asked.every(({ command }) => {
    if (command.type !== "giveVotes") return true;
    const { ballots } = myCommunity(state, ref);
    return (ballots[command.poll]?.[command.option] ?? 0) === command.votes;
  });
