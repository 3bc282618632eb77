import { expect } from "vitest";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type PersonClient, until } from "../../support/person-client.ts";
import { type Season, ZONE } from "./season.ts";
import { sessionOn } from "./steps.ts";
import { shownAt } from "./wall-clock.ts";
import type { World } from "./world.ts";

/** What happens in one session. */
export interface Happening {
  /** who has a panel open; the first of them presses Begin */
  readonly there: readonly string[];
  /** Nobody of them facilitates, but whoever presses Begin runs the panel. */
  readonly guest?: boolean;
  /** how many topics are finished; the others are not reached */
  readonly done?: number;
  readonly actions?: readonly (readonly [text: string, owner: string | null])[];
}

/** So many minutes it takes. */
const LASTS = 10;
/** A server may look at these hours alone: between them a reminder that is due in the morning is still in time. */
const HOURS = ["09", "17"];

/** The next session is held at its time. */
export async function hold(world: World, season: Season, happening: Happening): Promise<void> {
  const { there, guest = false, done = 1, actions = [] } = happening;
  const [presser = ""] = there;
  const { id, at, agenda } = season.first;
  await travel(world, season, at);
  const turn = season.rota.turns.find(({ session }) => session === id);
  const holder = turn?.holder ?? null;
  const isHere = holder !== null && there.includes(holder);
  const facilitator = isHere ? holder : guest ? presser : (season.rota.nextAmong(there) ?? presser);
  const panels = new Map<string, PersonClient>();
  for (const person of there) panels.set(person, await world.open(person));
  const panel = (person: string): PersonClient => {
    const found = panels.get(person);
    if (found === undefined) throw new Error(`${person} is not there`);
    return found;
  };
  await panel(presser).tell({ type: "begin", session: sessionOn(panel(presser), at) });
  const runs = panel(facilitator);
  const begun = panel(isHere ? facilitator : presser);
  const began = await until(begun.session, (view) => view?.slices.session.ended === null);
  expect(began?.slices.session.facilitator).toBe(world.ref(isHere ? facilitator : presser));
  season.begin(id, isHere ? facilitator : presser, world.now);
  if (!isHere && facilitator !== presser) await takesOn(runs, world.ref(facilitator));
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

/** Whoever is asked, because the holder of the turn is not there, says that they facilitate. */
async function takesOn(asked: PersonClient, ref: MemberRef): Promise<void> {
  const view = await until(asked.community, (seen) => (seen?.mine.facilitation ?? null) !== null);
  const session = view?.mine.facilitation?.session;
  if (session === undefined) throw new Error("They are not asked");
  await asked.tell({ type: "takeOnFacilitation", session });
  await until(asked.session, (seen) => seen?.slices.session.facilitator === ref);
}

/** Time passes, and reminders are sent on the way. */
export async function travel(world: World, season: Season, to: number): Promise<void> {
  const from = world.now;
  await world.travel(to, (at) => HOURS.includes(shownAt(at, ZONE).slice(11, 13)));
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
    expect(draft.session).toBe(sessionOn(panel, session.at));
    await panel.tell({ type: "takeDraft", session: draft.session, topics: draft.topics });
  });
  session.agenda = drafted;
}
