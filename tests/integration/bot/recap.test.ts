import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { nodeEnvironment } from "../../../bot/ops/node-environment.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { type Guild, startGuild, until } from "./guild.ts";

let guild: Guild;
let shift = 0;

beforeEach(async () => {
  shift = 0;
  // Minutes pass by advancing the server's clock, not by waiting.
  const environment = { ...nodeEnvironment, now: () => Date.now() + shift };
  guild = await startGuild({ server: { environment, storage: memoryStorage() } });
  await guild.teams.installBot();
});

afterEach(() => guild.close());

const run = async () => {
  const state = await guild.sessionState();
  return state.status === "running" ? (state.current?.elmos.run ?? null) : null;
};

const textsIn = (message: ChatMessage): string =>
  [...JSON.stringify(message.cards).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text]) => JSON.parse(`"${text ?? ""}"`) as string)
    .join("\n");

const recap = (of = "session 1"): Promise<string> =>
  guild.teams.untilChat((messages) =>
    messages.map(textsIn).find((text) => text.includes("Recap of the session") && text.includes(of)),
  );

/** The community, once it knows of the end of its last session. */
async function ended(): Promise<FoundedCommunity> {
  const liveStream = await guild.server.liveStreams.community(await guild.community());
  return new Promise((resolve) => {
    const stop = liveStream.subscribe(look);
    function look(): void {
      const { state } = liveStream;
      if (state.status !== "founded" || state.running !== null) return;
      stop();
      resolve(state);
    }
    look();
  });
}

describe("when a session is finished the recap", () => {
  test("RECAP-1 tells what was planned and done, in true numbers, and who does what", async () => {
    await guild.begin("priya", [
      { title: "Design tokens", minutes: 15 },
      { title: "CI in ten minutes", minutes: 10 },
      { title: "Never reached", minutes: 5 },
    ]);
    shift += 17 * MINUTE;
    await guild.inSession("tom", {
      type: "addTakeaway",
      text: "Colours are *hard* <at>all</at>",
      kind: "learned",
      owner: null,
    });
    await guild.inSession("tom", {
      type: "addTakeaway",
      text: "Write it down",
      kind: "action",
      owner: await guild.ref("amara"),
    });
    await guild.inSession("tom", { type: "addTakeaway", text: "Book a room", kind: "action", owner: null });
    await guild.inSession("priya", { type: "next", run: await run() });
    shift += 4 * MINUTE + 20 * SECOND;
    const parking = await run();
    if (parking === null) throw new Error("No item runs");
    await guild.teams.startMeeting({ people: ["priya", "tom"] });
    await guild.inSession("priya", { type: "raiseElmo", run: parking });
    await guild.inSession("tom", { type: "raiseElmo", run: parking });
    await guild.inSession("priya", { type: "answerCall", run: parking, answer: { kind: "park" } });
    await guild.inSession("priya", { type: "finish" });

    const text = await recap();
    expect(text).toContain("Frontend Guild");
    expect(text).toMatch(/Design tokens\n15 min planned · 17 min taken/);
    expect(text).toMatch(/CI in ten minutes\n10 min planned · 4 min taken, parked/);
    expect(text).toContain("Colours are *hard* <at>all</at>");
    expect(text).toContain("Amara Okafor: \nWrite it down");
    expect(text).toContain("No owner yet: \nBook a room");
    expect(text).toContain("Thank you for facilitating, Priya Nair.");
    expect(text).toContain(texts.recap.waiting(1));
  });

  test("RECAP-1, ACTION-1 tells which actions of earlier sessions are still open", async () => {
    await guild.begin("priya", [{ title: "One" }]);
    for (const text of ["Write it down", "Book a room"])
      await guild.inSession("tom", {
        type: "addTakeaway",
        text,
        kind: "action",
        owner: await guild.ref("tom"),
      });
    await guild.inSession("priya", { type: "finish" });
    expect(await recap()).not.toContain("Still open");
    const [first] = (await ended()).actions;
    if (first === undefined) throw new Error("No action was noted");
    await guild.inCommunity("tom", { type: "completeAction", action: first.id });

    shift += 3 * MINUTE;
    await guild.begin("priya", []);
    await guild.inSession("tom", { type: "addTakeaway", text: "Again", kind: "action", owner: null });
    await guild.inSession("priya", { type: "finish" });
    expect(await recap("session 2")).toMatch(/Still open from earlier sessions\nTom Hale: \nBook a room/);
    expect((await ended()).actions.map(({ text, standing }) => [text, standing.is])).toEqual([
      ["Write it down", "done"],
      ["Book a room", "open"],
      ["Again", "open"],
    ]);
  });

  test("calls a person who has left 'somebody'", async () => {
    await guild.begin("priya", [{ title: "One" }]);
    shift += MINUTE;
    await guild.server.storage.directory.erase(await guild.community(), await guild.ref("priya"));
    const liveStream = await guild.session();
    const { state } = liveStream;
    if (state.status !== "running") throw new Error("No session runs");
    await liveStream.submit({
      id: `${Date.now().toString(36)}-aaaaaaaaaaaaaaaaaaaaaa`,
      actor: { kind: "member", ref: state.facilitator, meetingOrganiser: false },
      command: { type: "finish" },
    });
    expect(await recap()).toContain("Thank you for facilitating, Somebody.");
  });
});

describe("what was posted is edited when it is no longer so", () => {
  const sent = (words: string) => guild.teams.chat().filter((message) => textsIn(message).includes(words));

  test("RECAP-3: finishing a reopened session edits the recap instead of posting a second", async () => {
    await guild.begin("priya", [{ title: "One" }]);
    shift += 2 * MINUTE;
    await guild.inSession("priya", { type: "finish" });
    expect(await recap()).not.toContain("Caches need owners");
    await ended();
    await guild.inCommunity("priya", { type: "reopenSession" });
    await until(await guild.session(), ({ status }) => status === "running");
    await guild.inSession("tom", {
      type: "addTakeaway",
      text: "Caches need owners",
      kind: "learned",
      owner: null,
    });
    await guild.inSession("priya", { type: "finish" });
    await guild.teams.untilChat((messages) =>
      messages.map(textsIn).find((text) => text.includes("Caches need owners")),
    );
    expect(sent("Recap of the session")).toHaveLength(1);
  });

  test("TAKE-4, RECAP-3: a takeaway that its author edits after the session reads in the recap as it was edited", async () => {
    await guild.begin("priya", [{ title: "One" }]);
    await guild.inSession("tom", {
      type: "addTakeaway",
      text: "Caches need onwers",
      kind: "learned",
      owner: null,
    });
    await guild.inSession("priya", { type: "finish" });
    expect(await recap()).toContain("Caches need onwers");
    const state = await guild.sessionState();
    const slip = state.status === "ended" ? state.takeaways[0] : undefined;
    if (slip === undefined) throw new Error("Nothing was taken away");
    await guild.inSession("tom", { type: "editTakeaway", takeaway: slip.id, text: "Caches need owners" });
    await guild.teams.untilChat((messages) =>
      messages.map(textsIn).find((text) => text.includes("Caches need owners")),
    );
    expect(sent("Caches need onwers")).toEqual([]);
    expect(sent("Recap of the session")).toHaveLength(1);
  });

  test("CHAT-5: the card of a call says how the call was answered", async () => {
    await guild.begin("priya", [{ title: "One" }, { title: "Two" }]);
    for (const who of ["tom", "amara"]) await guild.inSession(who, { type: "raiseElmo", run: null });
    await guild.teams.untilChat((messages) =>
      messages.map(textsIn).find((text) => text.includes("The facilitator decides in the panel")),
    );
    const now = await run();
    if (now === null) throw new Error("An item is on");
    await guild.inSession("priya", { type: "answerCall", run: now, answer: { kind: "continue" } });
    await guild.teams.untilChat((messages) =>
      messages.map(textsIn).find((text) => text.includes("The facilitator gave it 2 more minutes.")),
    );
    expect(sent("enough, let’s move on")).toHaveLength(1);
    expect(sent("The facilitator decides in the panel")).toEqual([]);
  });
});

describe("sending", () => {
  const recaps = (): number =>
    guild.teams.chat().filter((message) => textsIn(message).includes("Recap of")).length;
  const sends = (): number =>
    guild.teams.requests.filter(
      ({ direction, method, path }) =>
        direction === "in" && method === "POST" && path.includes("/activities"),
    ).length;
  const finish = async () => {
    await guild.begin("priya", [{ title: "One" }]);
    shift += MINUTE;
    await guild.inSession("priya", { type: "finish" });
  };

  test("waits as long as Teams says after a 429, and then posts once", async () => {
    guild.teams.faults.failNextSend({ status: 429, headers: { "Retry-After": "1" } });
    await finish();
    expect(await recap()).toContain("Recap");
    expect(recaps()).toBe(1);
    expect(sends()).toBe(3);
  });

  test.each([
    ["a 5xx", { status: 502, tookEffect: true }],
    ["no answer", { tookEffect: true }],
  ])(
    "is never repeated blindly after %s: the organiser is shown that its fate is unknown",
    async (_, fault) => {
      guild.teams.faults.failNextSend(fault);
      await finish();
      const community = await guild.server.liveStreams.community(await guild.community());
      await new Promise<void>((resolve) => {
        const stop = community.subscribe(look);
        function look(): void {
          const { state } = community;
          if (state.status !== "founded" || state.unknownSends.length === 0) return;
          stop();
          resolve();
        }
        look();
      });
      expect(recaps()).toBe(1);
      expect(sends()).toBe(2);
    },
  );

  test("stops when the bot has been removed from the conversation", async () => {
    await guild.begin("priya", [{ title: "One" }]);
    shift += MINUTE;
    await guild.teams.uninstallBot();
    await guild.inSession("priya", { type: "finish" });
    await until(await guild.session(), (state) => state.status === "ended");
    expect(recaps()).toBe(0);
  });
});

describe("when the meeting ends", () => {
  test("SESSION-5 the session is notified even if fields are missing, and nobody counts as in the meeting any more", async () => {
    await guild.begin("priya", [{ title: "One" }]);
    await guild.teams.startMeeting({ people: ["priya", "tom"] });
    await guild.teams.endMeeting();
    const liveStream = await guild.session();
    const before = liveStream.version;
    const { id } = guild.teams.conversation("meeting");
    const bare = {
      ...guild.teams.draft("priya", "<p>x</p>"),
      type: "event",
      name: "application/vnd.microsoft.meetingEnd",
      conversation: { id, tenantId: guild.teams.person("priya").tenantId },
      value: {},
      text: undefined,
    };
    const { status } = await guild.teams.deliver(bare, await guild.teams.tokens.channel());
    expect(status).toBe(200);
    expect(liveStream.version).toBe(before + 1);
  });
});

describe("the log", () => {
  test("SEC-10 contains no names and no texts of people, whatever happens", async () => {
    const lines: string[] = [];
    const watched = await startGuild({
      server: { log: createLog({ write: (line) => void lines.push(line) }) },
    });
    await watched.teams.installBot();
    await watched.begin("priya", [{ title: "Secret plan" }]);
    await watched.teams.startMeeting({ people: ["priya", "tom", "amara"] });
    await watched.teams.say("tom", "<p>elmo</p>");
    await watched.teams.say("tom", "<p>My password is swordfish</p>");
    const activity = watched.teams.draft("tom", "<p>swordfish</p>");
    await watched.teams.deliver(activity, await watched.teams.tokens.channel({ flaw: "expired" }));
    watched.teams.faults.failNextSend({ status: 500 });
    await watched.teams.say("amara", "<p>elmo</p>");
    await watched.inSession("priya", { type: "finish" });
    await watched.teams.untilChat((messages) =>
      messages.find((message) => textsIn(message).includes("Recap")),
    );
    const known = [
      ...["priya", "tom", "amara"].flatMap((key) => {
        const { name, aadObjectId, email, teamsId } = watched.teams.person(key);
        return [name, aadObjectId, email, teamsId];
      }),
      ...(await Promise.all(["priya", "tom", "amara"].map((key) => watched.ref(key)))),
      ...["swordfish", "Secret plan", "Bearer", "Frontend Guild"],
    ];
    await watched.close();
    expect(lines.length).toBeGreaterThan(1);
    for (const word of known) expect(lines.join("\n")).not.toContain(word);
  });
});
