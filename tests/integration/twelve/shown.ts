import { expect } from "vitest";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { type SessionId, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { type PersonClient, until } from "../../support/person-client.ts";
import { nodesIn, wordsOn } from "../bot/card-press.ts";
import { parsed } from "../calendar/parsers.ts";
import type { Reminder, Season } from "./season.ts";
import type { World } from "./world.ts";

/** The upcoming session on that date, as the product knows it. */
export function idAt(slices: Partial<CommunitySlices>, at: number): SessionId {
  const found = slices.upcoming?.find((id) => slices[`upcoming:${id}`]?.at === at);
  if (found === undefined) throw new Error(`No session is upcoming on ${new Date(at).toISOString()}`);
  return sessionId(found);
}

/** What the product says in panels, in the chat and at the address of a calendar. */
export async function whatIsShown(world: World, calendar: string) {
  const slices = await world.shown();
  const who = (ref: Parameters<World["who"]>[0] | null) => (ref === null ? null : world.who(ref));
  const sessions = slices.upcoming.flatMap((id) => slices[`upcoming:${id}`] ?? []);
  const dateOf = (id: string | null) => sessions.find((each) => each.id === id)?.at ?? null;
  return {
    upcoming: sessions.map(({ at, extra, agenda }) => {
      const titles = agenda.map((id) => slices[`planned:${id}`]?.title ?? null);
      return { at, extra, agenda: titles };
    }),
    turns: slices.turns.map(({ session, holder, guest }) => [dateOf(session), who(holder), guest !== null]),
    likely: slices.likely.map(who),
    led: Object.fromEntries(slices.rota.map(({ member, led }): [string, number] => [world.who(member), led])),
    actions: slices.actions.flatMap((id) => {
      const action = slices[`action:${id}`];
      if (action?.standing.is !== "open") return [];
      return [{ text: action.text, owner: who(action.owner), due: dateOf(action.due) }];
    }),
    reminders: world.heard.flatMap(({ card }) => readReminder(card, world)),
    calendar: (await eventsAt(calendar)).map(({ from, title, status }) => ({ from, title, status })),
    unknown: slices.community.unknownSends,
    sum: 0,
  };
}

/** The same by the model. */
export function whatShouldBe(season: Season, now: number) {
  const date = (id: string | null) => season.upcoming.find((each) => each.id === id)?.at ?? null;
  return {
    upcoming: season.upcoming.map(({ at, extra, agenda }) => {
      return { at, extra, agenda: agenda.map(({ title }) => title) };
    }),
    turns: season.rota.turns.map(({ session, holder, guest }) => [date(session), holder, guest]),
    likely: season.rota.likely(season.upcoming),
    led: season.rota.led,
    actions: season.actions.map(({ text, owner, due }) => ({ text, owner, due: date(due) })),
    reminders: season.reminders,
    calendar: season.calendar(now),
    unknown: [],
    sum: season.rota.sum,
  };
}

async function eventsAt(address: string) {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return parsed(await answer.text());
}

function readReminder(card: unknown, world: World): readonly Reminder[] {
  const words = wordsOn(card);
  const [, at] = /^Session on \{\{DATE\(([^,)]+)/.exec(words) ?? [];
  if (at === undefined) return [];
  const mentions = nodesIn((card as Record<string, unknown>)["msteams"]).flatMap((node) =>
    typeof node["name"] === "string" ? [node["name"]] : [],
  );
  const nodes = nodesIn(card);
  const actions = nodes.flatMap((node) =>
    node["verb"] === "completeAction" ? [String(node["tooltip"]).replace(/^Done: /, "")] : [],
  );
  const mentioned = [...new Set(mentions.map((name) => world.keyOf(name)))].sort();
  return [{ at: Date.parse(at), mentioned, actions: [...new Set(actions)] }];
}

/** When a panel shows that. */
export const untilShown = (panel: PersonClient, is: (slices: Partial<CommunitySlices>) => boolean) =>
  until(panel.community, (view) => view !== null && is(view.slices));
