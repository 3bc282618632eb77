import { TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { PersonClient } from "../../support/person-client.ts";
import type { ModelTurn } from "./rota-model.ts";
import { dateNo, LENGTH, NAME, Season, TOPIC, ZONE } from "./season.ts";
import { idAt, untilShown } from "./shown.ts";
import { SEVEN, type World } from "./world.ts";

const TOPICS = [
  "Tokens",
  "CI",
  "Names",
  "Tests",
  "Icons",
  "Motion",
  "Forms",
  "Types",
  "Fonts",
  "Grids",
  "Logs",
];

/** Seven people found a community, decide how they meet, order the rota by tenure, and offer topics. */
export async function startSeason(world: World): Promise<Season> {
  await world.as("priya", async (priya) => {
    await priya.tell({ type: "found", name: NAME });
    await decide(world, priya);
    await order(world, priya);
  });
  const season = new Season(SEVEN, world.now);
  season.give();
  for (const [index, title] of TOPICS.entries()) {
    const details = { why: "", kind: "discuss", minutes: TOPIC } as const;
    const by = SEVEN[index % SEVEN.length] ?? "priya";
    await world.as(by, (panel) => panel.tell({ type: "offerTopic", title, details }));
    season.backlog.push({ title, by, leftIn: 0 });
  }
  return season;
}

/** Every week on a Tuesday at ten, for three quarters of an hour. */
async function decide(world: World, priya: PersonClient): Promise<void> {
  await priya.tell({
    ...{ type: "editChoices", element: "frequency" },
    choices: [1, 2].map((every) => ({ element: "frequency", frequency: { kind: "weeks", every } })),
  });
  await priya.tell({
    ...{ type: "editChoices", element: "duration" },
    choices: [LENGTH, 60].map((minutes) => ({ element: "duration", minutes })),
  });
  await priya.tell({ type: "setRhythm", timeZone: ZONE, at: dateNo(0) });
  const elements = ["frequency", "duration"] as const;
  await priya.tell({ type: "voteOnLogistics", elements, closesAt: null, inChat: false });
  const slices = (await untilShown(priya, ({ polls }) => polls?.length === 2))?.slices;
  for (const { id, options } of (slices?.polls ?? []).flatMap((poll) => slices?.[`poll:${poll}`] ?? [])) {
    const ballot = { [options[0]?.id ?? ""]: 1 };
    for (const person of ["tom", "amara", "priya"])
      await world.as(person, (panel) => panel.tell({ type: "castBallot", poll: id, ballot }));
    await priya.tell({ type: "closePoll", poll: id });
  }
}

async function order(world: World, priya: PersonClient): Promise<void> {
  await priya.tell({ type: "openScale", closesAt: null, inChat: false });
  const scale = (await untilShown(priya, (slices) => slices.scale !== undefined))?.slices.scale?.id;
  if (scale === undefined) throw new Error("There is no scale");
  for (const [index, person] of SEVEN.entries()) {
    const said = TENURE_MARKS[index] ?? "unsaid";
    await world.as(person, (panel) => panel.tell({ type: "placeOnScale", scale, said }));
  }
  await priya.tell({ type: "closeScale", scale });
}

/** The address at which Tom's calendar app reads. */
export const subscribe = (world: World): Promise<string> =>
  world.as("tom", async (tom) => {
    const answer = await tom.calendar({ do: "renew" });
    return answer.kind === "address" ? (answer.address ?? "") : "";
  });

/** Whoever is asked for a turn, by what their own panels show. */
export async function asked(world: World, season: Season): Promise<readonly string[]> {
  const people: string[] = [];
  for (const person of season.people)
    await world.as(person, async ({ community }) => {
      const own = await Promise.resolve(community.get()?.mine.turns.asked ?? []);
      if (own.length > 0) people.push(person);
    });
  return people;
}

/** When the session of a turn is. */
export const dateOf =
  (season: Season) =>
  (turn: ModelTurn): number =>
    season.upcoming.find(({ id }) => id === turn.session)?.at ?? dateNo(season.next);

export const sessionOn = (panel: PersonClient, at: number): SessionId =>
  idAt(panel.community.get()?.slices ?? {}, at);

/** The number of the turn on that date; null: the one after the upcoming ones. */
export function turnOn(panel: PersonClient, at: number | null): number {
  const slices = panel.community.get()?.slices ?? {};
  const isIts = ({ session }: { session: string | null }) =>
    (session === null ? null : (slices[`upcoming:${session}`]?.at ?? null)) === at;
  const found = slices.turns?.find(isIts);
  if (found === undefined) throw new Error("There is no such turn");
  return found.number;
}

/** Writes an item on the agenda of the next session by hand. */
export async function plan(world: World, season: Season, title: string, by: string): Promise<void> {
  const session = season.first;
  const item = { title, kind: "topic", presenter: world.ref(by), minutes: TOPIC } as const;
  await world.as("priya", (panel) =>
    panel.tell({ type: "planItem", session: sessionOn(panel, session.at), item }),
  );
  session.agenda = [...session.agenda, { title, by }];
}
