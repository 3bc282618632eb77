import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { createSyncClient } from "../../tab/sync/create-sync-client.ts";
import { socketWire } from "../../tab/sync/socket-wire.ts";
import type { Live$, SyncClient } from "../../tab/sync/sync-client.ts";
import type { SyncEnvironment } from "../../tab/sync/sync-environment.ts";
import type { OpenWire } from "../../tab/sync/wire.ts";
import type { TeamsStandIn } from "../teams-stand-in/start.ts";

export const nodeEnvironment: SyncEnvironment = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
  random: freshId,
  chance: () => Math.random(),
  onWake: () => () => undefined,
};

/** A person of the stand-in with an open panel, without a browser: the tab's own client over a real socket. */
export interface PersonClient extends SyncClient {
  /** Sends a community command; rejects unless it is done. */
  tell(command: MemberCommunityCommand): Promise<number>;
  /** Sends a command to the session that is shown, once one is; rejects unless it is done. */
  run(command: MemberSessionCommand): Promise<number>;
}

export interface PersonClientOptions {
  readonly teams: Pick<TeamsStandIn, "tokens" | "conversation">;
  /** a key of the cast */
  readonly person: string;
  /** the server's address */
  readonly url: string;
  readonly conversation?: string;
  /** how it connects; by default over a WebSocket */
  readonly openWire?: OpenWire;
  /** its clocks and timers; by default the real ones */
  readonly environment?: SyncEnvironment;
}

/** Connects; resolves when the community is known. Rejects if the server refuses the person. */
export async function connectPerson(options: PersonClientOptions): Promise<PersonClient> {
  const { teams, person, url } = options;
  const conversation = teams.conversation(options.conversation ?? "meeting");
  const sync = createSyncClient({
    surface: "panel",
    conversation: conversation.id,
    meeting: conversation.meetingId ?? null,
    getToken: () => teams.tokens.sso(person),
    openWire: options.openWire ?? socketWire(url, { origin: url }),
    environment: options.environment ?? nodeEnvironment,
  });
  const done = (answer: Awaited<ReturnType<SyncClient["tellCommunity"]>>): number => {
    if (answer.kind === "done") return answer.version;
    throw new Error(`${person} was answered ${JSON.stringify(answer)}`);
  };
  const client: PersonClient = {
    ...sync,
    tell: async (command) => done(await sync.tellCommunity(command)),
    async run(command) {
      const session = await until(sync.session, (seen) => seen !== null);
      return done(await sync.tellSession(session.slices.session.id, command));
    },
  };
  const refused = until(sync.connection, ({ state }) => state === "refused" || state === "live");
  const connection = await refused;
  if (connection.state === "refused") {
    sync.close();
    throw new Error(`${person} was not let in: ${connection.code}`);
  }
  await until(sync.community, (community) => community !== null);
  return client;
}

/** The next session, as somebody sees it. */
export async function nextSession({ community }: Pick<SyncClient, "community">): Promise<SessionId> {
  const seen = await until(community, (view) => view?.slices.upcoming !== undefined);
  const [next] = seen?.slices.upcoming ?? [];
  if (next === undefined) throw new Error("There is no next session");
  return next;
}

/** The first value that passes, now or later. */
export function until<T, Passed extends T>(
  live: Live$<T>,
  passes: (value: T) => value is Passed,
): Promise<Passed>;
export function until<T>(live: Live$<T>, passes: (value: T) => boolean): Promise<T>;
export function until<T>(live: Live$<T>, passes: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let stop: () => void = () => undefined;
    const look = (): boolean => {
      const value = live.get();
      if (!passes(value)) return false;
      stop();
      resolve(value);
      return true;
    };
    if (!look()) stop = live.subscribe(() => void look());
  });
}
