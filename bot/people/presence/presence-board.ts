import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Presence } from "@guildhall/shared/ports/presence";
import type { WhoIsHere } from "@guildhall/shared/ports/who-is-here";
import { PresenceEntry } from "./presence-entry.ts";
import type { Log } from "@guildhall/shared/app/log";

/**
 * Who is here, according to panels, Teams and other servers. Created before the live streams, which ask it, and before the
 * sockets, which report to it.
 */
export interface PresenceBoard extends WhoIsHere {
  panelOpened(community: CommunityId, ref: MemberRef): void;
  panelClosed(community: CommunityId, ref: MemberRef): void;
  /** Teams reports that somebody joined or left the meeting, or that it is over. */
  meetingJoined(community: CommunityId, ref: MemberRef): void;
  meetingLeft(community: CommunityId, ref: MemberRef): void;
  meetingEnded(community: CommunityId): void;
  /**
   * Reads what other servers say, unless that was done within a few seconds. Await it before a command of somebody without a
   * panel here (a word in the chat, a card): otherwise this server may know of nobody.
   */
  refresh(community: CommunityId): Promise<void>;
  /** The communities in which somebody is here according to this server itself. */
  occupied(): readonly CommunityId[];
  /** Keeps a community's presence up to date, and calls back whenever it may have changed. Returns what ends it. */
  watch(community: CommunityId, listener: () => void): () => void;
  close(): void;
}

export interface PresenceBoardDeps {
  readonly presence: Pick<Presence, "beat" | "read">;
  readonly environment: Environment;
  readonly log: Log;
}

/** How often each community's entry sends its heartbeat, reads those of others, and is dropped if idle. */
const ROUND = 5 * SECOND;
const KEPT_FOR = MINUTE;

export function createPresenceBoard({ presence, environment, log }: PresenceBoardDeps): PresenceBoard {
  const server = environment.freshId();
  const entries = new Map<CommunityId, PresenceEntry>();
  let closed = false;
  let stopRound: (() => void) | null = null;

  const entry = (community: CommunityId): PresenceEntry => {
    const known = entries.get(community);
    if (known !== undefined) return known;
    const created = new PresenceEntry(community, server, presence, environment, log);
    entries.set(community, created);
    if (stopRound === null && !closed) stopRound = environment.later(ROUND, round);
    return created;
  };

  function round(): void {
    stopRound = null;
    for (const [community, held] of entries) {
      if (held.isIdle(environment.now() - KEPT_FOR)) {
        held.close();
        entries.delete(community);
      } else held.round();
    }
    if (entries.size > 0 && !closed) stopRound = environment.later(ROUND, round);
  }

  return {
    present: (community) => entries.get(community)?.who().present ?? [],
    around: (community) => entries.get(community)?.who().around ?? [],
    async lastPresent(community): Promise<Instant | null> {
      const now = environment.now();
      await entry(community).refresh();
      if (entry(community).who().present.length > 0) return now;
      // A server beats while somebody is there, and once when they have left: so each beat is from a moment when somebody was.
      const beats = await presence.read(community);
      const moments = beats.map(({ at }) => Math.min(at, now));
      const left = entry(community).record.lastLeft;
      if (left !== null) moments.push(left);
      return moments.length === 0 ? null : Math.max(...moments);
    },
    panelOpened: (community, ref) =>
      entry(community).change((record) => {
        record.panelOpened(ref);
      }),
    panelClosed: (community, ref) =>
      entry(community).change((record, now) => {
        record.panelClosed(ref, now);
      }),
    meetingJoined: (community, ref) =>
      entry(community).change((record, now) => {
        record.joinedMeeting(ref, now);
      }),
    meetingLeft: (community, ref) =>
      entry(community).change((record, now) => {
        record.leftMeeting(ref, now);
      }),
    meetingEnded: (community) =>
      entry(community).change((record, now) => {
        record.meetingEnded(now);
      }),
    refresh: (community) => entry(community).refresh(),
    occupied: () =>
      [...entries].flatMap(([community, { record }]) =>
        record.here(environment.now()).length > 0 ? [community] : [],
      ),
    watch: (community, listener) => entry(community).watch(listener),
    close() {
      closed = true;
      stopRound?.();
      for (const held of entries.values()) held.close();
      entries.clear();
    },
  };
}
