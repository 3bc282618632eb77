import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { english } from "../../../bot/teams/cards/testing/english.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
  await guild.begin("priya", [{ title: "Design tokens" }, { title: "CI in ten minutes" }]);
  await guild.teams.startMeeting({ people: ["priya", "tom", "amara", "yuki", "sven"] });
});

afterEach(() => guild.close());

const voices = async () => {
  const state = await guild.sessionState();
  const elmos = state.status === "running" ? state.current?.elmos : undefined;
  return elmos === undefined ? null : { elmos: elmos.count, keepGoing: elmos.keepGoing };
};
const run = async () => {
  const state = await guild.sessionState();
  return state.status === "running" ? (state.current?.elmos.run ?? null) : null;
};
const botSays = () => guild.teams.chat().filter(({ from }) => from === undefined);
const isCall = ({ cards }: ChatMessage) => JSON.stringify(cards).includes("enough, let’s move on.");

async function call(): Promise<ChatMessage> {
  for (const who of ["tom", "amara"]) await guild.teams.say(who, "<p>elmo</p>");
  return guild.teams.untilChat((messages) => messages.find(isCall));
}

interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: object;
}

/** The buttons of a card as it is in the chat. */
const buttonsOf = ({ cards }: ChatMessage): readonly Button[] =>
  (cards as readonly { readonly body: readonly { readonly actions?: readonly Button[] }[] }[]).flatMap(
    ({ body }) => body.flatMap(({ actions = [] }) => actions),
  );

async function press(who: string, card: ChatMessage, title: string) {
  const button = buttonsOf(card).find((each) => each.title === title);
  if (button === undefined) throw new Error(`No button ${title}`);
  return guild.teams.press(who, card.id, { verb: button.verb, data: button.data });
}

describe("keep going in the chat", () => {
  test("ELMO-27: counts at a call, once, and takes an ELMO back", async () => {
    await call();
    const before = botSays().length;
    await guild.teams.say("yuki", "<p>Keep going, please!</p>");
    await guild.teams.say("yuki", "<p>keep going</p>");
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 1 });
    await guild.teams.say("tom", "<p>no, let's keep going</p>");
    expect(await voices()).toEqual({ elmos: 1, keepGoing: 2 });
    await guild.teams.say("tom", "<p>elmo</p>");
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 1 });
    expect(botSays().length).toBe(before);
  });

  test("ELMO-27: is left alone without a call, unless it is said to the bot", async () => {
    const before = botSays().length;
    await guild.teams.say("yuki", "<p>keep going</p>");
    expect(botSays().length).toBe(before);
    await guild.teams.say("yuki", "<p><at>Guildhall</at> keep going</p>");
    expect(
      botSays()
        .slice(before)
        .map(({ text }) => text),
    ).toEqual([english.elmo.noCall]);
    await call();
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 0 });
  });

  test("ELMO-27: counts once if it is delivered twice, even at the call of another item", async () => {
    await call();
    const activity = guild.teams.draft("yuki", "<p>keep going</p>");
    await guild.teams.deliver(activity, await guild.teams.tokens.channel());
    await guild.inSession("priya", { type: "next", run: await run() });
    for (const who of ["tom", "amara"]) await guild.teams.say(who, "<p>elmo</p>");
    await guild.teams.deliver(activity, await guild.teams.tokens.channel());
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 0 });
  });

  test("ELMO-17, ELMO-27: an edited message never says it", async () => {
    await call();
    const { message } = await guild.teams.say("yuki", "<p>hello</p>");
    await guild.teams.edit("yuki", message.id, "<p>keep going</p>");
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 0 });
  });

  test("SEC-1: by a person's first action enters everybody with its author, so that no row reveals who it was", async () => {
    await call();
    const entered = async () => (await guild.server.storage.directory.all(await guild.community())).length;
    const before = await entered();
    await guild.teams.say("mateo", "<p>keep going</p>");
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 1 });
    expect((await entered()) - before).toBeGreaterThan(3);
  });
});

describe("the card of a call", () => {
  test("ELMO-28: has both answers, which tell only whoever presses; one takes the other back", async () => {
    const card = await call();
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(["ELMO", "Keep going"]);
    const first = await press("yuki", card, "Keep going");
    expect(first.says).toBe(english.cards.call.saidIt.keepGoing);
    expect(first.card).toBeUndefined();
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 1 });
    await press("yuki", card, "Keep going");
    expect(await voices()).toEqual({ elmos: 2, keepGoing: 1 });
    expect((await press("yuki", card, "ELMO")).says).toBe(english.cards.call.saidIt.raiseElmo);
    expect(await voices()).toEqual({ elmos: 3, keepGoing: 0 });
  });

  test("ELMO-28, CHAT-5: asks nobody any more once the call is answered, and an old one says what has become of it", async () => {
    const card = await call();
    const now = await run();
    if (now === null) throw new Error("An item is on");
    await guild.inSession("priya", { type: "answerCall", run: now, answer: { kind: "moveOn" } });
    const answered = await guild.teams.untilChat((messages) =>
      messages.find((each) => JSON.stringify(each.cards).includes("The facilitator moved on.")),
    );
    expect(buttonsOf(answered)).toEqual([]);
    expect((await press("yuki", card, "Keep going")).says).toBe(english.elmo.movedOn);
    expect(await voices()).toEqual({ elmos: 0, keepGoing: 0 });
  });
});
