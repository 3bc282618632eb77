import type { CommunityStream, LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { datesToKeep } from "@guildhall/shared/domain/community/clock/part";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { quietIn } from "@guildhall/shared/domain/community/life/part";
import { remindersToSet } from "@guildhall/shared/domain/community/reminders/part";
import { isUnused } from "@guildhall/shared/domain/community/retention/part";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { DAY, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Bindings } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Keep } from "../config/config.ts";
import { kindOf } from "./error-kind.ts";

/** The release of the rules of time zones that this server has; only another process can have others. */
const RULES = process.versions["tz"] ?? "";

/**
 * What a server does for each community that it loads: its coming sessions are computed anew if the rules of its time zone
 * have changed since (SPEC TIME-2), get the reminders that no earlier version gave them (REMIND-8), and are told in time
 * if nobody uses the community (PRIV-9).
 */
export const lookAfter =
  (
    { now, freshId }: Pick<Environment, "now" | "freshId">,
    { unusedFor }: Pick<Keep, "unusedFor">,
    rules = RULES,
  ) =>
  (community: CommunityStream): void => {
    for (const command of wanted(community.state, { rules, unusedFor }, now()))
      void community.submit({ id: freshId(), actor: { kind: "system" }, command });
  };

function wanted(
  state: CommunityState,
  { rules, unusedFor }: Pick<Keep, "unusedFor"> & { readonly rules: string },
  now: Instant,
): readonly CommunityCommand[] {
  if (state.status !== "founded") return [];
  const isOff = datesToKeep(state, state, rules, now).length > 0;
  const lacks = remindersToSet(state, { ...state, quiet: quietIn(state) }, now).length > 0;
  return [
    ...(isOff ? [{ type: "keepWallTimes", rules } as const] : []),
    ...(lacks ? [{ type: "setReminders" } as const] : []),
    ...(unusedFor !== null && isUnused(state, unusedFor, now)
      ? [{ type: "announceErasure", keepFor: unusedFor } as const]
      : []),
  ];
}

export interface VisitDeps {
  readonly bindings: Pick<Bindings, "communities">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
}

/** How often a server visits all communities. */
const VISIT_EVERY = DAY;

/** Loads every community once a day, one after the other, so that those that nobody opens are looked after as well. */
export function createVisit({ bindings, liveStreams, environment, log }: VisitDeps): {
  start(): void;
  stop(): Promise<void>;
} {
  let atWork: Promise<void> = Promise.resolve();
  let stopped = false;
  let cancel: (() => void) | null = null;

  /** What cannot be loaded now is looked after when somebody opens it. */
  const missed = (error: unknown): void =>
    log.warn({ error: kindOf(error) }, "not every community could be visited");

  async function visit(): Promise<void> {
    for (const community of await bindings.communities()) {
      if (stopped) return;
      await liveStreams.community(community).catch(missed);
    }
  }

  function start(): void {
    atWork = visit()
      .catch(missed)
      .finally(() => {
        if (!stopped) cancel = environment.later(VISIT_EVERY, start);
      });
  }

  return {
    start,
    async stop() {
      stopped = true;
      cancel?.();
      await atWork;
    },
  };
}
