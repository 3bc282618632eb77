import type { CardTexts } from "@guildhall/shared/messages/bot";
import { LRUCache } from "lru-cache";
import type { CommandOutcome } from "@guildhall/shared/app/live-stream";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import { refusalIn } from "@guildhall/shared/domain/community/refusal-in";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import { type Instant, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { InMeeting } from "../../people/meeting-organisers.ts";
import type { ActingPress } from "../cards/activity/press.ts";
import type { RequestedCommand } from "./asked.ts";
import { doneText } from "./done-text.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";
import { refuseMoved } from "./moved-on.ts";
import { commandsOf } from "./press-command.ts";
import { type PressKey, pressKeyOf } from "./press-key.ts";
import { isSecret } from "./secret-press.ts";

/** How old the state may be from which a person's own card is drawn. */
const FRESH_FOR = 2 * SECOND;
/** How long to wait, before a refusal, for Teams to say who organises the meeting. */
export const BEFORE_REFUSAL = 3 * SECOND;

/** A member who presses a button, and the community that it concerns. */
export interface Pressing {
  readonly incoming: IncomingContext;
  readonly ref: MemberRef;
  readonly presser: InMeeting;
  readonly liveStream: CommunityStream;
}

/** What became of a press. */
export type Carried =
  | { readonly kind: "done"; readonly says: string | null }
  /** `command`: the one of its commands that was refused */
  | { readonly kind: "refused"; readonly rejection: Rejection; readonly command: MemberCommunityCommand }
  /** nothing was asked of the community: see `PressIntent` */
  | { readonly kind: "stale" | "changed" | "chooseFirst" }
  | { readonly kind: "failed"; readonly says: "broken" | "notStored" };

export interface PressDeskParts extends IncomingParts {
  readonly environment: Environment;
}

/** Where presses arrive, whether on a card or in a dialog. */
export interface PressDesk {
  /**
   * Rejects with `NotInConversation` unless the person is in the conversation, and with `MovedOn` if what the card is about,
   * null for that of a session, is no longer there.
   */
  enter(incoming: IncomingContext, presser: InMeeting, about: CardSubject["kind"] | null): Promise<Pressing>;
  carryOut(press: ActingPress, pressing: Pressing, texts: CardTexts): Promise<Carried>;
}

export function createPressDesk(parts: PressDeskParts): PressDesk {
  const { liveStreams, environment, people } = parts;
  const readAt = new LRUCache<CommunityId, Instant>({ max: 1_000 });

  async function catchUp(liveStream: CommunityStream, community: CommunityId): Promise<void> {
    const now = environment.now();
    if (now - (readAt.get(community) ?? 0) < FRESH_FOR) return;
    readAt.set(community, now);
    await liveStream.catchUp();
  }

  async function submit(
    { ref, presser, liveStream }: Pressing,
    request: PressKey & Pick<RequestedCommand, "command">,
  ): Promise<CommandOutcome> {
    const meetingOrganiser =
      people.organisers.known(presser) ||
      (onlyAsOrganiser(request.command, liveStream.state, ref) &&
        (await people.organisers.ask(presser, { on: "card", patience: BEFORE_REFUSAL })));
    return liveStream.submit({ ...request, actor: { kind: "member", ref, meetingOrganiser } });
  }

  return {
    async enter(incoming, presser, about) {
      const { community } = incoming.binding;
      const liveStream = await liveStreams.community(community);
      await catchUp(liveStream, community);
      refuseMoved(liveStream, incoming, about);
      const ref = await people.members.find(community, presser.conversation, presser.person);
      // Their return may not have been reported.
      if (hasLeft(liveStream.state, ref)) await people.cameBack(liveStream, { ...presser, ref });
      return { incoming, ref, presser, liveStream };
    },

    async carryOut(press, pressing, texts) {
      const { incoming, ref, presser, liveStream } = pressing;
      const { community } = incoming.binding;
      if (!isSecret(press, liveStream.state)) people.members.takesPart(community, presser.person);
      const now = environment.now();
      const timeZone = incoming.activity.localTimezone ?? null;
      const intent = commandsOf(press, liveStream.state, { now, timeZone });
      if (typeof intent === "string") return { kind: intent };
      const at = pressedAt(incoming, now);
      const { card, nonce } = press.data;
      let tooFew: Carried | null = null;
      for (const one of intent) {
        const { command } = one;
        const outcome = await submit(pressing, { ...pressKeyOf(one, { card, nonce, at }), command });
        if (outcome.kind === "failed")
          return { kind: "failed", says: outcome.reason === "defect" ? "broken" : "notStored" };
        if (outcome.kind === "done") continue;
        const refused = { kind: "refused", rejection: outcome.rejection, command } as const;
        // Of the votes on one card those in which enough have voted close all the same.
        if (outcome.rejection.code !== "belowQuorum") return refused;
        tooFew ??= refused;
      }
      if (tooFew !== null) return tooFew;
      return { kind: "done", says: doneText(press, intent, { state: liveStream.state, ref, texts }) };
    },
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
