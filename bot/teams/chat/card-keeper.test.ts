import { beforeEach, describe, expect, it } from "vitest";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { pollId } from "@guildhall/shared/domain/kernel/ids";
import { HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryCards } from "@guildhall/shared/memory/cards";
import type { CardMark, DrawResult } from "@guildhall/shared/ports/chat";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { appWorld, type AppWorld, GUILD, person } from "@guildhall/shared/testing/app-world";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { type CardKeeper, createCardKeeper, type Place } from "./card-keeper.ts";
import type { Sent } from "./post.ts";

const quiet = { info() {}, warn() {}, error() {} };
const SETUP: CardSubject = { kind: "setup" };
const TOPICS: CardSubject = { kind: "topics" };
const place = (conversation = "chat"): Place => ({
  community: GUILD,
  binding: { conversation: { tenant: "tenant", id: conversation } } as Place["binding"],
  reference: {} as Place["reference"],
});

let world: AppWorld;
let keeper: CardKeeper;
let cards: ReturnType<typeof memoryCards>;
/** what was sent to the chat: the card, and the message that it replaces */
let sent: string[];
let answer: () => Sent;
let ask: (command: CommunityCommand) => Promise<void>;
/** how often keeping a card fails */
let failing: number;

const now = (): number => world.environment.now();

beforeEach(async () => {
  world = appWorld();
  cards = memoryCards();
  sent = [];
  failing = 0;
  let messages = 0;
  answer = () => {
    messages += 1;
    return { kind: "posted", id: `message-${messages}` };
  };
  const { liveStreams } = world.server();
  const guild = await liveStreams.community(GUILD);
  let asked = 0;
  ask = async (command) => {
    asked += 1;
    const outcome = await guild.submit({ id: `ask-${asked}`, actor: person("priya"), command });
    expect(outcome).toMatchObject({ kind: "done" });
  };
  await ask({ type: "found", name: "Frontend Guild" });
  keeper = createCardKeeper({
    cards: {
      ...cards,
      async keep(...given) {
        if (failing > 0) {
          failing -= 1;
          throw new StorageError("It does not answer", true);
        }
        await cards.keep(...given);
      },
    },
    liveStreams,
    draw: (_community, _conversation, subject) =>
      Promise.resolve({ card: {} as never, summary: cardKey(subject), version: guild.version }),
    post: (_reference, conversation, { summary }, { inPlaceOf, urgency }) => {
      sent.push([urgency, summary, ...(inPlaceOf === undefined ? [] : ["in place of", inPlaceOf])].join(" "));
      if (conversation !== "chat") sent.push(`in ${conversation}`);
      return Promise.resolve(answer());
    },
    environment: world.environment,
    log: quiet,
  });
});

let announced: number;
const draw = (subject: CardSubject, mark: Partial<CardMark> = {}, where = place()): Promise<DrawResult> => {
  announced = 0;
  const aboutToPost = (): Promise<boolean> => {
    announced += 1;
    return Promise.resolve(true);
  };
  return keeper.draw(where, subject, { fateUnknown: false, aboutToPost, ...mark });
};
const topics = (): Promise<void> => ask({ type: "askForTopics", closesAt: null, inChat: true });

describe("the card keeper", () => {
  it("CARD-15: posts a card that should be in the chat and is not, once it is marked as about to be sent", async () => {
    await topics();
    expect(await draw(TOPICS, { aboutToPost: () => Promise.resolve(false) })).toMatchObject({
      kind: "later",
    });
    expect(sent).toEqual([]);
    expect(await draw(TOPICS)).toMatchObject({ kind: "drawn" });
    expect([announced, sent]).toEqual([1, ["awaited topics"]]);
  });

  it("CARD-15: posts none that should not be there: not even the founding card, which it only edits", async () => {
    for (const subject of [TOPICS, SETUP, { kind: "poll", poll: pollId("none") } as const])
      expect(await draw(subject)).toMatchObject({ kind: "drawn" });
    expect(sent).toEqual([]);
    await keeper.post(place(), SETUP);
    await draw(SETUP);
    await world.environment.advance(4 * SECOND);
    await draw(SETUP);
    await world.environment.advance(4 * SECOND);
    await draw(SETUP);
    expect(sent).toEqual([
      "awaited setup",
      "edit setup in place of message-1",
      "edit setup in place of message-1",
    ]);
  });

  it("CARD-1, CARD-5: edits it 3 s after the last edit at the earliest, and gathers what has changed meanwhile for 4 s", async () => {
    await topics();
    await draw(TOPICS);
    await world.environment.advance(3 * SECOND);
    expect(await draw(TOPICS)).toEqual({ kind: "drawn", again: now() + 4 * SECOND });
    expect(await draw(TOPICS)).toEqual({ kind: "later", at: now() + 3 * SECOND });
    expect(sent).toEqual(["awaited topics", expect.stringContaining("in place of") as string]);
  });

  it("CARD-2, CARD-15: draws the last time at once, and posts a new card when the same is shown again", async () => {
    await ask({
      ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green"], budget: 1, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true },
    });
    const { state } = await world.server().liveStreams.community(GUILD);
    const poll = state.status === "founded" ? (state.polls[0]?.id ?? pollId("none")) : pollId("none");
    const subject = { kind: "poll", poll } as const;
    await draw(subject);
    await world.environment.advance(3 * SECOND);
    await ask({ type: "closePoll", poll });
    expect(await draw(subject)).toMatchObject({ kind: "drawn" });

    await topics();
    await draw(TOPICS);
    await ask({ type: "stopAsking" });
    await world.environment.advance(10 * SECOND);
    await draw(TOPICS);
    await topics();
    await draw(TOPICS);
    expect(sent.slice(-3)).toEqual([
      "awaited topics",
      expect.stringMatching(/^edit topics/) as string,
      "awaited topics",
    ]);
  });

  it("STORE-7: posts none again of which nobody knows whether it is there, except when that is asked for", async () => {
    await topics();
    answer = () => ({ kind: "unknown" });
    expect(await draw(TOPICS)).toEqual({ kind: "unknown" });
    expect(await draw(TOPICS)).toMatchObject({ kind: "drawn" });
    expect(await draw(TOPICS, { fateUnknown: true })).toEqual({ kind: "unknown" });
    expect(sent).toEqual(["awaited topics"]);
    answer = () => ({ kind: "posted", id: "again" });
    expect(await keeper.postAgain(place(), TOPICS)).toMatchObject({ kind: "drawn" });
    await world.environment.advance(4 * SECOND);
    await draw(TOPICS);
    expect(sent).toEqual(["awaited topics", "awaited topics", "edit topics in place of again"]);
    // It turned out to be there.
    await keeper.postAgain(place(), TOPICS);
    expect(sent.at(-1)).toBe("edit topics in place of again");
  });

  it("STORE-7: leaves a mark of unknown fate if a server died while it posted, but edits a card that it had posted", async () => {
    await topics();
    expect(await draw(TOPICS, { fateUnknown: true })).toEqual({ kind: "unknown" });
    expect(sent).toEqual([]);
    await cards.keep(GUILD, "topics", { conversation: "chat", message: "there", drawnAt: 0 });
    expect(await draw(TOPICS, { fateUnknown: true })).toMatchObject({ kind: "drawn" });
    expect(sent).toEqual(["edit topics in place of there"]);
  });

  it.each(["posted", "unknown"] as const)(
    "STORE-7: says so if storage does not record that a card was posted (%s)",
    async (kind) => {
      await topics();
      answer = () => (kind === "posted" ? { kind, id: "there" } : { kind });
      failing = 1;
      expect(await draw(TOPICS)).toEqual({ kind: "unrecorded" });
      expect(await draw(TOPICS, { fateUnknown: true })).toEqual({ kind: "unknown" });
      expect(sent).toEqual(["awaited topics"]);
    },
  );

  it("STORE-7: does not post what the organisers have not decided about yet", async () => {
    await topics();
    const guild = await world.server().liveStreams.community(GUILD);
    await guild.submit({
      ...{ id: "unknown", actor: { kind: "system" } },
      command: { type: "recordUnknownSend", id: "send", message: { kind: "card", subject: TOPICS } },
    });
    await draw(TOPICS);
    expect(sent).toEqual([]);
  });

  it("CARD-5: tries an edit of unknown fate again, which does no harm, and waits as long as Teams says", async () => {
    await topics();
    await draw(TOPICS);
    await world.environment.advance(10 * SECOND);
    answer = () => ({ kind: "unknown" });
    expect(await draw(TOPICS)).toEqual({ kind: "later", at: now() + 15 * SECOND });
    answer = () => ({ kind: "later", at: now() + 2 * SECOND });
    expect(await draw(TOPICS)).toEqual({ kind: "later", at: now() + 2 * SECOND });
    answer = () => ({ kind: "impossible" });
    expect(await draw(TOPICS)).toEqual({ kind: "impossible" });
  });

  it("CARD-15: posts a card again where the community is now", async () => {
    await topics();
    await draw(TOPICS);
    await draw(TOPICS, {}, place("elsewhere"));
    expect(sent).toEqual(["awaited topics", "awaited topics", "in elsewhere"]);
  });
});

describe("the card of a reminder", () => {
  /** a Friday; the clock starts on the Thursday before, shortly after midnight */
  const AT = Date.UTC(1970, 0, 2, 10);
  const DUE = Date.UTC(1970, 0, 1, 9);
  let subject: Extract<CardSubject, { kind: "reminder" }>;
  let session: ReturnType<typeof nextOf>["id"];

  /** The reminder for everybody, a working day before, is due. */
  beforeEach(async () => {
    await ask({ type: "setRhythm", timeZone: "UTC", at: AT });
    const { liveStreams } = world.server();
    const guild = await liveStreams.community(GUILD);
    const { state } = guild;
    if (state.status !== "founded") throw new Error("not founded");
    session = nextOf(state).id;
    subject = { kind: "reminder", what: "everybody", session, at: AT };
    await world.environment.advance(DUE - now());
    const command = { type: "remindWhenDue", due: now() } as const;
    await guild.submit({ id: "due", actor: { kind: "system" }, command });
  });

  it("REMIND-4: is posted until the afternoon, and missed after that", async () => {
    await world.environment.advance(8 * HOUR);
    answer = () => ({ kind: "later", at: now() + SECOND });
    expect(await draw(subject)).toEqual({ kind: "later", at: now() + SECOND });
    expect([announced, sent]).toEqual([1, [`reminder ${cardKey(subject)}`]]);
    await world.environment.advance(SECOND);
    expect(await draw(subject)).toEqual({ kind: "missed" });
    expect([announced, sent.length]).toEqual([0, 1]);
  });

  it("REMIND-4: is edited as long as the session is ahead", async () => {
    await draw(subject);
    await world.environment.advance(9 * HOUR);
    expect(await draw(subject)).toMatchObject({ kind: "drawn" });
    expect(sent).toEqual([`reminder ${cardKey(subject)}`, expect.stringContaining("in place of") as string]);
  });

  it("REMIND-4: is missed if Teams refuses it, or the session has begun, but not once it was posted", async () => {
    answer = () => ({ kind: "impossible" });
    expect(await draw(subject)).toEqual({ kind: "missed" });
    answer = () => ({ kind: "posted", id: "there" });
    await ask({ type: "begin", session });
    expect(await draw(subject)).toEqual({ kind: "missed" });
    expect(await keeper.wasPosted(GUILD, subject)).toBe(false);
  });

  it("REMIND-4: stays known once it was posted, so that it is neither posted again nor reported as missed", async () => {
    await draw(subject);
    await ask({ type: "begin", session });
    for (let times = 0; times < 2; times += 1) {
      await world.environment.advance(4 * SECOND);
      expect(await draw(subject)).toMatchObject({ kind: "drawn" });
    }
    expect(await keeper.wasPosted(GUILD, subject)).toBe(true);
    expect(sent.filter((each) => !each.includes("in place of"))).toHaveLength(1);
  });

  it("REMIND-4: is of unknown fate if a server died while it posted it", async () => {
    await world.environment.advance(9 * HOUR);
    expect(await draw(subject, { fateUnknown: true })).toEqual({ kind: "unknown" });
    expect(sent).toEqual([]);
  });
});
