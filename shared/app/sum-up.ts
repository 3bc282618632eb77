import { hasLeft } from "../domain/community/membership/part.ts";
import type { Effect } from "../domain/effect.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import type { PastSessionRow, TakeawayRow } from "../domain/rows.ts";
import type { Environment } from "../ports/environment.ts";
import type { CommandOutcome } from "./live-stream.ts";
import type { LiveStreams } from "./live-streams.ts";
import { DONE, type Fate } from "./outbox-retries.ts";
import { summaryOf } from "./summary.ts";

/** Every past session of a community, and what was noted in them. */
export interface PastRows {
  readonly sessions: readonly PastSessionRow[];
  readonly takeaways: readonly TakeawayRow[];
}

export interface SumUpDeps {
  readonly liveStreams: LiveStreams;
  /** null: they cannot be read now */
  readonly readPast: (community: CommunityId) => Promise<PastRows | null>;
  readonly environment: Pick<Environment, "now">;
}

/** Tells a community that closes what it has done. A session that still runs belongs to it, so its end is waited for. */
export async function sumUp(
  id: string,
  { community, closing }: Extract<Effect, { kind: "sumUp" }>,
  { liveStreams, readPast, environment }: SumUpDeps,
  fateOf: (outcome: CommandOutcome) => Fate,
): Promise<Fate> {
  const liveStream = await liveStreams.community(community);
  await liveStream.catchUp();
  const { state } = liveStream;
  if (state.status !== "founded") return DONE;
  const past = state.running === null ? await readPast(community) : null;
  if (past === null) return { done: false, again: environment.now() + MINUTE };
  const { actionsDone } = state;
  const isHere = (member: (typeof state.organisers)[number]): boolean => !hasLeft(state, member);
  const summary = summaryOf(past.sessions, past.takeaways, { actionsDone, isHere });
  const command = { type: "recordSummary", closing, summary } as const;
  return fateOf(await liveStream.submit({ id, actor: { kind: "system" }, command }));
}
