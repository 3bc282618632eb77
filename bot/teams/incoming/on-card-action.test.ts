import { expect, test } from "vitest";
import type { PollCommand } from "@guildhall/shared/domain/community/polls/part";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { appWorld, GUILD, person } from "@guildhall/shared/testing/app-world";
import type { MeetingOrganisers } from "../../people/meeting-organisers.ts";
import { makeNonce } from "../cards/activity/nonce.ts";
import type { BotActivity } from "./activity.ts";
import { createInvokes } from "./named-activities.ts";
import type { CardActionParts } from "./on-card-action.ts";
import { createSpeech } from "../speech.ts";

const quiet = { info() {}, warn() {}, error() {} };
const conversation = { tenant: "tenant", id: "19:guild@thread.v2" };

/** A community with an open poll, in which Tom presses; `organises`: what Teams says when asked about him. */
async function guildWithPoll(organises: boolean, locale?: string) {
  const world = appWorld();
  const { liveStreams } = world.server();
  const guild = await liveStreams.community(GUILD);
  const as = { actor: person("priya") };
  await guild.submit({ id: "found", ...as, command: { type: "found", name: "Frontend Guild" } });
  const open: Extract<PollCommand, { type: "openPoll" }> = {
    ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green"], budget: 1, cap: 1 },
    ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true },
  };
  await guild.submit({ id: "open", ...as, command: open });
  const submitted: string[] = [];
  const submit = guild.submit.bind(guild);
  guild.submit = (envelope) => {
    submitted.push(envelope.command.type);
    return submit(envelope);
  };
  let asked = 0;
  const organisers: MeetingOrganisers = {
    known: () => false,
    confirm: () => Promise.resolve(false),
    ask: () => {
      asked += 1;
      return Promise.resolve(organises);
    },
  };
  const drawnIn: string[] = [];
  const draw: CardActionParts["draw"] = (_community, _conversation, _subject, whom) => {
    drawnIn.push(whom?.texts.card.nextStep ?? "");
    return Promise.resolve(null);
  };
  const parts = {
    liveStreams,
    people: {
      members: { find: () => Promise.resolve(memberRef("tom")), takesPart: () => undefined },
      organisers,
    },
    draw,
    speech: createSpeech("en-GB"),
    environment: world.environment,
    log: quiet,
  } as unknown as CardActionParts;
  const poll = guild.state.status === "founded" ? guild.state.polls[0]?.id : undefined;
  const press = (verb: string, data: object) =>
    createInvokes(parts)["adaptiveCard/action"]({
      activity: {
        ...{ type: "invoke", serviceUrl: "https://example.org", conversation: { id: conversation.id } },
        ...{ from: { id: "29:tom", aadObjectId: "tom" }, locale },
        value: {
          action: {
            verb,
            data: {
              card: `poll-${poll}`,
              nonce: makeNonce(world.environment.now(), "abcdefgh"),
              ...data,
            },
          },
        },
      } as unknown as BotActivity,
      conversation,
      binding: { community: GUILD } as never,
      reference: {} as never,
    });
  return { press, submitted, asked: () => asked, drawnIn, guild };
}

test("CARD-14: a press that is refused is submitted once", async () => {
  const { press, submitted, asked } = await guildWithPoll(false);
  await press("vote", { option: "none", votes: 1 });
  expect(submitted).toEqual(["setOptionVotes"]);
  expect(asked()).toBe(0);
});

test("CARD-14: Teams is asked whether somebody organises the meeting before the press is submitted, once", async () => {
  const refused = await guildWithPoll(false);
  await refused.press("closeVote", {});
  expect(refused.submitted).toEqual(["closePoll"]);
  expect(refused.asked()).toBe(1);
  const allowed = await guildWithPoll(true);
  await allowed.press("closeVote", {});
  expect(allowed.submitted).toEqual(["closePoll"]);
  expect(allowed.guild.state).toMatchObject({ polls: [{ progress: { phase: "counted" } }] });
});

test("TEXT-18: whoever presses is answered, and their own card is drawn, in the language of their Teams", async () => {
  const { press, drawnIn } = await guildWithPoll(false, "en-xa");
  const answer = await press("vote", { option: "none", votes: 1 });
  expect(drawnIn).toEqual([expect.stringMatching(/^\[.*\]$/)]);
  expect(JSON.stringify(answer)).toMatch(/"value":"\[[^"]*\]"/);
  const plain = await guildWithPoll(false);
  await plain.press("vote", { option: "none", votes: 1 });
  expect(plain.drawnIn).toEqual(["Next step"]);
});

test("ROTA-1: a press on a card puts whoever pressed on the rota, once however often they press", async () => {
  const { press, guild } = await guildWithPoll(false);
  for (let often = 0; often < 2; often += 1) await press("joinRota", { card: "setup" });
  expect(guild.state).toMatchObject({ places: [{ member: "tom", on: true }] });
});
