import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import { connectPerson, until, type PersonClient } from "../../support/person-client.ts";
import type { Guildhall } from "../guildhall/guildhall.ts";

/** People who take part without a browser, in the order of their keys. */
export function company<const People extends readonly string[]>(
  { teams, server }: Guildhall,
  ...people: People
): Promise<{ -readonly [Place in keyof People]: PersonClient }> {
  const clients = people.map((person) => connectPerson({ teams, person, url: server.url }));
  return Promise.all(clients) as Promise<{ -readonly [Place in keyof People]: PersonClient }>;
}

/** What a member without a browser is told of the community. */
export const slicesOf = (who: PersonClient) => who.community.get()?.slices ?? {};

export async function write(who: PersonClient, collection: CollectionId, text: string): Promise<void> {
  await who.tell({ type: "addEntry", collection, text, twin: null });
}

/** Writes the bad list of the running workshop. */
export async function writeBad(who: PersonClient, ...texts: readonly string[]): Promise<void> {
  const seen = await until(who.community, (view) => view?.slices.workshop !== undefined);
  const bad = seen?.slices.workshop?.bad;
  if (bad === undefined) throw new Error("There is no bad list");
  for (const text of texts) await write(who, bad, text);
}

/** Turns the entries of the bad list around, in their order. */
export async function turnRound(who: PersonClient, ...texts: readonly string[]): Promise<void> {
  const seen = await until(who.community, (view) => view?.slices.workshop?.step === "good");
  const workshop = seen?.slices.workshop;
  if (workshop?.step !== "good") throw new Error("There is no good list");
  const entries = slicesOf(who)[`collection:${workshop.bad}`]?.entries ?? [];
  for (const [place, text] of texts.entries())
    await who.tell({ type: "addEntry", collection: workshop.good, text, twin: entries[place] ?? null });
}

/** The open polls as this person sees them. */
export function openPolls(who: PersonClient) {
  const slices = slicesOf(who);
  return (slices.polls ?? []).flatMap((id) => {
    const poll = slices[`poll:${id}`];
    return poll?.progress.phase === "open" ? [poll] : [];
  });
}

/** Everybody votes for one option of every open poll, the first or the last, once they see as many. */
export async function vote(people: readonly PersonClient[], polls = 1, place: 0 | -1 = 0): Promise<void> {
  for (const who of people) {
    await until(who.community, () => openPolls(who).length === polls);
    for (const { id, options } of openPolls(who)) {
      const option = options.at(place);
      if (option !== undefined) await who.tell({ type: "castBallot", poll: id, ballot: { [option.id]: 1 } });
    }
  }
}

/** Closes every open poll. */
export async function closeVotes(who: PersonClient): Promise<void> {
  for (const { id } of openPolls(who)) await who.tell({ type: "closePoll", poll: id });
}

export async function offer(who: PersonClient, ...titles: readonly string[]): Promise<void> {
  for (const title of titles)
    await who.tell({ type: "offerTopic", title, details: { why: "", kind: "discuss", minutes: 20 } });
}
