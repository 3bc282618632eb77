import type { CommunityStream, LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { datesToKeep } from "@guildhall/shared/domain/community/clock/part";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { remindersToSet } from "@guildhall/shared/domain/community/reminders/part";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { Bindings } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { kindOf } from "./error-kind.ts";

/** The release of the rules of time zones that this server has; only another process can have others. */
const RULES = process.versions["tz"] ?? "";

/**
 * What a server does for each community that it loads: its coming sessions are computed anew if the rules of its time zone
 * have changed since (SPEC TIME-2), and get the reminders that no earlier version gave them (REMIND-8).
 */
export const lookAfter =
  ({ now, freshId }: Pick<Environment, "now" | "freshId">, rules = RULES) =>
  (community: CommunityStream): void => {
    for (const command of wanted(community.state, rules, now()))
      void community.submit({ id: freshId(), actor: { kind: "system" }, command });
  };

function wanted(state: CommunityState, rules: string, now: Instant): readonly CommunityCommand[] {
  if (state.status !== "founded") return [];
  const isOff = datesToKeep(state, state, rules, now).length > 0;
  const lacks = remindersToSet(state, state, now).length > 0;
  return [
    ...(isOff ? [{ type: "keepWallTimes", rules } as const] : []),
    ...(lacks ? [{ type: "setReminders" } as const] : []),
  ];
}

export interface VisitDeps {
  readonly bindings: Pick<Bindings, "communities">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly log: Log;
}

/** Loads every community once, one after the other, so that those that nobody opens are looked after as well. */
export function createVisit({ bindings, liveStreams, log }: VisitDeps): {
  start(): void;
  stop(): Promise<void>;
} {
  let atWork: Promise<void> = Promise.resolve();
  let stopped = false;

  /** What cannot be loaded now is looked after when somebody opens it. */
  const missed = (error: unknown): void =>
    log.warn({ error: kindOf(error) }, "not every community could be visited");

  async function visit(): Promise<void> {
    for (const community of await bindings.communities()) {
      if (stopped) return;
      await liveStreams.community(community).catch(missed);
    }
  }

  return {
    start() {
      atWork = visit().catch(missed);
    },
    async stop() {
      stopped = true;
      await atWork;
    },
  };
}
