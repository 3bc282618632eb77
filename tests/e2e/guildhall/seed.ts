import type { ItemDraft, ItemKind } from "@guildhall/shared/domain/agenda";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { connectPerson, nextSession, type PersonClient, until } from "../../support/person-client.ts";

export interface SeedItem {
  readonly title: string;
  readonly minutes?: number;
  readonly presenter?: string;
  readonly kind?: ItemKind;
}

export interface Seed {
  readonly name?: string;
  readonly agenda?: readonly SeedItem[];
  /** whether the session is already running */
  readonly begun?: boolean;
  readonly in?: "meeting" | "group";
}

/** What Priya did before the test: with real commands, but without a browser. */
export async function seed(teams: TeamsStandIn, url: string, wanted: Seed): Promise<void> {
  const { name = "Frontend Guild", agenda = [], begun = false, in: conversation = "meeting" } = wanted;
  const priya = await connectPerson({ teams, person: "priya", url, conversation });
  try {
    await priya.tell({ type: "found", name });
    for (const item of agenda)
      await priya.tell({
        type: "planItem",
        session: await nextSession(priya),
        item: await draft(priya, item),
      });
    if (!begun) return;
    await priya.tell({ type: "begin", session: await nextSession(priya) });
    await until(
      priya.session,
      (session) => session !== null && (agenda.length === 0 || session.slices.agenda.current !== null),
    );
  } finally {
    priya.close();
  }
}

async function draft(who: PersonClient, item: SeedItem): Promise<ItemDraft> {
  const { title, minutes = 10, presenter, kind = "topic" } = item;
  const found = presenter === undefined ? undefined : (await who.roster(presenter)).people[0];
  return { title, minutes, kind, presenter: found?.ref ?? null };
}
