import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { RunId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { CommandMessage } from "@guildhall/shared/protocol/command-message";
import type { Handshake } from "@guildhall/shared/protocol/handshake";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { nextSession, type PersonClient, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { type BenchProcess, startProcess } from "../processes/bench-process.ts";
import type { ProbeMethods } from "../processes/probe.ts";
import { connectFirst } from "./connect-as.ts";
import type { Stage } from "./stage.ts";

const ITEMS = 6;

export interface GuildOptions {
  /** whether it reaches its storage through the counting proxy */
  readonly counted: boolean;
}

/** A founded community with a running session, on a real server in its own process. */
export interface Guild {
  readonly url: string;
  server(): BenchProcess<ProbeMethods>;
  /** Its organiser and facilitator, with a panel open, until `moderatorLeaves`. */
  readonly moderator: PersonClient;
  moderatorLeaves(): void;
  /** The handshakes of the first people. */
  handshakes(count: number): Promise<readonly Handshake[]>;
  /** The same with room tickets. */
  withTickets(tickets: readonly string[]): Promise<readonly Handshake[]>;
  raiseElmo(): CommandMessage;
  takeBackElmo(): CommandMessage;
  /** Moves on to the next item. */
  nextItem(): Promise<void>;
  /** Its storage, reached past what counts. */
  openStorage(): Promise<Storage>;
  /** Replaces the server by a new one. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const key = (): string => randomBytes(32).toString("base64");
const commandId = (): string => makeCommandId(Date.now(), freshId());

export async function openGuild(stage: Stage, { counted }: GuildOptions): Promise<Guild> {
  const teams = await stage.teams();
  const { connectionString } = counted ? await stage.counting() : await stage.azurite();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const tablePrefix = freshPrefix();
  const wrappingKey = freshWrappingKey();
  const env = {
    ...(await teams.call("env")),
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: url,
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    TABLE_PREFIX: tablePrefix,
    SEAL_KEYS: asSealKeys(wrappingKey),
    TICKET_KEY: key(),
  };
  const start = (): Promise<BenchProcess<ProbeMethods>> =>
    startProcess({
      name: "The server",
      script: "dist/server.js",
      env,
      measured: true,
      answersAt: `${url}/healthz`,
    });
  let server = await start();
  await stage.adopt(Promise.resolve({ stop: () => server.stop() }));
  await teams.call("install", url);

  const meeting = await teams.call("meeting");
  const moderator = await connectFirst(teams, url);
  await moderator.tell({ type: "found", name: "A large guild" });
  for (let item = 1; item <= ITEMS; item += 1)
    await moderator.tell({
      type: "planItem",
      session: await nextSession(moderator),
      item: { title: `Topic ${item}`, kind: "topic", presenter: null, minutes: 60 },
    });
  await moderator.tell({ type: "begin", session: await nextSession(moderator) });
  await until(moderator.session, (session) => session?.slices.elmo !== undefined);

  const slices = (): NonNullable<ReturnType<typeof moderator.session.get>>["slices"] => {
    const session = moderator.session.get();
    if (session === null) throw new Error("There is no running session");
    return session.slices;
  };
  const session: SessionId = slices().session.id;
  const run = (): RunId => {
    const { elmo } = slices();
    if (elmo === undefined) throw new Error("There is no running item");
    return elmo.run;
  };
  const hello = (proof: Handshake["proof"]): Handshake => ({
    protocol: PROTOCOL_VERSION,
    surface: "panel",
    conversation: meeting.id,
    meeting: meeting.meetingId ?? null,
    proof,
  });

  return {
    url,
    server: () => server,
    moderator,
    moderatorLeaves: () => moderator.close(),
    // The first of them is the moderator.
    handshakes: async (count) =>
      (await teams.call("tokens", count + 1)).slice(1).map((token) => hello({ kind: "token", token })),
    withTickets: (tickets) => Promise.resolve(tickets.map((ticket) => hello({ kind: "ticket", ticket }))),
    raiseElmo: () => ({
      id: commandId(),
      stream: "session",
      session,
      command: { type: "raiseElmo", run: null },
    }),
    takeBackElmo: () => ({
      id: commandId(),
      stream: "session",
      session,
      command: { type: "takeBackElmo", run: run() },
    }),
    async nextItem() {
      const before = run();
      await moderator.run({ type: "next", run: before });
      await until(moderator.session, (now) => {
        const elmo = now?.slices.elmo;
        return elmo !== undefined && elmo.run !== before;
      });
      await pause(200);
    },
    openStorage: async () =>
      azureStorage({
        connectionString: (await stage.azurite()).connectionString,
        tablePrefix,
        wrappingKeys: [wrappingKey],
      }),
    async restart() {
      await server.stop();
      server = await start();
    },
    async close() {
      moderator.close();
      await server.stop();
    },
  };
}
