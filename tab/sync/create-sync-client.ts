import type * as z from "zod/mini";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { type MySession, NO_VOICE, type SessionSlices } from "@guildhall/shared/domain/session/view";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { calendarAnswer } from "@guildhall/shared/protocol/calendar";
import { permitsAnswer } from "@guildhall/shared/protocol/permits";
import { exportAnswer } from "@guildhall/shared/protocol/export";
import { heldAnswer } from "@guildhall/shared/protocol/held";
import type { Surface } from "@guildhall/shared/protocol/handshake";
import {
  invitedAnswer,
  type Live,
  rosterAnswer,
  type RosterAnswer,
} from "@guildhall/shared/protocol/messages";
import { moveAnswer } from "@guildhall/shared/protocol/moves";
import {
  type RowList,
  rowsAnswer,
  type RowsAnswer,
  type RowsOf,
  type RowsRequestOf,
} from "@guildhall/shared/protocol/rows";
import { searchAnswer } from "@guildhall/shared/protocol/search";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { ClockKeeper } from "./clock-keeper.ts";
import { CommandQueue } from "./command-queue.ts";
import { Connector, type GetToken } from "./connector.ts";
import { listen } from "./listen.ts";
import { liveValue } from "./live-value.ts";
import { StreamKeeper } from "./stream-keeper.ts";
import type { Replica } from "./stream-replica.ts";
import { type Me, type StreamView, type SyncClient } from "./sync-client.ts";
import type { SyncEnvironment } from "./sync-environment.ts";
import type { OpenWire } from "./wire.ts";

export interface SyncOptions {
  readonly surface: Surface;
  /** as Teams' context reports them */
  readonly conversation: string;
  readonly meeting: string | null;
  readonly getToken: GetToken;
  readonly openWire: OpenWire;
  readonly environment: SyncEnvironment;
}

const NO_POLLS: readonly string[] = [];
const NOBODY: RosterAnswer = { people: [] };
const UNREAD = { kind: "failed", retryable: true } as const;
const ANSWERED_WITHIN = 10 * SECOND;

/** Connects, and keeps the data of the pages in sync with the server until it is closed. */
export function createSyncClient(options: SyncOptions): SyncClient {
  const { environment, surface, conversation, meeting } = options;
  const me = liveValue<Me | null>(null);
  const live = liveValue<Live | null>(null);
  const everybodyVoted = liveValue<readonly string[]>(NO_POLLS);
  const names = liveValue<ReadonlyMap<string, string>>(new Map());

  const resync = (kind: string): void => connector.wire?.send("resync", kind);
  const community = new StreamKeeper<StreamView<Partial<CommunitySlices>, MyCommunity>>({
    environment,
    kind: "community",
    supersedes: () => true,
    present: presentCommunity,
    resync,
  });
  const session = new StreamKeeper<StreamView<SessionSlices, MySession>>({
    environment,
    kind: "session",
    supersedes: isLater,
    present: presentSession,
    resync,
  });
  const commands = new CommandQueue({
    environment,
    now: () => clock.now(),
    wire: () => connector.wire,
    done(message, { version, mine }) {
      if (message.stream === "community") {
        const id = community.view.get()?.id;
        if (id === undefined) return;
        community.mine({ id, version, mine });
        community.promised(id, version);
        return;
      }
      session.mine({ id: message.session, version, mine });
      session.promised(message.session, version);
    },
    suspicious: () => connector.probe(() => undefined),
  });

  function addNames(more: Iterable<readonly [string, string | null]>): void {
    const known = names.get();
    const changed = [...more].filter(([ref, name]) => (known.get(ref) ?? null) !== name);
    if (changed.length === 0) return;
    const now = new Map(known);
    for (const [ref, name] of changed) {
      if (name === null) now.delete(ref);
      else now.set(ref, name);
    }
    names.set(now);
  }

  const received = listen({
    welcome({ me: ref, meetingOrganiser, community: id, left, ticket }) {
      connector.keepTicket(ticket);
      const known = me.get();
      // Another community moved here, or this one moved away: sessions are no longer those of before.
      if (known !== null && known.community !== id) session.forget();
      if (
        known?.ref !== ref ||
        known.meetingOrganiser !== meetingOrganiser ||
        known.community !== id ||
        known.left?.address !== left?.address
      )
        me.set({ ref, meetingOrganiser, community: id, left });
    },
    ticket: ({ ticket }) => connector.keepTicket(ticket),
    snapshot(snapshot) {
      if (snapshot.stream === "session") return session.snapshot(snapshot);
      community.snapshot(snapshot);
      connector.live();
    },
    patch: (patch) => (patch.stream === "session" ? session : community).patch(patch),
    mine: (mine) => (mine.stream === "session" ? session : community).mine(mine),
    live: (now) => live.set(now),
    everybodyVoted: ({ polls }) => everybodyVoted.set(polls),
    people: (people) => addNames(Object.entries(people.names)),
    prove: (answer) => connector.prove(answer),
    closed: ({ code }) => connector.refused(code),
  });

  // The connector calls back only after its first await, when everything below is initialised.
  const clock = new ClockKeeper(environment, (answered) => connector.probe(answered));
  const connector = new Connector({
    environment,
    openWire: options.openWire,
    getToken: options.getToken,
    handshake: (proof) => ({ protocol: PROTOCOL_VERSION, surface, conversation, meeting, proof }),
    now: () => clock.now(),
    opened() {
      community.reopened();
      session.reopened();
      // A new connection starts with none; the server sends the list if it is not empty.
      everybodyVoted.set(NO_POLLS);
      clock.series();
      commands.resend();
    },
    received,
    refused: () => commands.giveUp(),
  });

  /** Asks once; returns the fallback if there is no answer in time, or none that makes sense. */
  const ask = <T>(event: string, message: unknown, schema: z.ZodMiniType<T>, otherwise: T): Promise<T> =>
    new Promise((resolve) => {
      const { wire } = connector;
      if (wire === null) return resolve(otherwise);
      const stop = environment.later(ANSWERED_WITHIN, () => resolve(otherwise));
      wire.ask(event, message, (raw) => {
        stop();
        const parsed = schema.safeParse(raw);
        resolve(parsed.success ? parsed.data : otherwise);
      });
    });

  return {
    connection: connector.connection,
    notSignedIn: connector.notSignedIn,
    me,
    community: community.view,
    session: session.view,
    live,
    everybodyVoted,
    names,
    now: () => clock.now(),
    tellCommunity: (command) => commands.tell({ stream: "community", command }),
    tellSession: (id, command) => commands.tell({ stream: "session", session: id, command }),
    async roster(query) {
      const found = await ask("roster", { query }, rosterAnswer, NOBODY);
      addNames(found.people.map(({ ref, name }) => [ref, name] as const));
      return found;
    },
    invited: () => ask("invited", undefined, invitedAnswer, null),
    async rows<List extends RowList>(request: RowsRequestOf<List>) {
      const schema = rowsAnswer<List>(request.list);
      const answer = await ask<RowsAnswer<RowsOf[List]>>("rows", request, schema, UNREAD);
      if (answer.kind === "rows") addNames(Object.entries(answer.names));
      return answer;
    },
    async search(request) {
      const answer = await ask("search", request, searchAnswer, UNREAD);
      if (answer.kind === "found") addNames(Object.entries(answer.names));
      return answer;
    },
    calendar: (request) => ask("calendar", request, calendarAnswer, { kind: "failed" }),
    permits: () => ask("permits", undefined, permitsAnswer, { kind: "failed" }),
    export: (request) => ask("export", request, exportAnswer, { kind: "failed" }),
    move: (request) => ask("move", request, moveAnswer, { kind: "failed" }),
    held: (request) => ask("held", request, heldAnswer, { kind: "failed" }),
    close() {
      connector.close();
      clock.close();
      community.close();
      session.close();
      commands.giveUp();
    },
  };
}

const numberOf = (slices: Slices): number => (slices as Partial<SessionSlices>).session?.number ?? 0;

/** A server that is behind may still offer the session before this one. */
const isLater = (current: Slices, offered: Slices): boolean => numberOf(offered) >= numberOf(current);

/** A ballot counts while its poll is open; that of a closed poll is dropped. */
function presentCommunity({
  id,
  version,
  slices,
  mine,
}: Replica): StreamView<Partial<CommunitySlices>, MyCommunity> {
  const shown = slices as Partial<CommunitySlices>;
  const own = (mine as MyCommunity | null) ?? NOTHING_OWN;
  const isOpen = (poll: string) => shown[`poll:${poll}`]?.progress.phase === "open";
  const ballots = Object.fromEntries(Object.entries(own.ballots).filter(([poll]) => isOpen(poll)));
  return { id, version, slices: shown, mine: { ...own, ballots } };
}

/** The member's own ELMO or *keep going* counts only for the run that is shown, not for an earlier or later one. */
function presentSession({ id, version, slices, mine }: Replica): StreamView<SessionSlices, MySession> {
  const shown = slices as SessionSlices;
  const own = (mine as MySession | null) ?? NO_VOICE;
  const run = shown.elmo?.run;
  const isShown = run !== undefined && (own.elmo === run || own.keepGoing === run);
  return { id, version, slices: shown, mine: isShown ? own : NO_VOICE };
}
