import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { personKey } from "@guildhall/shared/ports/directory";
import type { People } from "./people.ts";
import type { Place } from "./place.ts";

export interface NamesNow {
  /** as far as Teams knows them now */
  readonly names: Readonly<Record<string, string>>;
  /** who are members no more: nobody can tell who they were */
  readonly former: readonly string[];
}

/** What these members are called now. Those who are not in the directory any more were erased. */
export async function namesNow(
  { members, roster }: Pick<People, "members" | "roster">,
  { community, conversation }: Place,
  refs: ReadonlySet<MemberRef>,
): Promise<NamesNow> {
  if (refs.size === 0) return { names: {}, former: [] };
  const entries = await members.entries(community, [...refs]);
  // What they are for is worth reading while Teams cannot be asked, too.
  const book = await roster.shown(conversation).catch(() => null);
  const names: Record<string, string> = {};
  const former: MemberRef[] = [];
  for (const ref of refs) {
    const person = entries.of(ref)?.person;
    if (person === undefined) former.push(ref);
    const name = person === undefined ? undefined : book?.get(personKey(person))?.name;
    if (name !== undefined && name !== "") names[ref] = name;
  }
  return { names, former };
}
