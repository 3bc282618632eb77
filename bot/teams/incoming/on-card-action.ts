import { LRUCache } from "lru-cache";
import type { CommandOutcome } from "@guildhall/shared/app/live-stream";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { refusalIn } from "@guildhall/shared/domain/community/refusal-in";
import type { CommunityId, EntryId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { activities } from "../../messages/activities.ts";
import { refusalText } from "../../messages/refusals.ts";
import { isNotAMember, Refusal } from "../../realtime/sign-in/refusal.ts";
import { type Press, readPress, type ReadPress } from "../cards/activity/press.ts";
import type { Draw } from "../chat/draw.ts";
import type { MeetingOrganisers, Presser } from "../chat/meeting-organisers.ts";
import { authorOf } from "./activity.ts";
import { createIsHere } from "./is-here.ts";
import { cardAnswer, type InvokeAnswer, wordsAnswer } from "./invoke-answer.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";
import type { RequestedCommand } from "./asked.ts";
import { doneText } from "./done-text.ts";
import { commandsOf } from "./press-command.ts";
import { type PressKey, pressKeyOf } from "./press-key.ts";
import { isSecret } from "./secret-press.ts";

/** Teams gives up on an invoke after 10 s. */
const ANSWER_WITHIN = 8 * SECOND;
/** How old the state may be from which a person's own card is drawn. */
const FRESH_FOR = 2 * SECOND;
/** How long to wait for Teams to say who organises the meeting: before a refusal, and before a card is drawn. */
const BEFORE_REFUSAL = 3 * SECOND;
const BEFORE_DRAWING = SECOND / 2;

export interface CardActionParts extends IncomingParts {
  readonly draw: Draw;
  readonly meetingOrganisers: MeetingOrganisers;
  readonly environment: Environment;
}

const { says } = activities;

/** A text in place of a new card: the one that was pressed does not change. */
interface Instead {
  readonly instead: string;
}

interface Pressing {
  readonly incoming: IncomingContext;
  readonly ref: MemberRef;
  readonly presser: Presser;
  readonly liveStream: CommunityStream;
}

/** Handles a press on a card, and Teams' requests for a person's own view of it. */
export function createOnCardAction(
  parts: CardActionParts,
): (incoming: IncomingContext) => Promise<InvokeAnswer> {
  const { liveStreams, environment, draw, meetingOrganisers, log } = parts;
  const readAt = new LRUCache<CommunityId, Instant>({ max: 1_000 });
  const isHere = createIsHere(parts);

  async function catchUp(liveStream: CommunityStream, community: CommunityId): Promise<void> {
    const now = environment.now();
    if (now - (readAt.get(community) ?? 0) < FRESH_FOR) return;
    readAt.set(community, now);
    await liveStream.catchUp();
  }

  async function handle(incoming: IncomingContext, read: ReadPress, presser: Presser): Promise<InvokeAnswer> {
    // The meaning of an old button is unknown, so the person sees the card as it is now (SPEC CARD-12).
    const press: Press = read.kind === "press" ? read.press : { verb: "see", data: { card: read.card } };
    const { community } = incoming.binding;
    const [ref, liveStream] = await Promise.all([
      parts.members.find(community, incoming.conversation, presser.objectId),
      liveStreams.community(community),
    ]);
    await catchUp(liveStream, community);
    if (!(await isHere(incoming, liveStream, { ref, objectId: presser.objectId })))
      return wordsAnswer(says.left);
    // Teams asks for a person's own card by itself, so seeing one is not taking part.
    if (press.verb !== "see" && !isSecret(press, liveStream.state))
      parts.members.takesPart(community, {
        tenant: incoming.conversation.tenant,
        objectId: presser.objectId,
      });
    const unread = read.kind === "old" ? says.old : null;
    const result =
      press.verb === "see" ? unread : await carryOut(press, { incoming, ref, presser, liveStream });
    if (result !== null && typeof result === "object") return wordsAnswer(result.instead);
    const meetingOrganiser =
      press.verb === "see"
        ? await meetingOrganisers.ask(presser, BEFORE_DRAWING)
        : meetingOrganisers.known(presser);
    const drawn = await draw(community, incoming.conversation, press.data.card, {
      ref,
      notice: result,
      editing: editingOf(press),
      meetingOrganiser,
    });
    return drawn === null ? wordsAnswer(says.gone) : cardAnswer(drawn.card);
  }

  /** Carries out a press. Returns what to say about it. */
  async function carryOut(
    press: Exclude<Press, { verb: "see" }>,
    pressing: Pressing,
  ): Promise<string | Instead | null> {
    const { incoming, ref, liveStream } = pressing;
    const now = environment.now();
    const intent = commandsOf(press, liveStream.state, {
      now,
      timeZone: incoming.activity.localTimezone ?? null,
    });
    if (intent === "stale") return { instead: says.stale };
    if (typeof intent === "string") return says[intent];
    const at = pressedAt(incoming, now);
    const { card } = press.data;
    for (const one of intent) {
      const outcome = await submit(pressing, {
        ...pressKeyOf(one, { card, nonce: press.data.nonce, at }),
        command: one.command,
      });
      if (outcome.kind === "failed")
        return { instead: outcome.reason === "defect" ? says.broken : says.notStored };
      if (outcome.kind === "refused") return refusalText(outcome.rejection);
    }
    return doneText(press, intent, liveStream.state, ref);
  }

  async function submit(
    { ref, presser, liveStream }: Pressing,
    request: PressKey & Pick<RequestedCommand, "command">,
  ): Promise<CommandOutcome> {
    const meetingOrganiser =
      meetingOrganisers.known(presser) ||
      (onlyAsOrganiser(request.command, liveStream.state, ref) &&
        (await meetingOrganisers.ask(presser, BEFORE_REFUSAL)));
    return liveStream.submit({ ...request, actor: { kind: "member", ref, meetingOrganiser } });
  }

  return async (incoming) => {
    const objectId = authorOf(incoming.activity);
    if (objectId === null) return wordsAnswer(says.noAccount);
    const read = readPress(incoming.activity.value);
    if (read === null) return wordsAnswer(says.stale);
    const meeting = incoming.activity.channelData?.meeting?.id ?? null;
    const presser = { conversation: incoming.conversation, objectId, meeting };
    const handling = handle(incoming, read, presser).catch((error: unknown) => {
      if (isNotAMember(error)) return wordsAnswer(says.notInChat);
      if (!(error instanceof StorageError || error instanceof RosterError || error instanceof Refusal))
        throw error;
      log.warn({ error }, "a press on a card could not be handled");
      return wordsAnswer(says.notStored);
    });
    let stop: () => void = () => undefined;
    const slow = new Promise<InvokeAnswer>((resolve) => {
      stop = environment.later(ANSWER_WITHIN, () => resolve(wordsAnswer(says.slow)));
    });
    return Promise.race([handling, slow]).finally(stop);
  };
}

/** When the button was pressed according to Teams; never later than now. */
function pressedAt({ activity: { timestamp } }: IncomingContext, now: Instant): Instant {
  const said = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  return Number.isNaN(said) ? now : Math.min(said, now);
}

/** Whether it makes a difference that somebody organises the meeting. Finding that out takes a request to Teams. */
function onlyAsOrganiser(
  command: MemberCommunityCommand,
  state: CommunityStream["state"],
  ref: MemberRef,
): boolean {
  if (state.status === "unfounded") return false;
  const isRefused = (meetingOrganiser: boolean): boolean =>
    refusalIn(state, command, { ref, meetingOrganiser }) !== null;
  return isRefused(false) && !isRefused(true);
}

/** What the person is about to change: their card shows fields for it. */
function editingOf(press: Press): EntryId | "draft" | null {
  if (press.verb === "editEntry") return press.data.entry;
  return press.verb === "wordDraft" ? "draft" : null;
}
