import { afterAll, beforeAll, expect, test } from "vitest";
import { TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { PersonClient } from "../../support/person-client.ts";
import { buttonAfter, wordsOn } from "../bot/card-press.ts";
import { hold, takeDraft, travel } from "./hold.ts";
import type { ModelTurn } from "./rota-model.ts";
import { check, dateNo, idAt, LENGTH, NAME, Season, TOPIC, untilShown, ZONE } from "./season.ts";
import { whenShown } from "./wall-clock.ts";
import { SEVEN, stats, World } from "./world.ts";

let world: World;
let season: Season;
let calendar = "";
const all = [...SEVEN];
const without = (...absent: readonly string[]) => all.filter((who) => !absent.includes(who));
const right = () => check(world, season, calendar);

beforeAll(async () => {
  world = await World.start(whenShown("2027-02-16T09:30", ZONE));
});
afterAll(() => { console.log(stats); return world.close(); });

test("they found their community, decide how they meet, and order the rota by tenure", async () => {
  await world.as("priya", async (priya) => {
    await priya.tell({ type: "found", name: NAME });
    const elements = ["frequency", "duration"] as const;
    await priya.tell({
      ...{ type: "editChoices", element: "frequency" },
      choices: [1, 2].map((every) => ({ element: "frequency", frequency: { kind: "weeks", every } })),
    });
    await priya.tell({
      ...{ type: "editChoices", element: "duration" },
      choices: [LENGTH, 60].map((minutes) => ({ element: "duration", minutes })),
    });
    await priya.tell({ type: "setRhythm", timeZone: ZONE, at: dateNo(0) });
    await priya.tell({ type: "voteOnLogistics", elements, closesAt: null, inChat: false });
    const view = await untilShown(priya, ({ polls }) => polls?.length === 2);
    const polls = (view?.slices.polls ?? []).flatMap((id) => view?.slices[`poll:${id}`] ?? []);
    for (const { id, options } of polls) {
      const ballot = { [options[0]?.id ?? ""]: 1 };
      for (const person of ["tom", "amara", "priya"])
        await world.as(person, (panel) => panel.tell({ type: "castBallot", poll: id, ballot }));
      await priya.tell({ type: "closePoll", poll: id });
    }
    await priya.tell({ type: "openScale", closesAt: null, inChat: false });
    const scale = (await untilShown(priya, (slices) => slices.scale !== undefined))?.slices.scale?.id;
    if (scale === undefined) throw new Error("There is no scale");
    for (const [index, person] of SEVEN.entries()) {
      const said = TENURE_MARKS[index] ?? "unsaid";
      await world.as(person, (panel) => panel.tell({ type: "placeOnScale", scale, said }));
    }
    await priya.tell({ type: "closeScale", scale });
  });
  season = new Season(SEVEN, world.now);
  season.give();
  for (const [index, title] of ["Tokens", "CI", "Names", "Tests", "Icons", "Motion", "Forms", "Types"].entries()) {
    const details = { why: "", kind: "discuss", minutes: TOPIC } as const;
    const by = SEVEN[index % SEVEN.length] ?? "priya";
    await world.as(by, (panel) => panel.tell({ type: "offerTopic", title, details }));
    season.backlog.push({ title, by, leftIn: 0 });
  }
  calendar = await world.as("tom", async (tom) => {
    const answer = await tom.calendar({ do: "renew" });
    return answer.kind === "address" ? (answer.address ?? "") : "";
  });
  await right();
});

/** Whoever is asked for a turn, by what their own panels show. */
async function asked(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const person of season.people)
    await world.as(person, async ({ community }) => {
      if ((community.get()?.mine.turns.asked.length ?? 0) > 0) found.push(person);
    });
  return found;
}

const turnNumber = (panel: PersonClient, at: number | null): number => {
  const slices = panel.community.get()?.slices;
  const isIts = ({ session }: { session: string | null }) =>
    (session === null ? null : (slices?.[`upcoming:${session}`]?.at ?? null)) === at;
  return slices?.turns?.find(isIts)?.number ?? -1;
};
const dateOf = (turn: ModelTurn): number =>
  season.upcoming.find(({ id }) => id === turn.session)?.at ?? dateNo(season.next);

async function plan(title: string, presenter: string): Promise<void> {
  const session = season.first;
  const item = { title, kind: "topic", presenter: world.ref(presenter), minutes: TOPIC } as const;
  await world.as("priya", (panel) =>
    panel.tell({ type: "planItem", session: idAt(panel.community.get()?.slices as never, session.at), item }),
  );
  session.agenda = [...session.agenda, { title, by: presenter }];
}

test("the first session: everybody is there; what is not reached waits again, and an action is noted", async () => {
  await plan("How we work", "sven");
  await plan("What we know", "yuki");
  await hold(world, season, { there: all, actions: [["Write the guide", "amara"], ["Find a room", null]] });
  await right();
});

test("the second: the draft is taken, two are absent, and an action is ticked off on the reminder that chases it", async () => {
  await takeDraft(world, season, "tom");
  await travel(world, season, whenShown("2027-03-01T12:00", ZONE));
  await right();
  const { id, card } = world.heard.findLast((each) => wordsOn(each.card).includes("Write the guide")) ?? {};
  await world.guild.teams.press("amara", id ?? "", buttonAfter(card, "Write the guide", "Done"));
  season.actions = season.actions.filter(({ text }) => text !== "Write the guide");
  await right();
  await hold(world, season, { there: without("mateo", "yuki"), done: 2 });
  await right();
});

test("the third: two have swapped their turns, and a newcomer is there for the first time", async () => {
  await world.guild.teams.addMembers(["grace"]);
  season.people.add("grace");
  await world.as("grace", (panel) => panel.tell({ type: "joinRota" }));
  season.rota.join("grace");
  const [one, two] = season.rota.turns.map(({ holder }) => holder ?? "");
  const { at, id } = season.first;
  await world.as(one ?? "", (panel) =>
    panel.tell({ type: "offerSwap", turn: turnNumber(panel, at), with: turnNumber(panel, null) }),
  );
  await right();
  await world.as(two ?? "", async (panel) => {
    const [swap] = panel.community.get()?.mine.swaps ?? [];
    await panel.tell({ type: "acceptSwap", swap: swap?.swap ?? -1 });
  });
  season.rota.swap(id, null);
  await right();
  await takeDraft(world, season, two ?? "");
  await hold(world, season, { there: [...without("sven"), "grace"], done: 2 });
  await right();
});

test("the fourth: its holder is away; those in line are asked one after the other, and the second takes the turn", async () => {
  const { at, id } = season.first;
  const { holder } = season.rota.turnOf(id);
  const line = season.rota.asked(id, at, dateOf);
  const [from, to] = [whenShown("2027-03-15T00:00", ZONE), whenShown("2027-03-17T00:00", ZONE)];
  await world.as(holder ?? "", (panel) => panel.tell({ type: "setAway", from, to }));
  season.rota.away(holder ?? "", from, to);
  expect(await asked()).toEqual(line.slice(0, 1));
  await right();
  await world.as(line[0] ?? "", (panel) => panel.tell({ type: "declineTurn", turn: turnNumber(panel, at) }));
  expect(await asked()).toEqual(line.slice(1, 2));
  // The second lets a day pass, and so the third is asked.
  await travel(world, season, world.now + DAY);
  expect(await asked()).toEqual(line.slice(2, 3));
  await world.as(line[2] ?? "", (panel) => panel.tell({ type: "takeTurn", turn: turnNumber(panel, at) }));
  season.rota.take(id, line[2] ?? "");
  await right();
  await takeDraft(world, season, line[2] ?? "");
  const there = [...without(holder ?? ""), "grace"];
  await hold(world, season, { there, actions: [["Ask the bank", "tom"]] });
  await right();
});

test("an extra session is called, and led by whoever called it; the one after is cancelled", async () => {
  await travel(world, season, whenShown("2027-03-17T12:00", ZONE));
  const cancelled = season.first;
  await world.as("priya", (panel) =>
    panel.tell({
      ...{ type: "cancelSession" },
      session: idAt(panel.community.get()?.slices as never, cancelled.at),
    }),
  );
  season.cancel(cancelled.id, world.now);
  await right();
  const at = whenShown("2027-03-19T14:00", ZONE);
  await world.as("priya", (panel) => panel.tell({ type: "addSession", at }));
  season.addExtra(at, "priya", world.now);
  await right();
  await plan("The incident", "mateo");
  await hold(world, season, { there: ["tom", "priya", "mateo", "leila"] });
  await right();
});

test("after the clocks have changed it is still ten o’clock, and a guest facilitates", async () => {
  const session = season.first;
  expect(new Date(session.at).toISOString()).toBe("2027-03-30T08:00:00.000Z");
  const holder = season.rota.turnOf(session.id).holder ?? "";
  await world.as(holder, (panel) =>
    panel.tell({ type: "nameGuest", turn: turnNumber(panel, session.at), name: "Zoe" }),
  );
  season.rota.nameGuest(session.id);
  await right();
  await plan("From outside", "leila");
  await hold(world, season, { there: [...all, "grace"], facilitator: "priya", guest: true });
  await right();
});
