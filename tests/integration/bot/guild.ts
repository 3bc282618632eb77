import { randomUUID } from "node:crypto";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import type { SessionStream } from "@guildhall/shared/app/live-streams";
import type { CommandOutcome } from "@guildhall/shared/app/live-stream";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { type BotServer, type BotServerOptions, startBotServer } from "../../support/bot-server.ts";
import {
  startTeamsStandIn,
  type TeamsStandIn,
  type TeamsStandInOptions,
} from "../../teams-stand-in/start.ts";

const ids = () => ({ botId: randomUUID(), botPassword: "secret", tenantId: randomUUID() });

/** A stand-in Teams with a server, and shortcuts for what people do in panels. */
export interface Guild {
  readonly teams: TeamsStandIn;
  readonly server: BotServer;
  community(): Promise<CommunityId>;
  ref(personKey: string): Promise<MemberRef>;
  inCommunity(personKey: string, command: MemberCommunityCommand): Promise<CommandOutcome>;
  inSession(personKey: string, command: MemberSessionCommand): Promise<CommandOutcome>;
  communityState(): Promise<CommunityState>;
  session(): Promise<SessionStream>;
  sessionState(): Promise<SessionState>;
  /** Founds the community with an agenda and begins its session. */
  begin(
    personKey: string,
    agenda: readonly (Partial<ItemDraft> & { readonly title: string })[],
  ): Promise<void>;
  close(): Promise<void>;
}

export async function startGuild(
  options: { readonly teams?: Partial<TeamsStandInOptions>; readonly server?: BotServerOptions } = {},
): Promise<Guild> {
  const teams = await startTeamsStandIn({ ...ids(), ...options.teams });
  const server = await startBotServer(teams, options.server);
  const { storage, liveStreams } = server;

  const community = async (): Promise<CommunityId> => {
    const { id } = teams.conversation("meeting");
    const binding = await storage.bindings.byConversation({ tenant: tenantOf(), id });
    if (binding === null) throw new Error("The conversation is not bound");
    return binding.community;
  };
  const tenantOf = (): string => teams.person("priya").tenantId;
  const ref = async (key: string): Promise<MemberRef> => {
    const { aadObjectId, tenantId } = teams.person(key);
    const [member] = await storage.directory.enter(await community(), [
      { tenant: tenantId, objectId: aadObjectId ?? "" },
    ]);
    if (member === undefined) throw new Error(`${key} cannot be entered in the directory`);
    return member;
  };
  const envelope = async <C>(key: string, command: C) => ({
    id: makeCommandId(Date.now(), freshId()),
    actor: { kind: "member" as const, ref: await ref(key), meetingOrganiser: false },
    command,
  });
  const communityState = async () => (await liveStreams.community(await community())).state;
  const session = async (): Promise<SessionStream> => {
    const state = await communityState();
    const id = state.status === "founded" ? (state.running?.id ?? state.last?.id) : undefined;
    if (id === undefined) throw new Error("There is no session");
    return liveStreams.session(id);
  };
  const inCommunity = async (key: string, command: MemberCommunityCommand) =>
    (await liveStreams.community(await community())).submit(await envelope(key, command));

  return {
    teams,
    server,
    community,
    ref,
    inCommunity,
    communityState,
    session,
    sessionState: async () => (await session()).state,
    inSession: async (key, command) => (await session()).submit(await envelope(key, command)),
    async begin(key, agenda) {
      await inCommunity(key, { type: "found", name: "Frontend Guild" });
      const { id } = nextOf(await communityState());
      for (const item of agenda)
        await inCommunity(key, {
          type: "planItem",
          session: id,
          item: { kind: "topic", presenter: null, minutes: 10, ...item },
        });
      await inCommunity(key, { type: "begin", session: id });
      const liveStream = await session();
      await until(liveStream, (state) => state.status === "running");
    },
    async close() {
      await server.stop();
      await teams.close();
    },
  };
}

/** Resolves once the live stream's state matches; subscribes instead of polling. */
export function until(liveStream: SessionStream, wanted: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!wanted(liveStream.state)) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`The session did not reach that state: ${JSON.stringify(liveStream.state)}`));
    }, 60_000);
    const stop = liveStream.subscribe(look);
    look();
  });
}
