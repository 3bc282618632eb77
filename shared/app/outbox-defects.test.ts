import { describe, expect, it } from "vitest";
import type { Effect } from "../domain/effect.ts";
import { sessionId } from "../domain/kernel/ids.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import { HOUR, MINUTE } from "../domain/kernel/time.ts";
import { memoryStorage } from "../memory/storage.ts";
import type { Chat } from "../ports/chat.ts";
import { GUILD } from "../testing/app-world.ts";
import { manualEnvironment } from "../testing/manual-environment.ts";
import { createOutboxRunner } from "./outbox-runner.ts";
import { EMPTY_BOXES } from "./codec.ts";
import { OUTBOX_VERSIONS } from "./outbox-versions.ts";
import { toOutboxRows } from "./outbox-row.ts";
import type { CommandOutcome } from "./live-stream.ts";
import type { CommunityStream, LiveStreams } from "./live-streams.ts";

const SECRET = "what Priya wrote";
const session = sessionId("session");
const stream = communityStream(GUILD);
const DEFECT: CommandOutcome = { kind: "failed", retryable: false, reason: "defect" };

const word = (facilitator: string): Effect => ({
  kind: "tellCommunity",
  community: GUILD,
  command: { type: "recordFacilitator", session, facilitator: facilitator as never },
});
const post = (message: Extract<Effect, { kind: "post" }>["message"]): Effect => ({
  kind: "post",
  community: GUILD,
  message,
});

/** An outbox with these effects, and a community and a chat that fail as configured by `broken`. */
async function outboxWith(
  effects: readonly Effect[],
  broken: {
    readonly submit?: (command: { readonly type: string }) => Promise<CommandOutcome>;
    readonly post?: Chat["post"];
    readonly drawCard?: Chat["drawCard"];
  },
) {
  const storage = memoryStorage();
  const environment = manualEnvironment();
  const commit = { version: 1, commitId: "one", body: null };
  await storage.events.append(
    stream,
    commit,
    toOutboxRows(effects, 1, environment.now(), EMPTY_BOXES, OUTBOX_VERSIONS),
  );
  const asked: string[] = [];
  const posted: string[] = [];
  const logged: { readonly level: string; readonly fields: object }[] = [];
  const logs = (level: string) => (fields: object) => void logged.push({ level, fields });
  const liveStream = {
    submit({ command }: Parameters<CommunityStream["submit"]>[0]) {
      asked.push("facilitator" in command ? `${command.type} ${command.facilitator}` : command.type);
      return broken.submit?.(command) ?? Promise.resolve({ kind: "done", version: 1 } as const);
    },
  };
  const runner = createOutboxRunner({
    outbox: storage.outbox,
    sealKeys: storage.sealKeys,
    directory: storage.directory,
    attendanceNotes: storage.attendanceNotes,
    calendarAddresses: storage.calendarAddresses,
    erasedLog: storage.erasedLog,
    erase: () => Promise.resolve(),
    readPast: () => Promise.resolve(null),
    bindings: storage.bindings,
    notIn: () => Promise.resolve([]),
    liveStreams: {
      community: () => Promise.resolve(liveStream as CommunityStream),
    } as unknown as LiveStreams,
    poked: { carryOut: () => Promise.resolve({ done: true }) },
    whoIsHere: { lastPresent: () => Promise.resolve(null) },
    chat: {
      post(community, message) {
        posted.push(message.kind);
        return broken.post?.(community, message) ?? Promise.resolve({ kind: "posted" });
      },
      drawCard(community, subject, mark) {
        posted.push(`card ${subject.kind}`);
        return (
          broken.drawCard?.(community, subject, mark) ??
          Promise.resolve({ kind: "drawn", again: environment.now() })
        );
      },
    },
    environment,
    log: { info: logs("info"), warn: logs("warn"), error: logs("error") },
  });
  runner.start();
  await environment.advance(HOUR);
  await runner.stop();
  const left = await storage.outbox.due(environment.now() + HOUR, 100);
  return { asked, posted, logged, left, environment };
}

describe("an outbox row that a defect stops", () => {
  it("STORE-13: is retried for a minute, then given up and logged; the rows after it are done", async () => {
    const { asked, left, logged } = await outboxWith([word("tom"), word("ana")], {
      submit: (command) =>
        Promise.resolve(
          "facilitator" in command && command.facilitator === "tom" ? DEFECT : { kind: "done", version: 1 },
        ),
    });
    const tries = asked.filter((each) => each === "recordFacilitator tom");
    expect(tries.length).toBeGreaterThan(1);
    expect(tries.length).toBeLessThan(6);
    expect(asked.slice(tries.length)).toEqual(["recordFacilitator ana"]);
    expect(left).toEqual([]);
    expect(logged).toContainEqual({
      level: "error",
      fields: expect.objectContaining({ effect: "tellCommunity recordFacilitator" }) as object,
    });
    expect(JSON.stringify(logged)).not.toContain("tom");
  });

  it("STORE-13: is given up even if it throws, and holds up nothing else meanwhile", async () => {
    const { asked, left, logged } = await outboxWith(
      [word("tom"), { kind: "destroySeal", scope: "run-one" }],
      {
        submit: () => Promise.reject(new TypeError(SECRET)),
      },
    );
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(6);
    expect(left).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain(SECRET);
  });

  it("STORE-13: a message that cannot be rendered is shown to the organisers, and the others are posted", async () => {
    const { asked, posted, left, logged } = await outboxWith(
      [post({ kind: "recap", session }), post({ kind: "inviteOthers" })],
      {
        post: (_, { kind }) =>
          kind === "recap" ? Promise.reject(new TypeError(SECRET)) : Promise.resolve({ kind: "posted" }),
      },
    );
    expect(posted).toEqual(["recap", "inviteOthers"]);
    expect(asked).toEqual(["recordUnknownSend"]);
    expect(left).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain(SECRET);
  });

  it("STORE-13: a card that cannot be redrawn is retried for a minute, then given up", async () => {
    const redraw = { kind: "staleCard", community: GUILD, subject: { kind: "setup" } } as const;
    const { asked, posted, left, logged } = await outboxWith([redraw], {
      drawCard: () => Promise.reject(new TypeError(SECRET)),
    });
    expect(posted.length).toBeGreaterThan(1);
    expect(posted.length).toBeLessThan(6);
    expect(asked).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain(SECRET);
    expect(left).toEqual([]);
  });

  it("STORE-13: a message of unknown fate that cannot even be shown to the organisers is given up, not sent again", async () => {
    const { posted, asked, left, environment } = await outboxWith([post({ kind: "inviteOthers" })], {
      submit: () => Promise.resolve(DEFECT),
      post: () => Promise.resolve({ kind: "unknown" }),
    });
    expect(posted).toEqual(["inviteOthers"]);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(6);
    expect(left).toEqual([]);
    expect(environment.now()).toBeGreaterThan(MINUTE);
  });
});
