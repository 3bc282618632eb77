import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { RowsAnswer } from "@guildhall/shared/protocol/rows";
import type { SearchRequest } from "@guildhall/shared/protocol/search";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { EXAMPLE_LASTS, seedExample } from "../../support/example/seed-example.ts";
import { TWELVE_SESSIONS } from "../../support/example/twelve-sessions.ts";
import { watchStorage } from "../../support/example/watched-storage.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { travellingEnvironment } from "../../support/travelling-environment.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";
import {
  type ExpectedText,
  healthOf,
  helpedFigures,
  leftBehind,
  type Leaders,
  pastSessionOf,
  sponsoredOf,
  usedOf,
  worthFigures,
} from "./expected.ts";

const environment = travellingEnvironment();
let teams: TeamsStandIn;
let server: BotServer;
let priya: PersonClient;
let leaders: Leaders;

beforeAll(async () => {
  environment.advance(-EXAMPLE_LASTS);
  const ids = { botId: crypto.randomUUID(), tenantId: crypto.randomUUID(), botPassword: "secret" };
  teams = await startTeamsStandIn({ ...ids, now: () => environment.now() });
  const port = await freePort();
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  const watched = watchStorage(memoryStorage());
  server = await startBotServer(teams, { environment, storage: watched.storage, env });
  await teams.installBot();
  leaders = await seedExample({ teams, url: server.url, environment, watched });
  priya = await connectPerson({ teams, person: "priya", url: server.url });
});

afterAll(async () => {
  priya.close();
  await server.stop();
  await teams.close();
});

const NUMBERS = TWELVE_SESSIONS.map((_, index) => index + 1);

/** All rows of a list, oldest first, and how the people in them are called. */
async function allRows<Row>(page: (after: string | null) => Promise<RowsAnswer<Row>>) {
  const rows: Row[] = [];
  let names = {};
  for (let after: string | null = ""; after !== null;) {
    const answer: RowsAnswer<Row> = await page(after === "" ? null : after);
    if (answer.kind === "failed") throw new Error("Rows cannot be read");
    rows.unshift(...answer.rows.toReversed());
    names = { ...names, ...answer.names };
    after = answer.next;
  }
  return { rows, names: names as Readonly<Record<string, string>> };
}

/** Everything that is found, and how the people in it are called. */
async function found(wanted: Partial<SearchRequest> = {}) {
  const nothing = { words: "", kind: null, since: null, until: null, person: null };
  const texts = [];
  for (let from: number | null = 0; from !== null;) {
    const answer = await priya.search({ ...nothing, ...wanted, from });
    if (answer.kind === "failed") throw new Error("Nothing can be found");
    const called = (ref: string | null): string | null =>
      ref === null ? null : keyOf(answer.names[ref] ?? "");
    texts.push(
      ...answer.found.map(({ presenter, facilitator, owner, ...text }) => ({
        ...text,
        ...{ presenter: called(presenter), facilitator: called(facilitator), owner: called(owner) },
      })),
    );
    from = answer.next;
  }
  return texts;
}

const keyOf = (name: string): string => teams.people.find((person) => person.name === name)?.key ?? name;

const inOrder = (texts: readonly ExpectedText[]) =>
  texts.toSorted((one, other) => one.session - other.session || one.text.localeCompare(other.text));

describe("the example is what its script says", () => {
  it("HEALTH-1: each figure of How we are doing", async () => {
    const { rows } = await allRows((after) => priya.rows({ list: "health", after }));
    const shown = rows.map(({ begunAt: _, newcomers: __, signs: ___, ...row }) => row);
    expect(shown).toEqual(NUMBERS.map((number) => healthOf(number, leaders)));
  });

  it("HEALTH-6: nothing is wrong with it, so no sign stands", async () => {
    const { rows } = await allRows((after) => priya.rows({ list: "health", after }));
    expect(Object.values(rows.at(-1)?.signs ?? {})).toEqual(expect.arrayContaining([null]));
    expect(rows.flatMap(({ signs }) => Object.values(signs)).filter((since) => since !== null)).toEqual([]);
  });

  it("WORTH-5, HELPED-6: what is published of what was answered under seal", async () => {
    const view = await until(priya.community, (known) => known?.slices.worth !== undefined);
    const { worth, helped } = view?.slices ?? {};
    expect(worth?.figures.map(({ at: _, ...figure }) => figure)).toEqual(
      worthFigures().slice(-(worth?.figures.length ?? 0)),
    );
    expect(helped?.figures.map(({ said }) => said)).toEqual(
      helpedFigures().slice(-(helped?.figures.length ?? 0)),
    );
    expect([worth?.figures.length, helped?.figures.length].every((length) => (length ?? 0) >= 4)).toBe(true);
  });

  it("ATT-7: the past sessions, item by item", async () => {
    const { rows, names } = await allRows((after) => priya.rows({ list: "pastSessions", after }));
    const shown = rows.map(({ number, minutes, planned, attendance, counts, items }) => ({
      ...{ number, minutes, planned, people: attendance?.people, counts },
      items: items.map(({ title, presenter, planned: plannedFor, minutes: took }) => ({
        ...{ title, planned: plannedFor, minutes: took },
        presenter: presenter === null ? null : keyOf(names[presenter] ?? ""),
      })),
    }));
    expect(shown).toEqual(NUMBERS.map((number) => pastSessionOf(number, leaders)));
  });

  it("KNOW-1: everything that sessions left is found, with whom it can be found by", async () => {
    const texts = (await found()).filter(({ kind, session }) => kind !== "decision" && session !== null);
    const shown = texts.map(({ text, kind, session, presenter, facilitator, owner, answer }) => ({
      ...{ text, kind, session, presenter, facilitator, owner, answer },
    }));
    expect(inOrder(shown as ExpectedText[])).toEqual(inOrder(leftBehind(leaders)));
  });

  it("KNOW-1: words find what has a word that begins so, and nothing else", async () => {
    for (const words of ["build", "token", "screen", "nowhere"]) {
      const texts = (await found({ words })).map(({ text }) => text);
      const begins = new RegExp(`\\b${words}`, "i");
      const expected = leftBehind(leaders).filter(({ text, answer, kind, session }) => {
        const titles = TWELVE_SESSIONS[session - 1]?.topics.filter(({ outcome }) => outcome === text) ?? [];
        const searched = [
          text,
          answer ?? "",
          ...(kind === "outcome" ? titles.map(({ title }) => title) : []),
        ];
        return begins.test(searched.join(" "));
      });
      expect(texts.toSorted()).toEqual(expected.map(({ text }) => text).toSorted());
    }
  });

  it("HELPED-5: how many used what was learned", async () => {
    const texts = (await found({ kind: "learned" })).map(({ text, used }) => [text, used] as const);
    expect(new Map(texts)).toEqual(new Map(TWELVE_SESSIONS.flatMap((session) => [...usedOf(session)])));
  });

  it("SPONSOR-2, SPONSOR-3: the sponsor page adds up the same numbers, and has the stories that were released", async () => {
    const answer = await priya.rows({ list: "sponsorPage", after: null });
    if (answer.kind === "failed") throw new Error("The page cannot be read");
    const [page] = answer.rows;
    expect(page?.sessions.map(({ begunAt: _, ...session }) => session)).toEqual(
      NUMBERS.map((number) => sponsoredOf(number, leaders)),
    );
    const { presented, led } = healthOf(NUMBERS.length, leaders).giving;
    expect(page?.giving).toEqual({ presented, led });
    // The last session that was asked about was published after the page was put together.
    expect(page?.helped.map(({ said }) => said)).toEqual(helpedFigures().slice(-5, -1));
    const released = TWELVE_SESSIONS.flatMap(({ story }) => (story?.[2] === true ? story[1] : []));
    expect(page?.stories.map(({ text }) => text)).toEqual(released.toReversed());
    expect([answer.names, answer.former]).toEqual([{}, []]);
  });
});
