import { setTimeout as pause } from "node:timers/promises";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { recount, type Acknowledged } from "../../integration/voting/crowd.ts";
import type { Bench } from "../bench.ts";
import { countOf, requestTable } from "../guild/storage-requests.ts";
import { openVotingGuild, type OpenPoll } from "../guild/voting-guild.ts";
import { sharedClock } from "../panels/clock.ts";
import { median, percentile, spread } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

const PEOPLE = { full: 1000, quick: 20 };
const WITHIN_MS = { full: 10_000, quick: 1_000 };
const ROUNDS = { full: 3, quick: 1 };
const JOIN_PER_SECOND = 200;
const SETTLE_MS = 4000;
/** Teams' limits: for edits of one card, and for everything that the bot sends to one conversation. */
const BETWEEN_EDITS_MS = 3_000;
const EDITS_WINDOW_MS = 30_000;
const EDITS_IN_WINDOW = 60;

interface Timed {
  readonly at: number;
  readonly answeredAt: number;
}

const latencies = (answers: readonly Timed[]): number[] =>
  answers.map(({ at, answeredAt }) => answeredAt - at);

/** The largest number of these times within one window. */
const mostWithin = (moments: readonly number[], windowMs: number): number =>
  Math.max(
    0,
    ...moments.map((from) => moments.filter((moment) => moment >= from && moment - from < windowMs).length),
  );

export const voting: Bench = {
  title: "Everybody votes within ten seconds on one poll, in panels and on its card, through two servers",

  async run({ stage, quick, say, profiled }) {
    const people = quick ? PEOPLE.quick : PEOPLE.full;
    const withinMs = quick ? WITHIN_MS.quick : WITHIN_MS.full;
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    const load = await stage.load();
    const teams = await stage.teams();
    const counting = (await stage.counting()).process;
    const guild = await openVotingGuild(stage);
    const socketIo = await stage.bareServer("socket-io");
    const transaction = await stage.bareTransaction();

    // Every other one has a panel, at one server or the other; the rest have only the card.
    const auths = (await guild.handshakes(people)).filter((_, index) => index % 2 === 0);
    const cardVoters = Array.from({ length: people - auths.length }, (_, index) => `person-${2 * index + 2}`);
    say(`${auths.length} people join with panels, ${cardVoters.length} have the card`);
    const perSecond = JOIN_PER_SECOND;
    const crowds = guild.servers.map(({ url }, server) => ({
      name: `voters-${server}`,
      url,
      auths: auths.filter((_, index) => index % 2 === server),
    }));
    for (const { name, url, auths: own } of crowds)
      await load.open(name, { kind: "guildhall", url, auths: own, perSecond });
    const nothing = Array.from({ length: people }, () => undefined);
    await load.open("socket.io", { kind: "socket.io", url: socketIo.url, auths: nothing, perSecond });
    await pause(quick ? 500 : SETTLE_MS);

    // Evenly over the time, in an order unrelated to who joined when.
    const momentOf = (voter: number): number => (((voter * 7919) % people) / people) * withinMs;
    const bareVotes = (): Promise<readonly Timed[]> =>
      load.burst(
        "socket.io",
        nothing.map((_, line) => ({
          line,
          after: momentOf(line),
          event: "ask",
          message: { id: "as long as a command is" },
        })),
      );

    async function vote(poll: OpenPoll): Promise<Voted> {
      const optionAt = (voter: number): OptionId => {
        const option = poll.options[(voter * voter) % poll.options.length];
        if (option === undefined) throw new Error("A poll without options");
        return option;
      };
      const inPanels = crowds.map(async ({ name, auths: own }, server) => {
        const votes = own.map((_, line) => {
          const voter = 2 * line + server;
          return { line, voter, option: optionAt(voter), after: momentOf(voter) };
        });
        const answers = await load.burst(
          name,
          votes.map(({ line, option, after }) => ({
            line,
            after,
            event: "command",
            message: guild.cast(poll.id, option),
          })),
        );
        return { name, votes, answers };
      });
      const onCard = teams.call("pressAll", {
        from: sharedClock() + 500,
        card: poll.card,
        presses: cardVoters.map((person, index) => {
          const voter = auths.length + index;
          return { person, option: optionAt(voter), after: momentOf(voter) };
        }),
      });
      const panels = await Promise.all(inPanels);
      const pressed = await onCard;
      return {
        panels: panels.flatMap(({ answers }) => answers),
        cards: pressed,
        acknowledged: [
          ...panels.flatMap(({ name, votes, answers }) => acknowledgedIn(name, votes, answers)),
          ...pressed.flatMap(({ person, option, shown }) =>
            shown[option] === 1 ? [{ voter: person, option }] : [],
          ),
        ],
      };
    }

    const rows: TableRow[] = [];
    const perVote: number[] = [];
    let lost = 0;
    let differing = 0;
    let hurried = 0;
    let crowded = 0;
    let seen: Awaited<ReturnType<typeof counting.call<"seen">>> = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`poll ${round} of ${rounds}`);
      const stored: number[] = [];
      for (let sample = 0; sample < 10; sample += 1) stored.push(await transaction.call("once"));
      const bare = spread(latencies(await bareVotes()));
      const poll = await guild.open(`Which colour, number ${round}?`);
      const [first] = guild.servers;
      if (first === undefined) throw new Error("There is no server");
      await counting.call("forget");
      const { panels, cards, acknowledged } = await profiled(`g-${round}`, first.process, () => vote(poll));
      // Until the card shows all votes, counted three at a time: the cost of drawing it is theirs too.
      await teams.call("cardCounting", people - (people % 3));
      seen = await counting.call("seen");
      const outcome = await guild.close(poll.id);
      const expected = recount(poll.options, acknowledged);
      const differs = poll.options.some((option) => outcome.tally[option] !== expected[option]);
      const missing = acknowledged.length - outcome.turnout;
      const edits = await teams.call("edits", poll.card);
      const gaps = edits.at.slice(1).map((at, index) => at - (edits.at[index] ?? 0));
      lost += Math.max(0, missing) + (people - acknowledged.length);
      differing += differs ? 1 : 0;
      hurried += gaps.filter((gap) => gap < BETWEEN_EDITS_MS).length + edits.tooMany;
      crowded = Math.max(crowded, mostWithin(edits.at, EDITS_WINDOW_MS));
      perVote.push(seen.length / people);
      const all = spread(latencies([...panels, ...cards]));
      const [inPanels, onCards] = [spread(latencies(panels)), spread(latencies(cards))];
      rows.push({
        poll: round,
        acknowledged: acknowledged.length,
        "in the tally": outcome.turnout,
        "tally = recount": differs ? "no" : "yes",
        commits: countOf(seen, "Streams", ["batch"]),
        "all requests": seen.length,
        "requests a vote": seen.length / people,
        "panel p50 ms": inPanels.p50,
        "panel p99": inPanels.p99,
        "card p50": onCards.p50,
        "card p99": onCards.p99,
        "bare answer p99": bare.p99,
        "ratio p99": all.p99 / (bare.p99 + percentile(stored, 0.99)),
        edits: edits.at.length,
        "shortest between": gaps.length === 0 ? 0 : Math.min(...gaps),
      });
    }

    for (const { name } of crowds) await load.close(name);
    await load.close("socket.io");
    for (const bare of [socketIo.process, transaction]) await bare.stop();
    await guild.end();
    return {
      tables: [
        { title: `${people} votes within ${withinMs / 1000} s, half of them on the card`, rows },
        {
          title: "Requests to storage for the last poll, counted by a proxy in front of it",
          rows: requestTable(seen),
        },
      ],
      targets: [
        { what: "requests to storage per vote (median)", atMost: 0.3, measured: median(perVote) },
        { what: "votes lost", atMost: 0, measured: lost },
        {
          what: "tallies that differ from the recount of what was acknowledged",
          atMost: 0,
          measured: differing,
        },
        {
          what: "edits of a card too soon after another, or refused as too many",
          atMost: 0,
          measured: hurried,
        },
        { what: "edits within 30 s at most", atMost: EDITS_IN_WINDOW, measured: crowded },
      ],
      notes: [
        "Requests: everything that both servers sent to storage from the first vote until the card told of the last, its drawing, sweeps, polls and heartbeats included. Stored one by one each vote would be a transaction of its own.",
        "Ratio: p99 of all answers ÷ (p99 of a bare Socket.IO acknowledgement at the same pace + p99 of one bare transaction). In a burst votes are gathered for up to half a second on purpose.",
      ],
    };
  },
};

interface Voted {
  readonly panels: readonly Timed[];
  readonly cards: readonly Timed[];
  readonly acknowledged: readonly Acknowledged[];
}

function acknowledgedIn(
  crowd: string,
  votes: readonly { readonly line: number; readonly option: OptionId }[],
  answers: readonly { readonly answer: unknown }[],
): readonly Acknowledged[] {
  return votes.flatMap(({ line, option }, index) =>
    (answers[index]?.answer as Answer | undefined)?.kind === "done"
      ? [{ voter: `${crowd} ${line}`, option }]
      : [],
  );
}
