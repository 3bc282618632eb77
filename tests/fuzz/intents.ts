import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import {
  entryId,
  itemId,
  memberRef,
  type MemberRef,
  runId,
  sessionId,
  type SessionId,
  takeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { SessionSlices } from "@guildhall/shared/domain/session/view";
import type { SyncClient } from "../../tab/sync/sync-client.ts";
import { COMMUNITY_INTENTS, type CommunityIntent, type Intent, type SessionIntent } from "./plan.ts";

export type AddressedCommand =
  | { readonly stream: "community"; readonly command: MemberCommunityCommand }
  | { readonly stream: "session"; readonly session: SessionId; readonly command: MemberSessionCommand };

const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** The command for an intent, given what the person's panel shows, or null if there is no session to send it to. */
export function toCommand(
  client: SyncClient,
  intent: Intent,
  n: number,
  others: readonly MemberRef[],
): AddressedCommand | null {
  if (isOfCommunity(intent)) return { stream: "community", command: ofCommunity(client, intent, n, others) };
  const session = client.session.get();
  return session === null
    ? null
    : {
        stream: "session",
        session: sessionId(session.id),
        command: ofSession(session.slices, intent, n, others),
      };
}

const isOfCommunity = (intent: Intent): intent is CommunityIntent =>
  (COMMUNITY_INTENTS as readonly Intent[]).includes(intent);

function ofCommunity(
  client: SyncClient,
  intent: CommunityIntent,
  n: number,
  others: readonly MemberRef[],
): MemberCommunityCommand {
  const slices = client.community.get()?.slices;
  const now = client.now();
  const upcoming = slices?.upcoming ?? [];
  const session = (n % 3 === 2 ? nth(upcoming, n) : upcoming[0]) ?? sessionId("none");
  const planned = nth(slices?.[`upcoming:${session}`]?.agenda ?? [], n) ?? itemId("none");
  const parked = nth(slices?.parked ?? [], n) ?? itemId("none");
  const topics = Object.keys(slices ?? {}).flatMap((key) =>
    key.startsWith("topic:") ? [entryId(key.slice("topic:".length))] : [],
  );
  const action = nth(slices?.actions ?? [], n) ?? takeawayId("none");
  const unknown = slices?.community?.unknownSends[0]?.id ?? "none";
  switch (intent) {
    case "found":
      return { type: "found", name: "Frontend Guild" };
    case "plan":
      return {
        type: "planItem",
        session,
        item: { title: `Topic ${n}`, kind: n === 3 ? "closing" : "topic", presenter: null, minutes: 1 + n },
      };
    case "edit":
      return { type: "editPlannedItem", session, item: planned, changes: { title: `Another ${n}` } };
    case "moveplanned":
      return { type: "movePlannedItem", session, item: planned, to: n };
    case "removeplanned":
      return { type: "removePlannedItem", session, item: planned };
    case "reuse":
      return { type: "reuseLastAgenda", session };
    case "planParked":
      return { type: "planParked", item: parked };
    case "begin":
      return { type: "begin", session: n % 4 === 3 ? null : session };
    case "rhythm":
      return { type: "setRhythm", timeZone: "Europe/Berlin", at: now + n * DAY };
    case "addSession":
      return { type: "addSession", at: now + (1 + n) * DAY };
    case "moveSession":
      return { type: "moveSession", session, at: now + (1 + n) * HOUR };
    case "cancelSession":
      return { type: "cancelSession", session };
    case "reopen":
      return { type: "reopenSession" };
    case "settings":
      return {
        type: "changeSettings",
        name: `Guild ${n}`,
        settings: { elmoNames: n % 2 === 0, elmoShare: (1 + n) / 10, elmoAtLeast: 1 + (n % 3) },
      };
    case "organiser":
      return { type: "nameOrganiser", member: nth(others, n) ?? memberRef("nobody") };
    case "stepDown":
      return { type: "stepDownAsOrganiser" };
    case "claim":
      return { type: "claimOrganiser" };
    case "resend":
      return { type: "resendMessage", id: unknown };
    case "dismiss":
      return { type: "dismissMessage", id: unknown };
    case "topic":
      return { type: "offerTopic", title: `Topic ${n}`, details: null };
    case "withdraw":
      return { type: "withdrawTopic", topic: nth(topics, n) ?? entryId("none") };
    case "askTopics":
      return { type: "askForTopics", closesAt: null, inChat: true };
    case "complete":
      return { type: "completeAction", action };
    case "reopenAction":
      return { type: "reopenAction", action };
    case "takeOn":
      return { type: "takeOnAction", action };
    case "assign":
      return { type: "assignAction", action, to: nth(others, n) ?? memberRef("nobody") };
    case "drop":
      return { type: "dropAction", action };
  }
}

function ofSession(
  slices: SessionSlices,
  intent: SessionIntent,
  n: number,
  others: readonly MemberRef[],
): MemberSessionCommand {
  const order = slices.agenda.order;
  const run = slices.elmo?.run ?? null;
  const item = nth(order, n) ?? itemId("none");
  const ofRun = run ?? runId("none");
  const takeaways = Object.keys(slices).flatMap((key) =>
    key.startsWith("takeaway:") ? [takeawayId(key.slice("takeaway:".length))] : [],
  );
  switch (intent) {
    case "elmo":
      return { type: "raiseElmo", run: ofRun };
    case "takeBack":
      return { type: "takeBackElmo", run: ofRun };
    case "pause":
      return { type: "pause", run: ofRun };
    case "resume":
      return { type: "resume", run: ofRun };
    case "next":
      return { type: "next", run };
    case "previous":
      return { type: "previous", run };
    case "moveOn":
      return { type: "answerCall", run: ofRun, answer: { kind: "moveOn" } };
    case "park":
      return { type: "answerCall", run: ofRun, answer: { kind: "park" } };
    case "continue":
      return { type: "answerCall", run: ofRun, answer: { kind: "continue", minutes: 1 + n } };
    case "adjust":
      return { type: "adjustMinutes", item, by: n - 3 };
    case "add":
      return {
        type: "addItem",
        item: { title: `Also ${n}`, kind: "topic", presenter: null, minutes: 1 + n },
      };
    case "move":
      return { type: "moveItem", item, to: n };
    case "remove":
      return { type: "removeItem", item };
    case "takeaway":
      return {
        type: "addTakeaway",
        text: `Learned ${n}`,
        kind: n % 2 === 0 ? "learned" : "action",
        owner: n % 2 === 0 ? null : (nth(others, n) ?? null),
      };
    case "removeTakeaway":
      return { type: "removeTakeaway", takeaway: nth(takeaways, n) ?? takeawayId("none") };
    case "takeOver":
      return { type: "takeOver" };
    case "handOver":
      return { type: "handOver", to: nth(others, n) ?? memberRef("nobody") };
    case "headCount":
      return { type: "correctHeadCount", count: n < 4 ? null : n };
    case "finish":
      return { type: "finish" };
  }
}
