import { expect } from "vitest";
import { type PersonClient, until } from "../../support/person-client.ts";
import { idAt, type Season } from "./season.ts";
import type { World } from "./world.ts";

/** What happens in one session. */
export interface Happening {
  /** who has a panel open; the first of them presses Begin */
  readonly there: readonly string[];
  /** who facilitates; by default whoever has the turn */
  readonly facilitator?: string;
  readonly guest?: boolean;
  /** how many topics are finished; the others are not reached */
  readonly done?: number;
  readonly actions?: readonly (readonly [text: string, owner: string | null])[];
}

/** So long it takes. */
const LASTS = 20;

/** The next session is held at its time. */
export async function hold(world: World, season: Season, happening: Happening): Promise<void> {
  const { there, guest = false, done = 1, actions = [] } = happening;
  const { id, at, agenda } = season.first;
  await travel(world, season, at);
  const turn = season.rota.turns.find(({ session }) => session === id);
  const facilitator = happening.facilitator ?? turn?.holder ?? there[0] ?? "";
  const panels = new Map<string, PersonClient>();
  for (const person of there) panels.set(person, await world.open(person));
  const panel = (person: string): PersonClient => {
    const found = panels.get(person);
    if (found === undefined) throw new Error(`${person} is not there`);
    return found;
  };
  const [presser = ""] = there;
  const slices = panel(presser).community.get()?.slices;
  if (slices?.upcoming === undefined) throw new Error("Nothing is upcoming");
  await panel(presser).tell({ type: "begin", session: idAt(slices as never, at) });
  const runs = panel(facilitator);
  const began = await until(runs.session, (view) => view?.slices.session.ended === null);
  expect(world.who(began?.slices.session.facilitator as never)).toBe(facilitator);
  season.begin(id, facilitator, world.now);
  for (const [text, owner] of actions) {
    const ref = owner === null ? null : world.ref(owner);
    await panel(presser).run({ type: "addTakeaway", text, kind: "action", owner: ref });
  }
  await world.minutes(6);
  for (let topic = 0; topic < done - 1; topic += 1) {
    const run = runs.session.get()?.slices.elmo?.run ?? null;
    await runs.run({ type: "next", run });
  }
  await world.minutes(LASTS - 6);
  await runs.run({ type: "finish" });
  await until(runs.community, (view) => view?.slices.community?.running === null);
  for (const each of panels.values()) each.close();
  await world.minutes(2);
  season.did(agenda, done);
  for (const [text, owner] of actions) season.note(text, owner);
  season.rota.count(guest ? null : facilitator, there, world.now);
  season.give();
}

/** Time passes, and reminders are sent on the way. */
export async function travel(world: World, season: Season, to: number): Promise<void> {
  const from = world.now;
  await world.travel(to);
  season.timeCame(from, to);
}

/** Whoever has the turn takes what is drafted for the next session of the rhythm. */
export async function takeDraft(world: World, season: Season, by: string): Promise<void> {
  const session = season.regular;
  const drafted = season.draft();
  await world.as(by, async (panel) => {
    const view = await until(panel.community, (seen) => seen?.slices.draft !== undefined);
    const draft = view?.slices.draft;
    if (draft === undefined) throw new Error("Nothing is drafted");
    expect(draft.session).toBe(idAt(view?.slices as never, session.at));
    await panel.tell({ type: "takeDraft", session: draft.session, topics: draft.topics });
  });
  session.agenda = drafted;
}
