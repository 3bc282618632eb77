import { randomBytes } from "node:crypto";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { OptionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import { outcomeIn, type PollOutcome } from "@guildhall/shared/domain/community/polls/part";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { Handshake } from "@guildhall/shared/protocol/handshake";
import type { CommandMessage } from "@guildhall/shared/protocol/command-message";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { freshLoad } from "../../chaos/stored-log.ts";
import { nextSession, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { type BenchProcess, startProcess } from "../processes/bench-process.ts";
import type { ProbeMethods } from "../processes/probe.ts";
import { connectFirst } from "./connect-as.ts";
import type { Stage } from "./stage.ts";

/** An open poll, and the message that shows its card. */
export interface OpenPoll {
  readonly id: PollId;
  readonly options: readonly OptionId[];
  readonly card: string;
}

/** A founded community in a session, on two real servers in processes of their own, which Teams reaches in turn. */
export interface VotingGuild {
  readonly servers: readonly { readonly url: string; readonly process: BenchProcess<ProbeMethods> }[];
  /** The handshakes of the first people. */
  handshakes(count: number): Promise<readonly Handshake[]>;
  open(question: string): Promise<OpenPoll>;
  cast(poll: PollId, option: OptionId): CommandMessage;
  /** Closes the poll; returns its result as a freshly started server reads it from storage. */
  close(poll: PollId): Promise<PollOutcome>;
  end(): Promise<void>;
}

const isPoll = (key: string): key is `poll:${string}` => key.startsWith("poll:");

const OPTIONS = ["Red", "Green", "Blue", "Yellow"];

export async function openVotingGuild(stage: Stage): Promise<VotingGuild> {
  const teams = await stage.teams();
  const { connectionString } = await stage.counting();
  const sealKey = freshWrappingKey();
  const tablePrefix = freshPrefix();
  const shared = {
    ...(await teams.call("env")),
    HOST: "127.0.0.1",
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    TABLE_PREFIX: tablePrefix,
    SEAL_KEYS: asSealKeys(sealKey),
    TICKET_KEY: randomBytes(32).toString("base64"),
  };
  const start = async (name: string) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const process = await stage.adopt(
      startProcess<ProbeMethods>({
        name,
        script: "dist/server.js",
        env: { ...shared, PORT: String(port), PUBLIC_URL: url },
        measured: true,
        answersAt: `${url}/healthz`,
      }),
    );
    return { url, process };
  };
  const servers = [await start("The first server"), await start("The second server")];
  await teams.call(
    "installBehindBalancer",
    servers.map(({ url }) => url),
  );
  const meeting = await teams.call("meeting");
  const organiser = await connectFirst(teams, servers[0]?.url ?? "");
  await organiser.tell({ type: "found", name: "A large guild" });
  await organiser.tell({
    type: "planItem",
    session: await nextSession(organiser),
    item: { title: "One", kind: "topic", presenter: null, minutes: 60 },
  });
  await organiser.tell({ type: "begin", session: await nextSession(organiser) });
  await until(organiser.session, (session) => session?.slices.elmo !== undefined);
  const community = organiser.me.get()?.community;
  if (community === undefined) throw new Error("The organiser was not let in");
  const { connectionString: storedAt } = await stage.azurite();
  const storage = await azureStorage({
    connectionString: storedAt,
    tablePrefix,
    wrappingKeys: [sealKey],
  });

  const pollAsking = (question: string): Omit<OpenPoll, "card"> | undefined => {
    const slices = organiser.community.get()?.slices ?? {};
    for (const key of Object.keys(slices)) {
      const slice = isPoll(key) ? slices[key] : undefined;
      if (slice?.subject.kind === "asked" && slice.subject.question === question)
        return { id: slice.id, options: slice.options.map(({ id }) => id) };
    }
    return undefined;
  };

  return {
    servers,
    // The first of them is the organiser.
    handshakes: async (count) =>
      (await teams.call("tokens", count + 1)).slice(1).map((token) => ({
        protocol: PROTOCOL_VERSION,
        surface: "panel",
        conversation: meeting.id,
        meeting: meeting.meetingId ?? null,
        proof: { kind: "token", token },
      })),
    async open(question) {
      await organiser.tell({
        type: "openPoll",
        question,
        options: OPTIONS,
        budget: 1,
        cap: 1,
        secrecy: "hidden",
        membersAdd: false,
        closesAt: null,
        inChat: true,
      });
      await until(organiser.community, () => pollAsking(question) !== undefined);
      const poll = pollAsking(question);
      if (poll === undefined) throw new Error("The poll is not open");
      return { ...poll, card: await teams.call("cardSaying", question) };
    },
    cast: (poll, option) => ({
      id: makeCommandId(Date.now(), freshId()),
      stream: "community",
      command: { type: "castBallot", poll, ballot: { [option]: 1 } },
    }),
    async close(poll) {
      await organiser.tell({ type: "closePoll", poll });
      const { state } = await freshLoad(storage).community(community);
      const found = state.status === "founded" ? state.polls.find(({ id }) => id === poll) : undefined;
      const outcome = found === undefined ? null : outcomeIn(found);
      if (outcome === null) throw new Error("The poll is not counted");
      return outcome;
    },
    async end() {
      organiser.close();
      for (const { process } of servers) await process.stop();
    },
  };
}
