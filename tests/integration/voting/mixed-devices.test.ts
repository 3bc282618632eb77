import { randomInt } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { OptionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import type { Ballot, PollCommand } from "@guildhall/shared/domain/community/polls/part";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { eventually, observed } from "../../chaos/eventually.ts";
import { seeded, type Random } from "../../support/random.ts";
import { startRealGuild, type RealGuild } from "../../chaos/real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "../../chaos/recording-person.ts";
import { freshLoad } from "../../chaos/stored-log.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { startBalancer, type Balancer } from "../../support/balancer.ts";
import { logOfVotes, type LoggedBallot } from "./log-of-votes.ts";
import { ballotOn, cardOf, seenBy, voteButtonsOn } from "./poll-on-cards.ts";

const ROUNDS = 100;
const VOTER = "tom";

const azurite = azuriteOfRun();

type PollSlice = CommunitySlices[`poll:${string}`];

const POLLS: readonly Extract<PollCommand, { type: "openPoll" }>[] = [
  { question: "Which colour?", options: ["Red", "Green", "Blue"], budget: 1, cap: 1 },
  { question: "What is worth our time?", options: ["Tests", "Docs", "Speed", "Looks"], budget: 3, cap: 2 },
].map((poll) => ({
  ...poll,
  type: "openPoll",
  secrecy: "hidden",
  membersAdd: false,
  closesAt: null,
  inChat: true,
}));

/** The voter, with a panel, a second device and the card, on one server or spread over two. */
interface Scene {
  readonly guild: RealGuild;
  readonly recorder: Recorder;
  readonly organiser: RecordingPerson;
  readonly panel: RecordingPerson;
  readonly device: RecordingPerson;
  readonly polls: readonly { readonly poll: PollSlice; readonly card: string }[];
  close(): Promise<void>;
}

async function openScene(servers: number): Promise<Scene> {
  const guild = await startRealGuild({ azurite, servers });
  const balancer: Balancer = await startBalancer(guild.servers.map(({ url }) => url));
  guild.teams.connectApp(balancer.url);
  const recorder = createRecorder(guild.teams);
  const at = (index: number) => guild.servers[index % servers]?.url ?? "";
  const organiser = await recorder.connect("priya", at(0));
  await organiser.tell({ type: "found", name: "Frontend Guild" });
  for (const poll of POLLS) expect(await organiser.tell(poll)).toMatchObject({ kind: "done" });
  const panel = await recorder.connect(VOTER, at(0));
  const device = await recorder.connect(VOTER, at(1));
  const opened = (community: ReturnType<typeof device.community.get>) =>
    Object.entries(community?.slices ?? {}).flatMap(([key, slice]) =>
      key.startsWith("poll:") ? [slice as PollSlice] : [],
    );
  for (const each of [panel, device])
    await eventually(each.community, (now) => opened(now).length === POLLS.length, "the polls");
  const polls: { poll: PollSlice; card: string }[] = [];
  for (const poll of opened(panel.community.get())) {
    const { subject } = poll;
    if (subject.kind !== "asked") throw new Error(`A poll on ${subject.kind}`);
    polls.push({ poll, card: (await cardOf(guild.teams, subject.question)).id });
  }
  return {
    guild,
    recorder,
    organiser,
    panel,
    device,
    polls,
    async close() {
      recorder.close();
      await balancer.stop();
      await guild.close();
    },
  };
}

const spentIn = (ballot: Ballot): number => Object.values(ballot).reduce((sum, votes) => sum + votes, 0);

function isWithin(ballot: Ballot, { options, budget, cap }: PollSlice): boolean {
  const known = new Set<string>(options.map(({ id }) => id));
  return (
    (budget === null || spentIn(ballot) <= budget) &&
    Object.entries(ballot).every(([id, votes]) => known.has(id) && votes >= 1 && votes <= cap)
  );
}

/** A random ballot; now and then one that exceeds the budget or the cap. */
function drawBallot(random: Random, { options, budget, cap }: PollSlice): Ballot {
  const ballot: Record<OptionId, number> = {};
  const votes = random.int(0, (budget ?? options.length) + (random.chance(0.2) ? 1 : 0));
  for (let vote = 0; vote < votes; vote += 1) {
    const free = options.filter(({ id }) => (ballot[id] ?? 0) < cap || random.chance(0.1));
    const option = free[random.int(0, free.length - 1)];
    if (option !== undefined) ballot[option.id] = (ballot[option.id] ?? 0) + 1;
  }
  return ballot;
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  return list
    .map((value) => ({ value, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** A whole ballot cast in a panel, and its answer. */
interface Cast {
  readonly id: string;
  readonly ballot: Ballot;
  readonly answer: Answer;
}

/** A press on the card, which sets the votes of one option. */
interface Pressed {
  readonly option: OptionId;
  readonly votes: number;
}

/** Presses on all three devices at once; returns the results. */
async function playRound(
  { guild, recorder, panel, device }: Scene,
  { poll, card }: Scene["polls"][number],
  random: Random,
): Promise<{ readonly casts: readonly Cast[]; readonly presses: readonly Pressed[] }> {
  const { teams } = guild;
  const casts: Cast[] = [];
  const presses: Pressed[] = [];
  const cast = async (on: RecordingPerson, ballot: Ballot): Promise<void> => {
    const telling = on.tell({ type: "castBallot", poll: poll.id, ballot });
    const given = recorder.history.commands.findLast(({ message }) => message.command.type === "castBallot");
    const answer = await telling;
    if (given === undefined) throw new Error("Nothing was sent");
    casts.push({ id: given.id, ballot, answer });
  };
  const press = async (): Promise<void> => {
    const buttons = voteButtonsOn(seenBy(teams, VOTER, card));
    const button = buttons[random.int(0, buttons.length - 1)];
    if (button === undefined) return;
    presses.push({ option: button.data["option"] as OptionId, votes: Number(button.data["votes"]) });
    const { delivered } = await teams.press(VOTER, card, button);
    expect(delivered.status).toBe(200);
  };
  // Teams may deliver a press more than once.
  teams.delivery.set({ copies: random.chance(0.2) ? 2 : 1 });
  const ballots = { panel: drawBallot(random, poll), device: drawBallot(random, poll) };
  const actions = [
    press,
    () => cast(panel, ballots.panel),
    () => cast(device, ballots.device),
    ...(random.chance(0.2) ? [press] : []),
    ...(random.chance(0.2) ? [() => cast(device, ballots.device)] : []),
    // An impatient second choice, sent once the first was acknowledged.
    ...(random.chance(0.2)
      ? [() => cast(panel, drawBallot(random, poll)).then(() => cast(panel, drawBallot(random, poll)))]
      : []),
  ];
  await Promise.all(shuffled(random, actions).map((act) => act()));
  return { casts, presses };
}

/** What is wrong with the log of one round, given what was pressed and acknowledged; nothing if all is well. */
function wrongIn(
  poll: PollSlice,
  before: Ballot,
  logged: readonly LoggedBallot[],
  { casts, presses }: Awaited<ReturnType<typeof playRound>>,
  history: Recorder["history"],
): readonly string[] {
  const wrong: string[] = [];
  const say = (what: string, detail: unknown) => wrong.push(`${what}: ${JSON.stringify(detail)}`);
  const byId = new Map(casts.map((each) => [each.id, each]));
  const places = new Map(logged.map(({ command }, index) => [command, index]));
  if (places.size !== logged.length) say("something took effect twice", logged);
  let standing = before;
  let pressed = 0;
  for (const entry of logged) {
    if (!isWithin(entry.ballot, poll)) say("beyond the budget or the cap", entry);
    const cast = byId.get(entry.command);
    if (cast === undefined) {
      pressed += 1;
      // A press changes one option of the ballot that stands at that moment, or moves a single vote.
      const fits = presses.some(({ option, votes }) => {
        const rest = poll.budget === 1 && votes > 0 ? {} : standing;
        const { [option]: _, ...others } = rest;
        return isDeepStrictEqual(entry.ballot, votes === 0 ? others : { ...others, [option]: votes });
      });
      if (!fits) say("nobody pressed for this", { entry, standing, presses });
    } else if (cast.answer.kind !== "done")
      say("it counts although it was not acknowledged", { entry, cast });
    else if (cast.answer.version !== entry.version) say("acknowledged at another version", { entry, cast });
    else if (!isDeepStrictEqual(cast.ballot, entry.ballot)) say("not what was cast", { entry, cast });
    standing = entry.ballot;
  }
  if (pressed > presses.length) say("a press counts twice", { logged, presses });
  for (const cast of casts) {
    if (cast.answer.kind === "refused" && isWithin(cast.ballot, poll)) say("refused although it fits", cast);
    if (cast.answer.kind === "failed") say("failed", cast);
    if (cast.answer.kind !== "done") continue;
    const { version } = cast.answer;
    if (!isWithin(cast.ballot, poll)) say("acknowledged although it does not fit", cast);
    if (places.has(cast.id)) continue;
    // Acknowledged but not in the log: it changed nothing when it was decided.
    const earlier = logged.findLast((entry) => entry.version < version)?.ballot ?? before;
    const within = logged.filter((entry) => entry.version === version).map(({ ballot }) => ballot);
    if (![earlier, ...within].some((ballot) => isDeepStrictEqual(ballot, cast.ballot)))
      say("acknowledged and lost", { cast, logged, before });
  }
  // What was acknowledged before something else was sent must come before it.
  const timed = history.commands.filter(({ id }) => places.has(id));
  for (const first of timed)
    for (const second of timed)
      if (first.answeredAt !== null && first.answeredAt < second.sentAt)
        if ((places.get(first.id) ?? 0) > (places.get(second.id) ?? 0))
          say("a choice undid a newer one", { first, second });
  return wrong;
}

/** Waits until both screens and the card show this ballot. */
async function agree(scene: Scene, { poll, card }: Scene["polls"][number], standing: Ballot): Promise<void> {
  for (const screen of [scene.panel, scene.device])
    await eventually(
      screen.community,
      (community) => isDeepStrictEqual(community?.mine.ballots[poll.id] ?? {}, standing),
      `the ballot ${JSON.stringify(standing)} on both screens`,
      60_000,
    );
  let shown: Ballot = {};
  await observed(
    async () => {
      shown = ballotOn((await scene.guild.teams.refresh(VOTER, card))?.card);
      return isDeepStrictEqual(shown, standing) ? true : undefined;
    },
    () => `the ballot ${JSON.stringify(standing)} on the card, which shows ${JSON.stringify(shown)}`,
    60_000,
  );
}

describe("one person votes on the card, in the panel and on a second device at once", () => {
  test.each([
    { servers: 1, agreeEvery: 1 },
    // Two servers learn of each other's writes within 2 s, so they take longer to agree.
    { servers: 2, agreeEvery: 10 },
  ])(
    "POLL-2, POLL-3 through $servers server(s): the budget is never exceeded, and the last acknowledged choice counts",
    async ({ servers, agreeEvery }) => {
      const seed = Number(process.env["VOTING_SEED"] ?? randomInt(2 ** 31));
      console.log(`VOTING_SEED=${seed}`);
      const random = seeded(seed);
      const scene = await openScene(servers);
      try {
        const storage = await scene.guild.openStorage();
        const me = scene.panel.me.get();
        if (me === null) throw new Error("The voter has no panel");
        const log = logOfVotes(storage, me.community);
        const standing = new Map<PollId, Ballot>();
        let counted = 0;
        for (let round = 1; round <= ROUNDS; round += 1) {
          const at = scene.polls[random.int(0, scene.polls.length - 1)];
          if (at === undefined) throw new Error("No poll is open");
          const { poll } = at;
          const before = standing.get(poll.id) ?? {};
          const played = await playRound(scene, at, random);
          const logged = await log.more();
          const others = logged.filter(({ by, poll: of }) => by !== me.ref || of !== poll.id);
          const wrong = wrongIn(poll, before, logged, played, scene.recorder.history);
          expect({ seed, round, others, wrong }).toEqual({ seed, round, others: [], wrong: [] });
          const last = logged.at(-1)?.ballot ?? before;
          standing.set(poll.id, last);
          counted += logged.length;
          if (round % agreeEvery === 0) await agree(scene, at, last);
        }
        // Unless most rounds were races, this would prove nothing.
        expect(counted).toBeGreaterThan(ROUNDS);

        for (const at of scene.polls) {
          await agree(scene, at, standing.get(at.poll.id) ?? {});
          expect(await scene.organiser.tell({ type: "closePoll", poll: at.poll.id })).toMatchObject({
            kind: "done",
          });
        }
        const { state } = await freshLoad(storage).community(me.community);
        if (state.status !== "founded") throw new Error("It is not founded");
        for (const { poll } of scene.polls) {
          const ballot = standing.get(poll.id) ?? {};
          const outcome = {
            turnout: spentIn(ballot) > 0 ? 1 : 0,
            tally: Object.fromEntries(poll.options.map(({ id }) => [id, ballot[id] ?? 0])),
          };
          const after = state.polls.find(({ id }) => id === poll.id);
          expect(after?.progress).toMatchObject({ phase: "counted", outcome });
        }
      } finally {
        await scene.close();
      }
    },
    180_000,
  );
});
