import type { OptionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import type { TableService } from "../support/azurite-of-run.ts";
import { startBalancer } from "../support/balancer.ts";
import type { Program } from "../support/child-process.ts";
import { crowd } from "../support/crowd.ts";
import { connectPerson, type PersonClient, until } from "../support/person-client.ts";
import { type RealGuild, startRealGuild } from "./real-guild.ts";

export interface RollingOptions {
  readonly azurite: TableService;
  /** the program of the servers before and after the deployment */
  readonly from: Program;
  readonly to: Program;
  /** how panels connect */
  readonly connect?: typeof connectPerson;
  readonly servers?: number;
  readonly voters: number;
  /** settings of the servers, such as their Redis */
  readonly settings?: Readonly<Record<string, string>>;
  /** how long a panel may be disconnected, in milliseconds; 5 s unless told, which takes a machine with nothing else to do */
  readonly awayAtMostMs?: number;
}

export interface RollingResult {
  readonly votes: number;
  readonly tookMs: number;
  /** how long the panel that was disconnected longest was, in one piece */
  readonly longestGapMs: number;
  readonly gaps: number;
  readonly violations: readonly string[];
}

/** How often each of them votes. */
const VOTES_EVERY = 2_000;

/**
 * Replaces each server with one of another version while a crowd votes, everybody again and again. What was acknowledged must
 * be counted, everybody must see it, and nobody may be away for long.
 */
export async function rollingRun(options: RollingOptions): Promise<RollingResult> {
  const { azurite, from, voters, servers = 3, connect = connectPerson } = options;
  const addresses: string[] = [];
  const balancer = await startBalancer(addresses);
  const cast = crowd(voters - 1);
  const guild = await startRealGuild({
    azurite,
    servers,
    program: from,
    publicUrl: balancer.url,
    settings: options.settings ?? {},
    teams: { people: cast, ownNetworks: false },
  });
  addresses.push(...guild.servers.map(({ url }) => url));
  guild.teams.connectApp(balancer.url);
  const people: PersonClient[] = [];
  try {
    for (const { key } of cast)
      people.push(await connect({ teams: guild.teams, person: key, url: balancer.url }));
    return await deployWhile(people, guild, options);
  } finally {
    for (const person of people) person.close();
    await balancer.stop();
    await guild.close();
  }
}

async function deployWhile(
  people: readonly PersonClient[],
  guild: RealGuild,
  { to, awayAtMostMs = 5_000 }: RollingOptions,
): Promise<RollingResult> {
  const [priya] = people;
  if (priya === undefined) throw new Error("Nobody votes");
  const poll = await openPoll(priya);
  const away = watchConnections(people);
  const voting = new Voting(people, poll);
  const begun = performance.now();
  const ended = voting.run();
  for (const server of guild.servers) {
    await server.askToStop();
    await server.restart(to);
  }
  voting.end();
  await ended;
  const tookMs = Math.round(performance.now() - begun);
  for (const person of people) await until(person.connection, ({ state }) => state === "live");
  const { longestGapMs, gaps } = away();

  await priya.tell({ type: "closePoll", poll: poll.id });
  const shown = new Set<string>();
  for (const person of people) shown.add(JSON.stringify(await outcome(person, poll)));
  const expected = JSON.stringify({ turnout: people.length, tally: voting.tally() });
  const violations = [
    ...voting.refusals,
    ...[...shown].filter((each) => each !== expected).map((each) => `${each} is shown, not ${expected}`),
    ...(longestGapMs > awayAtMostMs ? [`a panel was disconnected for ${longestGapMs} ms`] : []),
  ];
  return { votes: voting.votes, tookMs, longestGapMs, gaps, violations };
}

interface OpenPoll {
  readonly id: PollId;
  readonly options: readonly OptionId[];
}

const pollIn = ({ community }: PersonClient) =>
  until(community, (now) => Object.keys(now?.slices ?? {}).some((key) => key.startsWith("poll:")));

async function openPoll(priya: PersonClient): Promise<OpenPoll> {
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
    inChat: false,
  });
  const slices = (await pollIn(priya))?.slices ?? {};
  const key = Object.keys(slices).find((each): each is `poll:${string}` => each.startsWith("poll:"));
  const poll = key === undefined ? undefined : slices[key];
  if (poll === undefined) throw new Error("No poll is open");
  return { id: poll.id, options: poll.options.map(({ id }) => id) };
}

/** What somebody is shown of the poll once it is counted. */
async function outcome({ community }: PersonClient, { id }: OpenPoll): Promise<object | null> {
  const view = await until(community, (now) => now?.slices[`poll:${id}`]?.progress.phase === "counted");
  const progress = view?.slices[`poll:${id}`]?.progress;
  if (progress?.phase !== "counted") return null;
  const { turnout, tally } = progress.outcome;
  return { turnout, tally };
}

/** Everybody votes in turn, each time for the next option. */
class Voting {
  readonly refusals: string[] = [];
  readonly #people: readonly PersonClient[];
  readonly #poll: OpenPoll;
  readonly #last = new Map<PersonClient, OptionId>();
  readonly #busy = new Map<PersonClient, Promise<void>>();
  #isOver = false;
  votes = 0;

  constructor(people: readonly PersonClient[], poll: OpenPoll) {
    this.#people = people;
    this.#poll = poll;
  }

  end(): void {
    this.#isOver = true;
  }

  /** Resolves when it was ended, and everybody has the answer to their last vote. */
  async run(): Promise<void> {
    for (let turn = 0; turn < this.#people.length || !this.#isOver; turn += 1) {
      const person = this.#people[turn % this.#people.length];
      const option =
        this.#poll.options[(turn + Math.floor(turn / this.#people.length)) % this.#poll.options.length];
      // Whoever still waits for an answer does not vote again.
      if (person !== undefined && option !== undefined && !this.#busy.has(person))
        this.#busy.set(
          person,
          this.#vote(person, option).finally(() => this.#busy.delete(person)),
        );
      await new Promise((resolve) => setTimeout(resolve, VOTES_EVERY / this.#people.length));
    }
    await Promise.all(this.#busy.values());
  }

  /** Of the last vote of each, counted without the product. */
  tally(): Readonly<Record<string, number>> {
    const all = [...this.#last.values()];
    return Object.fromEntries(
      this.#poll.options.map((option) => [option, all.filter((each) => each === option).length]),
    );
  }

  async #vote(person: PersonClient, option: OptionId): Promise<void> {
    try {
      await person.tell({ type: "castBallot", poll: this.#poll.id, ballot: { [option]: 1 } });
      this.#last.set(person, option);
      this.votes += 1;
    } catch (error) {
      this.refusals.push(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Notes how often and how long panels are not live. */
function watchConnections(people: readonly PersonClient[]): () => { longestGapMs: number; gaps: number } {
  const gaps: number[] = [];
  for (const { connection } of people) {
    let since: number | null = null;
    connection.subscribe(() => {
      const isLive = connection.get().state === "live";
      if (!isLive) since ??= performance.now();
      else if (since !== null) {
        gaps.push(Math.round(performance.now() - since));
        since = null;
      }
    });
  }
  return () => ({ longestGapMs: Math.max(0, ...gaps), gaps: gaps.length });
}
