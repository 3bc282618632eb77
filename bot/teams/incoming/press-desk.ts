import { LRUCache } from "lru-cache";
import type { CommandOutcome } from "@guildhall/shared/app/live-stream";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Rejection, RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { type Instant, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { ActingPress } from "../cards/activity/press.ts";
import type { MeetingOrganisers, Presser } from "../chat/meeting-organisers.ts";
import type { RequestedCommand } from "./asked.ts";
import { doneText } from "./done-text.ts";
import type { IncomingContext } from "./incoming-context.ts";
import { createIsHere } from "./is-here.ts";
import type { IncomingParts } from "./parts.ts";
import { commandsOf, type PressId, pressIdOf } from "./press-command.ts";
import { isSecret } from "./secret-press.ts";
import { createShowFounded } from "./show-founded.ts";

/** How old the state may be from which a person's own card is drawn. */
const FRESH_FOR = 2 * SECOND;
/** How long to wait, before a refusal, for Teams to say who organises the meeting. */
export const BEFORE_REFUSAL = 3 * SECOND;

/** Refusals that do not apply to the meeting's organiser. */
const FOR_ORGANISERS: ReadonlySet<RejectionCode> = new Set(["onlyRunners", "onlyOrganisers"]);

/** A member who presses a button, and the community that it concerns. */
export interface Pressing {
  readonly incoming: IncomingContext;
  readonly ref: MemberRef;
  readonly presser: Presser;
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
  readonly meetingOrganisers: MeetingOrganisers;
  readonly environment: Environment;
}

/** Where presses arrive, whether on a card or in a dialog. */
export interface PressDesk {
  /** Null if the person has left the conversation. */
  enter(incoming: IncomingContext, presser: Presser): Promise<Pressing | null>;
  carryOut(press: ActingPress, pressing: Pressing): Promise<Carried>;
}

export function createPressDesk(parts: PressDeskParts): PressDesk {
  const { liveStreams, environment, meetingOrganisers, members } = parts;
  const readAt = new LRUCache<CommunityId, Instant>({ max: 1_000 });
  const isHere = createIsHere(parts);
  const showFounded = createShowFounded(parts);

  async function catchUp(liveStream: CommunityStream, community: CommunityId): Promise<void> {
    const now = environment.now();
    if (now - (readAt.get(community) ?? 0) < FRESH_FOR) return;
    readAt.set(community, now);
    await liveStream.catchUp();
  }

  /** Asks who organises the meeting only if it makes a difference, because that takes a request to Teams. */
  async function submit(
    { ref, presser, liveStream }: Pressing,
    request: PressId & Pick<RequestedCommand, "command">,
  ): Promise<CommandOutcome> {
    const known = meetingOrganisers.known(presser);
    const as = (meetingOrganiser: boolean) =>
      liveStream.submit({ ...request, actor: { kind: "member", ref, meetingOrganiser } });
    let outcome = await as(known);
    if (outcome.kind !== "refused") return outcome;
    // Its subject may have been created through another server a moment ago.
    await liveStream.catchUp();
    outcome = await as(known);
    const isForOrganisers = outcome.kind === "refused" && FOR_ORGANISERS.has(outcome.rejection.code);
    return isForOrganisers && !known && (await meetingOrganisers.ask(presser, BEFORE_REFUSAL))
      ? as(true)
      : outcome;
  }

  return {
    async enter(incoming, presser) {
      const { community } = incoming.binding;
      const [ref, liveStream] = await Promise.all([
        members.find(community, incoming.conversation, presser.objectId),
        liveStreams.community(community),
      ]);
      await catchUp(liveStream, community);
      const here = await isHere(incoming, liveStream, { ref, objectId: presser.objectId });
      return here ? { incoming, ref, presser, liveStream } : null;
    },

    async carryOut(press, pressing) {
      const { incoming, ref, presser, liveStream } = pressing;
      const { community } = incoming.binding;
      if (!isSecret(press, liveStream.state))
        members.takesPart(community, {
          tenant: incoming.conversation.tenant,
          objectId: presser.objectId,
        });
      const now = environment.now();
      const timeZone = incoming.activity.localTimezone ?? null;
      const intent = commandsOf(press, liveStream.state, { now, timeZone });
      if (typeof intent === "string") return { kind: intent };
      const at = pressedAt(incoming, now);
      const { card, nonce } = press.data;
      const wasFounded = isFounded(liveStream);
      for (const one of intent) {
        const { command } = one;
        const outcome = await submit(pressing, { ...pressIdOf(one, { card, nonce, at }), command });
        if (outcome.kind === "failed")
          return { kind: "failed", says: outcome.reason === "defect" ? "broken" : "notStored" };
        if (outcome.kind === "refused") return { kind: "refused", rejection: outcome.rejection, command };
      }
      if (!wasFounded && isFounded(liveStream)) showFounded(incoming);
      return { kind: "done", says: doneText(press, intent, liveStream.state, ref) };
    },
  };
}

/** When the button was pressed according to Teams; never later than now. */
function pressedAt({ activity: { timestamp } }: IncomingContext, now: Instant): Instant {
  const said = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  return Number.isNaN(said) ? now : Math.min(said, now);
}

const isFounded = ({ state }: CommunityStream): boolean => state.status === "founded";
