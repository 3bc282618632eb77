import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { freePort } from "../../support/ports.ts";
import { nextSession, connectPerson, type PersonClient } from "../../support/person-client.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { buttonsOn, seen, wordsOn } from "./card-press.ts";
import { type ChatPeople, createChatPeople } from "./chat-people.ts";
import { type Guild, startGuild } from "./guild.ts";

// Priya organises; Tom, an ordinary member, presses Begin. Both have an open panel, and all read the chat.

let guild: Guild;
let chat: ChatPeople;
let priya: PersonClient;
let tom: PersonClient;
let amara: PersonClient;

const panel = (person: string) => connectPerson({ teams: guild.teams, person, url: guild.server.url });

beforeEach(async () => {
  const port = await freePort();
  guild = await startGuild({
    server: { env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } },
  });
  chat = createChatPeople(guild);
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  [priya, tom, amara] = await Promise.all([panel("priya"), panel("tom"), panel("amara")]);
});

afterEach(async () => {
  for (const client of [priya, tom, amara]) client.close();
  await guild.close();
});

const state = async (): Promise<FoundedCommunity> => {
  const community = await guild.communityState();
  if (community.status !== "founded") throw new Error("It is not founded");
  return community;
};

/** The rejection's code; null if the command was done. */
async function refusal(client: PersonClient, command: MemberCommunityCommand): Promise<RejectionCode | null> {
  const answer = await client.tellCommunity(command);
  if (answer.kind === "refused") return answer.rejection.code;
  expect(answer.kind).toBe("done");
  return null;
}

const question = (text: string) =>
  ({
    ...({ type: "openPoll", question: text, options: ["Yes", "No"], budget: 1, cap: 1 } as const),
    ...({ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true } as const),
  }) as const;
const workshop = {
  ...({ type: "startWorkshop", mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } } as const),
  vote: { budget: null, cap: 1, secrecy: "hidden" },
} as const;
const propose = () =>
  ({
    ...({ type: "proposePlan", sessions: 1, opening: null, closing: null } as const),
    dates: [Date.now() + 7 * DAY],
  }) as const;

/** The verbs that a person's own view of a card offers. */
const offered = async (who: string, card: string): Promise<readonly string[]> =>
  buttonsOn(await chat.look(who, card)).map(({ verb }) => verb);

/** Waits until everybody's card names this person, or no longer does. */
const named = (name: string, card: string, is: boolean) =>
  guild.teams.untilChat(
    (messages) => messages.find(({ id, cards }) => id === card && wordsOn(cards[0]).includes(name) === is),
    { timeoutMs: 60_000 },
  );

/** Waits until the hand-over has reached the community. */
const facilitates = async (who: string): Promise<void> => {
  const ref = await guild.ref(who);
  const stream = await guild.server.liveStreams.community(await guild.community());
  await new Promise<void>((resolve) => {
    const look = (): boolean => {
      const { state: now } = stream;
      return now.status === "founded" && now.running?.facilitator === ref;
    };
    if (look()) {
      resolve();
      return;
    }
    const stop = stream.subscribe(() => {
      if (!look()) return;
      stop();
      resolve();
    });
  });
};

describe("a facilitator who only pressed Begin", () => {
  test("ACT-1: can neither cancel nor hide in what was open before, in a panel or on a card; everybody sees who runs it", async () => {
    await priya.tell(question("Which colour?"));
    await priya.tell({
      ...{ type: "openCollection", prompt: "What next?", anonymous: false, perMember: null },
      ...{ closesAt: null, inChat: true },
    });
    const [poll] = (await state()).polls;
    const [list] = (await state()).collections;
    if (poll === undefined || list === undefined) throw new Error("Nothing is open");
    await amara.tell({ type: "addEntry", collection: list.id, text: "Pairing", twin: null });
    await tom.tell({ type: "begin", session: await nextSession(tom) });
    const entry = (await state()).collections[0]?.entries[0];
    if (entry === undefined) throw new Error("There is no entry");

    expect(await refusal(tom, { type: "cancelPoll", group: poll.id })).toBe("onlyRunners");
    expect(await refusal(tom, { type: "hideEntry", collection: list.id, entry: entry.id })).toBe(
      "onlyRunners",
    );

    const vote = await chat.card("Which colour?");
    const listed = await chat.card("What next?");
    for (const card of [vote, listed]) {
      expect(wordsOn(seen(guild, card))).toMatch(/Run by .*Priya.*\./);
      expect(wordsOn(seen(guild, card))).not.toMatch(/Run by .*Tom/);
    }
    expect(await offered("tom", vote)).not.toContain("closeVote");
    expect(await offered("tom", listed)).not.toContain("hideEntry");
    expect(await offered("priya", vote)).toContain("closeVote");

    // The shared card hides the runner's buttons behind another one: pressing them on it must not bypass the check.
    const close = buttonsOn(guild.teams.chat().find(({ id }) => id === vote)?.cards[0]).find(
      ({ verb }) => verb === "closeVote",
    );
    if (close === undefined) throw new Error("There is no button");
    await guild.teams.press("tom", vote, close);
    expect(await chat.reads("tom", vote)).not.toContain("The vote is closed");
    expect((await state()).polls[0]?.progress.phase).toBe("open");
  });

  test("ACT-1: runs what anybody opens in the session, but only while they facilitate", async () => {
    await tom.tell({ type: "begin", session: await nextSession(tom) });
    await priya.tell(question("Which day?"));
    const [poll] = (await state()).polls;
    if (poll === undefined) throw new Error("There is no poll");
    const card = await chat.card("Which day?");
    expect(wordsOn(seen(guild, card))).toMatch(/Run by .*Tom.* and .*Priya/);
    expect(await offered("tom", card)).toContain("closeVote");
    expect(
      await refusal(tom, { type: "movePollClosing", group: poll.id, closesAt: Date.now() + DAY }),
    ).toBeNull();

    await guild.inSession("tom", { type: "handOver", to: await guild.ref("amara") });
    await facilitates("amara");
    await named("Amara", card, true);
    expect(await offered("tom", card)).not.toContain("closeVote");
    expect(await offered("amara", card)).toContain("closeVote");
    expect(await refusal(tom, { type: "cancelPoll", group: poll.id })).toBe("onlyRunners");

    await guild.inSession("amara", { type: "finish" });
    await named("Amara", card, false);
    expect(await offered("amara", card)).not.toContain("closeVote");
    expect(await refusal(amara, { type: "cancelPoll", group: poll.id })).toBe("onlyRunners");
    expect(await refusal(priya, { type: "cancelPoll", group: poll.id })).toBeNull();
  });

  test("TRIZ-6: runs the session's workshop, in a panel and on its card, but not one that was open before", async () => {
    await priya.tell(workshop);
    await tom.tell({ type: "begin", session: await nextSession(tom) });
    const before = await chat.card("Run by");
    expect(await offered("tom", before)).not.toContain("nextStep");
    expect(await refusal(tom, { type: "nextStep", from: "bad" })).toBe("onlyRunners");
    expect(await refusal(tom, { type: "abandonWorkshop", from: "bad" })).toBe("onlyRunners");
    await priya.tell({ type: "abandonWorkshop", from: "bad" });

    await tom.tell(workshop);
    const own = await chat.card("Tom");
    expect(await offered("tom", own)).toContain("nextStep");
    expect(await offered("amara", own)).not.toContain("nextStep");
    await chat.press("tom", own, "Go on to the good list");
    expect((await state()).workshop).toMatchObject({ step: "good" });
    expect(await refusal(amara, { type: "nextStep", from: "good" })).toBe("onlyRunners");
  });

  test("PLAN-6: moves topics in the session's plan, but neither in an earlier one, nor replaces that", async () => {
    await amara.tell({ type: "offerTopic", title: "Design tokens", details: null });
    await priya.tell(propose());
    await guild.inCommunity("priya", { type: "showInChat", subject: { kind: "plan" } });
    await tom.tell({ type: "begin", session: await nextSession(tom) });
    const topic = (await state()).backlog.topics[0]?.id;
    if (topic === undefined) throw new Error("There is no topic");
    const move = { type: "movePlannedTopic", topic, session: null, to: 0 } as const;
    const before = await chat.card("Run by");
    expect(await offered("tom", before)).not.toContain("accept");
    expect(await offered("priya", before)).toContain("accept");
    expect(await refusal(tom, move)).toBe("onlyRunners");
    expect(await refusal(tom, { type: "acceptPlan" })).toBe("onlyRunners");
    expect(await refusal(tom, propose())).toBe("onlyRunners");
    await priya.tell({ type: "discardPlan" });

    await tom.tell(propose());
    await guild.inCommunity("tom", { type: "showInChat", subject: { kind: "plan" } });
    const own = await chat.card(texts.plan.title);
    expect(await offered("tom", own)).toContain("accept");
    expect(await offered("amara", own)).not.toContain("accept");
    expect(await refusal(tom, move)).toBeNull();
    expect(await refusal(amara, { type: "acceptPlan" })).toBe("onlyRunners");
  });
});
