import { nextOf } from "@guildhall/shared/testing/decider-samples";
import type { LiveStream } from "@guildhall/shared/app/live-stream";
import type { SessionStream } from "@guildhall/shared/app/live-streams";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { ItemId, RunId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { type AppWorld, GUILD, person } from "@guildhall/shared/testing/app-world";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { observed } from "../../chaos/eventually.ts";

/** A community whose commands are decided by the application's own live streams. */
export interface Living {
  readonly world: AppWorld;
  /** every intermediate state */
  readonly communityStates: unknown[];
  readonly sessionStates: unknown[];
  /** the sessions in the order in which they began */
  readonly sessions: SessionId[];
  readonly now: () => number;
  readonly founded: () => FoundedCommunity;
  readonly ask: (who: string, command: CommunityCommand) => Promise<void>;
  readonly begun: () => Promise<SessionStream>;
  readonly act: (liveStream: SessionStream, who: string, command: SessionCommand) => Promise<void>;
  readonly holds: (what: () => boolean, words: string) => Promise<true>;
  readonly close: () => Promise<void>;
}

export async function startLiving(world: AppWorld): Promise<Living> {
  const { liveStreams } = world.server();
  const guild = await liveStreams.community(GUILD);
  const communityStates: unknown[] = [];
  const sessionStates: unknown[] = [];
  const sessions: SessionId[] = [];
  let told = 0;

  async function tell<Command>(
    liveStream: LiveStream<unknown, Command>,
    who: string,
    command: Command,
  ): Promise<void> {
    told += 1;
    await world.environment.advance(SECOND);
    const actor = who === "guildhall" ? ({ kind: "system" } as const) : person(who);
    const outcome = await liveStream.submit({ id: `command-${told}`, actor, command });
    if (outcome.kind !== "done") throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(outcome)}`);
    await settle();
    (liveStream === (guild as unknown) ? communityStates : sessionStates).push(liveStream.state);
  }
  const ask: Living["ask"] = (who, command) =>
    tell(guild as LiveStream<unknown, CommunityCommand>, who, command);
  const founded = () => {
    if (guild.state.status !== "founded") throw new Error("It is not founded");
    return guild.state;
  };
  const holds: Living["holds"] = (what, words) =>
    observed(async () => {
      await settle();
      return what() ? true : undefined;
    }, words);

  return {
    world,
    communityStates,
    sessionStates,
    sessions,
    now: () => world.environment.now(),
    founded,
    ask,
    holds,
    act: (liveStream, who, command) => tell(liveStream as LiveStream<unknown, SessionCommand>, who, command),
    close: () => liveStreams.close(),
    async begun() {
      await ask("priya", { type: "begin", session: nextOf(founded()).id });
      const id = founded().running?.id;
      if (id === undefined) throw new Error("No session began");
      sessions.push(id);
      const liveStream = await liveStreams.session(id);
      await holds(() => liveStream.state.status === "running", "the session to be opened");
      return liveStream;
    },
  };
}

/** The value; throws if it is missing. */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`);
  return value;
}

export function runOf(liveStream: SessionStream): RunId {
  if (liveStream.state.status !== "running" || liveStream.state.current === null)
    throw new Error("No session runs");
  return liveStream.state.current.elmos.run;
}

export const itemAt = (liveStream: SessionStream, index: number): ItemId =>
  given(
    liveStream.state.status === "unopened" ? undefined : liveStream.state.items[index],
    `item at ${index}`,
  ).id;
