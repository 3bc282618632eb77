import { expect, test } from "vitest";
import type { PollCommand } from "@guildhall/shared/domain/community/polls/part";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { collectionId, memberRef, optionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
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
    of: () => null,
    known: () => false,
    confirm: () => Promise.resolve(false),
    ask: () => {
      asked += 1;
      return Promise.resolve(organises);
    },
  };
  const drawnIn: string[] = [];
  const refusals: unknown[] = [];
  const draw: CardActionParts["draw"] = (_community, _conversation, _subject, whom) => {
    drawnIn.push(whom?.texts.card.nextStep ?? "");
    refusals.push(whom?.refused);
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
  return { press, submitted, asked: () => asked, drawnIn, refusals, guild, world };
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

/** Votes on two elements of the logistics, on one card, of which Tom runs; two of four have voted in the second. */
async function withVotes() {
  const all = await guildWithPoll(true);
  const { guild, world } = all;
  world.takingPart = 4;
  const closesAt = world.environment.now() + DAY;
  const elements = ["frequency", "duration"] as const;
  const actor = person("priya");
  const open = { type: "voteOnLogistics", elements, closesAt, inChat: true } as const;
  await guild.submit({ id: "logistics", actor, command: open });
  const [often, long] = guild.state.status === "founded" ? guild.state.polls.slice(1) : [];
  if (often === undefined || long === undefined) throw new Error("No votes were opened");
  for (const who of ["ana", "lee"]) {
    const ballot = { [optionId(`${long.id}-0`)]: 1 };
    const command = { type: "castBallot", poll: long.id, ballot } as const;
    await guild.submit({ id: `vote-${who}`, actor: person(who), command });
  }
  const phases = () =>
    guild.state.status === "founded" ? guild.state.polls.slice(1).map((each) => each.progress.phase) : [];
  const press = (verb: string) => all.press(verb, { card: `poll-${often.id}` });
  return { ...all, press, phases, often, closesAt };
}

test("QUORUM-2: closes of several votes those in which enough have voted, and asks about the others", async () => {
  const { press, phases, refusals } = await withVotes();
  await press("closeVote");
  expect(phases()).toEqual(["open", "counted"]);
  expect(refusals).toEqual(["belowQuorum"]);
  await press("decideAnyway");
  expect(phases()).toEqual(["counted", "counted"]);
  expect(refusals).toEqual(["belowQuorum", null]);
});

test("QUORUM-2: extends them by a day", async () => {
  const { press, guild, closesAt } = await withVotes();
  await press("extendVote");
  const moved = guild.state.status === "founded" ? guild.state.polls.slice(1) : [];
  expect(moved).toMatchObject([0, 1].map(() => ({ progress: { closesAt: closesAt + DAY } })));
});

test("QUORUM-2: decides anyway in a workshop, which goes on", async () => {
  const { press, guild, world } = await guildWithPoll(true);
  world.takingPart = 4;
  const actor = person("priya");
  const minutes = { bad: 60, good: 60, vote: 60 };
  const vote = { budget: null, cap: 1, secrecy: "hidden" } as const;
  const does = (id: string, command: MemberCommunityCommand) => guild.submit({ id, actor, command });
  await does("start", { type: "startWorkshop", mode: "chat", minutes, vote });
  await does("good", { type: "nextStep", from: "bad" });
  const workshop = () => (guild.state.status === "founded" ? guild.state.workshop : null);
  const collection = workshop()?.step === "good" ? collectionId(`${workshop()?.id}-good`) : null;
  if (collection === null) throw new Error("There is no good list");
  await does("add", { type: "addEntry", collection, text: "Be kind", twin: null });
  await does("vote", { type: "nextStep", from: "good" });
  const card = { card: `poll-${workshop()?.id}-vote` };
  await press("nextStep", { ...card, from: "vote" });
  expect(workshop()).toMatchObject({ step: "vote" });
  await press("decideAnyway", card);
  expect(workshop()).toMatchObject({ step: "adopting" });
});
