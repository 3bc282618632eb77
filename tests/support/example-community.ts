import type { ItemDraft, ItemKind } from "@guildhall/shared/domain/agenda";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { TeamsStandIn } from "../teams-stand-in/start.ts";
import { connectPerson, nextSession, type PersonClient, until } from "./person-client.ts";

export interface ExamplePlace {
  readonly teams: TeamsStandIn;
  readonly publicUrl: string;
}

type Line = readonly [title: string, kind: ItemKind, presenter: string | null, minutes: number];

const AGENDA: readonly Line[] = [
  ["Welcome, and how we work together", "opening", "Priya Nair", 5],
  ["Design tokens without tears", "topic", "Amara Okafor", 15],
  ["CI in ten minutes", "topic", "Tom Hale", 15],
  ["Which component library next?", "topic", "Yuki Tanaka", 10],
  ["Open floor", "topic", null, 10],
  ["What we learned", "closing", "Priya Nair", 5],
];

/** A community with a session that has just begun, made by its people through the server alone. */
export async function seedExample({ teams, publicUrl }: ExamplePlace): Promise<void> {
  const priya = await connectPerson({ teams, person: "priya", url: publicUrl });
  try {
    await priya.tell({ type: "found", name: "Frontend Guild" });
    for (const line of AGENDA)
      await priya.tell({
        type: "planItem",
        session: await nextSession(priya),
        item: await draft(priya, line),
      });
    await priya.tell({ type: "begin", session: await nextSession(priya) });
    await until(priya.session, (session) => session !== null && session.slices.agenda.current !== null);
  } finally {
    priya.close();
  }
}

async function draft(who: PersonClient, [title, kind, presenter, minutes]: Line): Promise<ItemDraft> {
  return { title, kind, presenter: presenter === null ? null : await find(who, presenter), minutes };
}

async function find(who: PersonClient, name: string): Promise<MemberRef> {
  const { people } = await who.roster(name);
  const found = people[0];
  if (found === undefined) throw new Error(`${name} is not in the conversation`);
  return found.ref;
}
