import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { indexed } from "@guildhall/shared/domain/search/search";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { manualEnvironment, type ManualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { weeklyGuild } from "@guildhall/shared/testing/weekly-guild";
import { CHAT, person } from "../people/testing/people-world.ts";
import type { Place } from "../people/place.ts";
import { createSearchEverywhere, type Everywhere, type SearchEverywhere } from "./search-everywhere.ts";
import type { TextIndexesOf } from "./text-indexes.ts";

const TOM = person("Tom");
const NEVER = new Promise<never>(() => undefined);
const places = (...ids: readonly string[]): readonly Place[] =>
  ids.map((id) => ({ community: id as CommunityId, conversation: { ...CHAT, id: `19:${id}` } }));

/** Each community has learned two things, one day after the other. */
const textsOf = (community: string): readonly LearnedText[] =>
  [1, 2].map((at) => ({
    ...{ id: `${community}-${at}`, kind: "learned", text: `${community} asks early, ${at}`, title: null },
    ...{
      answer: null,
      used: 0,
      stories: [],
      choice: null,
      session: at,
      at,
      presenter: null,
      facilitator: null,
      owner: null,
    },
  }));

let environment: ManualEnvironment;
let there: readonly Place[];
let isIn: (place: string) => Promise<boolean>;
let indexesOf: TextIndexesOf;
let state: CommunityStream["state"];
const warn = vi.fn<(...given: unknown[]) => void>();
const catchUp = vi.fn<() => Promise<void>>(() => Promise.resolve());
let search: SearchEverywhere;

beforeEach(() => {
  vi.clearAllMocks();
  environment = manualEnvironment(10 * MINUTE);
  there = places("guild", "circle");
  isIn = () => Promise.resolve(true);
  const indexes = new Map<string, Awaited<ReturnType<TextIndexesOf>>>();
  indexesOf = async (community) => {
    const known = indexes.get(community) ?? {
      indexes: [indexed(textsOf(community), ({ text }) => text)],
      current: true,
    };
    indexes.set(community, known);
    return known;
  };
  state = weeklyGuild().guild.state;
  search = createSearchEverywhere({
    people: {
      memberships: () => Promise.resolve(there),
      roster: { includes: ({ id }: { id: string }) => isIn(id.slice(3)) },
    } as never,
    liveStreams: { community: async () => ({ state, catchUp }) as never },
    indexesOf: (community) => indexesOf(community),
    environment,
    log: { info: () => undefined, warn, error: () => undefined },
  });
});

const look = (words = "", from = 0, most = 25) => search(TOM, null, { words, from, most });
const said = ({ found }: Everywhere) => found.map(({ text }) => text.text);

describe("EXT-1: a search in all communities of a person", () => {
  it("finds the best first, wherever it is, says where, and gives a page of it", async () => {
    const all = await look("as");
    expect(said(all)).toEqual([
      ...["guild asks early, 2", "circle asks early, 2", "guild asks early, 1", "circle asks early, 1"],
    ]);
    expect(all).toMatchObject({ searched: 2, complete: true });
    expect(all.found.map(({ community }) => community.community)).toEqual([
      ...["guild", "circle", "guild", "circle"],
    ]);
    expect(said(await look("as", 1, 2))).toEqual(said(all).slice(1, 3));
    expect(said(await look("guild 1"))).toEqual(["guild asks early, 1"]);
    expect(said(await look("elsewhere"))).toEqual([]);
  });
});

describe("EXT-2: a search", () => {
  it("leaves out whatever the person is not in any more, is not founded, or has no app in its chat", async () => {
    isIn = async (place) => place === "circle";
    expect(await look("guild")).toEqual({ found: [], searched: 1, complete: true });
    isIn = (place) =>
      place === "circle" ? Promise.reject(new RosterError("botMissing")) : Promise.resolve(true);
    expect(said(await look("asks"))).toEqual(["guild asks early, 2", "guild asks early, 1"]);
    expect(await look("circle")).toMatchObject({ searched: 1, complete: true });
    state = { status: "unfounded" } as CommunityStream["state"];
    expect(await look()).toEqual({ found: [], searched: 0, complete: true });
    expect(warn).not.toHaveBeenCalled();
  });

  it("loads nothing of a community for whoever is in none", async () => {
    isIn = () => Promise.resolve(false);
    const load = vi.fn<TextIndexesOf>();
    indexesOf = load;
    expect(await look()).toEqual({ found: [], searched: 0, complete: true });
    expect([load.mock.calls, catchUp.mock.calls]).toEqual([[], []]);
  });
});

describe("EXT-3: a search", () => {
  it("is answered after a second and a half with what has answered by then, and says that it is not everything", async () => {
    isIn = (place) => (place === "guild" ? NEVER : Promise.resolve(true));
    let answer: Everywhere | null = null;
    void look("asks").then((given) => (answer = given));
    await environment.advance(1.5 * SECOND - 1);
    expect(answer).toBeNull();
    await environment.advance(1);
    expect(answer).toMatchObject({ searched: 1, complete: false });
    expect(said(answer as unknown as Everywhere)).toEqual(["circle asks early, 2", "circle asks early, 1"]);
  });

  it.each([
    ["Teams", () => (isIn = () => Promise.reject(new RosterError("busy")))],
    ["storage", () => (indexesOf = () => Promise.reject(new StorageError("down", true)))],
    ["what was learned", () => (indexesOf = () => Promise.resolve(null))],
  ])("is answered at once if %s cannot be asked, and says so", async (_, breaks) => {
    breaks();
    expect(await look("asks")).toEqual({ found: [], searched: 0, complete: false });
    expect(JSON.stringify(warn.mock.calls)).not.toContain("asks");
  });

  it("asks whether something has happened in a community once in five seconds", async () => {
    for (const words of ["a", "as", "ask"]) await look(words);
    expect(catchUp).toHaveBeenCalledTimes(2);
    await environment.advance(5 * SECOND);
    await look("ask");
    expect(catchUp).toHaveBeenCalledTimes(4);
  });

  it("rejects if it has a defect", async () => {
    indexesOf = () => Promise.reject(new TypeError("a defect"));
    await expect(look()).rejects.toThrow("a defect");
  });
});
