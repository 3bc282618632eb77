import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { startRealGuild, type RealGuild } from "../../chaos/real-guild.ts";
import { freshLoad } from "../../chaos/stored-log.ts";
import { startAzurite, type Azurite } from "../../support/azurite.ts";
import { crowd } from "../../support/crowd.ts";
import { startBalancer, type Balancer } from "../../support/balancer.ts";
import { startFaultProxy, type FaultProxy } from "../../support/fault-proxy.ts";
import { connectPerson, until, type PersonClient } from "../../support/person-client.ts";
import { recount, voterInPanel, voterOnCard, type Acknowledged, type Voter } from "./crowd.ts";
import { cardOf, editsOf } from "./poll-on-cards.ts";

/** The rate of 1,000 within 10 s; every fifth person votes twice. */
const VOTERS = 200;
const WITHIN_MS = 2_400;
const CHANGES = VOTERS / 5;
/**
 * Per vote: writes, and requests of any kind. With a thousand votes the latter is 0.3 too, as the bench shows; with a
 * crowd as small as this, the requests that two servers make anyway weigh as much as its votes.
 */
const AT_MOST = { writes: 0.3, requests: 0.75 };

let azurite: Azurite;
let counting: FaultProxy;
let guild: RealGuild;
let balancer: Balancer;
let priya: PersonClient;

beforeAll(async () => {
  azurite = await startAzurite();
  counting = await startFaultProxy(azurite);
  guild = await startRealGuild({
    azurite,
    serversReach: counting,
    servers: 2,
    teams: { people: crowd(VOTERS), ownNetworks: false },
  });
  balancer = await startBalancer(guild.servers.map(({ url }) => url));
  guild.teams.connectApp(balancer.url);
  priya = await connectPerson({ teams: guild.teams, person: "priya", url: guild.servers[0]?.url ?? "" });
});

afterAll(async () => {
  priya.close();
  await balancer.stop();
  await guild.close();
  await counting.stop();
  await azurite.stop();
});

test("STORE-10, CARD-5: a crowd votes at two servers, in panels and on the card; nothing is lost, with few writes and few edits", async () => {
  const { teams, servers } = guild;
  await priya.tell({ type: "found", name: "A large guild" });
  await priya.tell({
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green", "Blue"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat: true,
  });
  const { slices } = (await until(priya.community, (now) => pollIn(now?.slices) !== undefined)) ?? {};
  const poll = pollIn(slices);
  if (poll === undefined) throw new Error("No poll is open");
  const options = poll.options.map(({ id }) => id);
  const card = await cardOf(teams, "Which colour?");

  const voters: Voter[] = [];
  for (const [index, { key }] of crowd(VOTERS).slice(1).entries())
    voters.push(
      index % 2 === 0
        ? voterOnCard(teams, key, card.id)
        : await voterInPanel(teams, key, servers[(index >> 1) % 2]?.url ?? "", poll.id),
    );
  counting.forget();

  const votes = voters.map((voter, index) => ({ voter, option: optionOf(options, index * index) }));
  for (const [index, { voter }] of votes.slice(0, CHANGES).entries())
    votes.push({ voter, option: optionOf(options, index + 1) });
  const acknowledged: Acknowledged[] = [];
  const earlier = new Map<Voter, Promise<void>>();
  const begun = performance.now();
  await Promise.all(
    votes.map(async ({ voter, option }, index) => {
      await pause((index / votes.length) * WITHIN_MS);
      // Whoever changes their vote has had the answer to the first.
      const voting = (earlier.get(voter) ?? Promise.resolve()).then(async () => {
        acknowledged.push(await voter.vote(option));
      });
      earlier.set(voter, voting);
      await voting;
    }),
  );
  const took = performance.now() - begun;
  // Up to two ballots that changed last are counted with later ones, or at the end.
  const counted = [VOTERS - 2, VOTERS - 1, VOTERS].join("|");
  await cardOf(teams, new RegExp(`(${counted}) (of \\d+ )?have voted`));
  const seen = [...counting.seen];
  const writes = seen.filter(({ operation, table }) => operation === "batch" && table.endsWith("Streams"));
  console.log(
    `${votes.length} votes in ${Math.round(took)} ms: ${(writes.length / votes.length).toFixed(3)} writes and ` +
      `${(seen.length / votes.length).toFixed(3)} requests to storage for each`,
  );
  for (const voter of voters) voter.leave();

  expect(acknowledged).toHaveLength(votes.length);
  const expected = recount(options, acknowledged);
  await priya.tell({ type: "closePoll", poll: poll.id });
  const storage = await guild.openStorage();
  const me = priya.me.get();
  if (me === null) throw new Error("Priya has no panel");
  const { state } = await freshLoad(storage).community(me.community);
  const after = state.status === "founded" ? state.polls.find(({ id }) => id === poll.id) : undefined;
  const outcome = { turnout: VOTERS, tally: expected };
  expect(after?.progress).toMatchObject({ phase: "counted", outcome });
  await cardOf(teams, "The vote is closed.");

  const edits = editsOf(teams, card.id);
  edits.slice(1).forEach((at, index) => expect(at - (edits[index] ?? 0)).toBeGreaterThanOrEqual(3_000));
  expect(teams.requests.filter(({ status }) => status === 429)).toEqual([]);
  expect(writes.length / votes.length).toBeLessThanOrEqual(AT_MOST.writes);
  expect(seen.length / votes.length).toBeLessThanOrEqual(AT_MOST.requests);
});

function optionOf(options: readonly OptionId[], index: number): OptionId {
  const option = options[index % options.length];
  if (option === undefined) throw new Error("There are no options");
  return option;
}

type Slices = NonNullable<ReturnType<PersonClient["community"]["get"]>>["slices"];

const pollIn = (slices: Slices | undefined) => {
  const key = Object.keys(slices ?? {}).find((each): each is `poll:${string}` => each.startsWith("poll:"));
  return key === undefined ? undefined : slices?.[key];
};
