import { LRUCache } from "lru-cache";
import type { CommandOutcome } from "@guildhall/shared/app/live-stream";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { CommunityId, EntryId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { type Instant, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { activities } from "../../messages/activities.ts";
import { refusalText } from "../../messages/refusals.ts";
import { isNotAMember, Refusal } from "../../realtime/refusal.ts";
import { type Press, readPress, type ReadPress } from "../cards/activity/press.ts";
import type { Draw } from "../chat/draw.ts";
import type { MeetingOrganisers, Presser } from "../chat/meeting-organisers.ts";
import { authorOf } from "./activity.ts";
import { createIsHere } from "./is-here.ts";
import { cardAnswer, type InvokeAnswer, wordsAnswer } from "./invoke-answer.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";
import type { Asked } from "./asked.ts";
import { doneText } from "./done-text.ts";
import { commandsOf, type PressId, pressIdOf } from "./press-command.ts";
import { isSecret } from "./secret-press.ts";

/** Teams gives an invoke up after 10 s. */
const ANSWER_WITHIN = 8 * SECOND;
/** How old the state may be that somebody's own card is drawn from. */
const FRESH_FOR = 2 * SECOND;
/** How long it is waited for who organises the meeting: before somebody is refused, and before their card is drawn. */
const BEFORE_REFUSAL = 3 * SECOND;
const BEFORE_DRAWING = SECOND / 2;
/** A timer may go off a little early, and too early a drawing is none. */
const TIMERS_ERR_BY = SECOND / 10;

export interface CardActionParts extends IncomingParts {
  readonly draw: Draw;
  readonly meetingOrganisers: MeetingOrganisers;
  readonly environment: Environment;
}

const { says } = activities;
/** What Teams' word on who organises the meeting may still turn into a yes. */
const FOR_ORGANISERS: ReadonlySet<RejectionCode> = new Set(["onlyRunners", "onlyOrganisers"]);

/** Words in place of a card: the one that was pressed stays as it is. */
interface Instead {
  readonly instead: string;
}

interface Pressing {
  readonly heard: IncomingContext;
  readonly ref: MemberRef;
  readonly presser: Presser;
  readonly liveStream: CommunityStream;
}

/** Somebody pressed something on a card, or Teams asks for the card as they are to see it. */
export function createOnCardAction(
  parts: CardActionParts,
): (heard: IncomingContext) => Promise<InvokeAnswer> {
  const { liveStreams, environment, draw, meetingOrganisers, log } = parts;
  const readAt = new LRUCache<CommunityId, Instant>({ max: 1_000 });
  const isHere = createIsHere(parts);

  async function catchUp(liveStream: CommunityStream, community: CommunityId): Promise<void> {
    const now = environment.now();
    if (now - (readAt.get(community) ?? 0) < FRESH_FOR) return;
    readAt.set(community, now);
    await liveStream.catchUp();
  }

  async function deal(heard: IncomingContext, read: ReadPress, presser: Presser): Promise<InvokeAnswer> {
    // What an old button meant nobody can say: whoever pressed sees the card as it is now (SPEC CARD-12).
    const press: Press = read.kind === "press" ? read.press : { verb: "see", data: { card: read.card } };
    const { community } = heard.binding;
    const [ref, liveStream] = await Promise.all([
      parts.members.find(community, heard.conversation, presser.objectId),
      liveStreams.community(community),
    ]);
    await catchUp(liveStream, community);
    if (!(await isHere(heard, liveStream, { ref, objectId: presser.objectId })))
      return wordsAnswer(says.left);
    // Teams asks for somebody's own card by itself: that is no doing of theirs.
    if (press.verb !== "see" && !isSecret(press, liveStream.state))
      parts.members.takesPart(community, { tenant: heard.conversation.tenant, objectId: presser.objectId });
    const wasFounded = isFounded(liveStream);
    const unread = read.kind === "old" ? says.old : null;
    const told = press.verb === "see" ? unread : await obey(press, { heard, ref, presser, liveStream });
    if (told !== null && typeof told === "object") return wordsAnswer(told.instead);
    if (!wasFounded && isFounded(liveStream)) showFounded(heard);
    const meetingOrganiser =
      press.verb === "see"
        ? await meetingOrganisers.ask(presser, BEFORE_DRAWING)
        : meetingOrganisers.known(presser);
    const drawn = await draw(community, heard.conversation, press.data.card, {
      ref,
      notice: told,
      editing: editingOf(press),
      meetingOrganiser,
    });
    return drawn === null ? wordsAnswer(says.gone) : cardAnswer(drawn.card);
  }

  /** Does what is asked; what to tell of it. */
  async function obey(
    press: Exclude<Press, { verb: "see" }>,
    pressing: Pressing,
  ): Promise<string | Instead | null> {
    const { heard, ref, liveStream } = pressing;
    const now = environment.now();
    const wish = commandsOf(press, liveStream.state, { now, timeZone: heard.activity.localTimezone ?? null });
    if (wish === "stale") return { instead: says.stale };
    if (typeof wish === "string") return says[wish];
    const at = pressedAt(heard, now);
    const { card } = press.data;
    for (const one of wish) {
      const outcome = await submit(pressing, {
        ...pressIdOf(one, { card, nonce: press.data.nonce, at }),
        command: one.command,
      });
      if (outcome.kind === "failed")
        return { instead: outcome.reason === "defect" ? says.broken : says.notStored };
      if (outcome.kind === "refused") return refusalText(outcome.rejection);
    }
    return doneText(press, wish, liveStream.state, ref);
  }

  /** Who organises the meeting is asked where it matters alone: it takes a call to Teams. */
  async function submit(
    { ref, presser, liveStream }: Pressing,
    asked: PressId & Pick<Asked, "command">,
  ): Promise<CommandOutcome> {
    const known = meetingOrganisers.known(presser);
    const as = (meetingOrganiser: boolean) =>
      liveStream.submit({ ...asked, actor: { kind: "member", ref, meetingOrganiser } });
    let outcome = await as(known);
    if (outcome.kind !== "refused") return outcome;
    // What it is about may have come through another server a moment ago.
    await liveStream.catchUp();
    outcome = await as(known);
    const isForOrganisers = outcome.kind === "refused" && FOR_ORGANISERS.has(outcome.rejection.code);
    return isForOrganisers && !known && (await meetingOrganisers.ask(presser, BEFORE_REFUSAL))
      ? as(true)
      : outcome;
  }

  /** In the place of the card that asked for a name, for everybody. Nothing is lost where it cannot be: Teams draws it anew. */
  function showFounded({ binding, reference }: IncomingContext): void {
    const place = { community: binding.community, binding, reference };
    const show = (): void =>
      void parts.cards
        .redraw(place, { kind: "setup" })
        .then((result) => {
          if (result.kind === "later") environment.later(result.at - environment.now() + TIMERS_ERR_BY, show);
        })
        .catch((error: unknown) => log.warn({ error }, "the card of the founding was not drawn"));
    show();
  }

  return async (heard) => {
    const objectId = authorOf(heard.activity);
    if (objectId === null) return wordsAnswer(says.noAccount);
    const read = readPress(heard.activity.value);
    if (read === null) return wordsAnswer(says.stale);
    const meeting = heard.activity.channelData?.meeting?.id ?? null;
    const presser = { conversation: heard.conversation, objectId, meeting };
    const dealing = deal(heard, read, presser).catch((error: unknown) => {
      if (isNotAMember(error)) return wordsAnswer(says.notInChat);
      if (!(error instanceof StorageError || error instanceof RosterError || error instanceof Refusal))
        throw error;
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
function pressedAt({ activity: { timestamp } }: IncomingContext, now: Instant): Instant {
  const said = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  return Number.isNaN(said) ? now : Math.min(said, now);
}

const isFounded = ({ state }: CommunityStream): boolean => state.status === "founded";

/** What somebody is about to change: their card shows fields for it. */
function editingOf(press: Press): EntryId | "draft" | null {
  if (press.verb === "editEntry") return press.data.entry;
  return press.verb === "wordDraft" ? "draft" : null;
}
