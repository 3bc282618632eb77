import { rosterRequest, type RosterAnswer } from "@guildhall/shared/protocol/messages";
import type { MemberDirectory } from "./member-directory.ts";
import type { Membership } from "./membership.ts";
import type { Panel } from "../connection/panel.ts";

const MOST = 20;

/** Without case and diacritics: `zoe` finds `Zoë`. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Up to 20 people in the conversation whose name contains the text, each as a member. */
export async function searchRoster(
  panel: Panel,
  raw: unknown,
  membership: Membership,
  members: MemberDirectory,
): Promise<RosterAnswer> {
  const parsed = rosterRequest.safeParse(raw);
  if (!parsed.success) return { people: [] };
  const { conversation, community } = panel.data.panel.holder;
  const wanted = plain(parsed.data.query);
  const found = [...(await membership.people(conversation)).values()]
    .filter(({ name }) => plain(name).includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST);
  const people = await Promise.all(
    found.map(async ({ person, name }) => ({ ref: await members.name(community, person), name })),
  );
  return { people };
}
