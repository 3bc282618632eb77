import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { datesToKeep } from "@guildhall/shared/domain/community/clock/part";
import type { Environment } from "@guildhall/shared/ports/environment";

/** The release of the rules of time zones that this server has; only another process can have others. */
const RULES = process.versions["tz"] ?? "";

/**
 * Has each community that this server loads compute its coming sessions anew if the rules of its time zone have changed
 * since (SPEC TIME-2).
 */
export const keepWallTimes =
  ({ now, freshId }: Pick<Environment, "now" | "freshId">, rules = RULES) =>
  (community: CommunityStream): void => {
    const { state } = community;
    if (state.status !== "founded" || datesToKeep(state, state, rules, now()).length === 0) return;
    void community.submit({
      id: freshId(),
      actor: { kind: "system" },
      command: { type: "keepWallTimes", rules },
    });
  };
