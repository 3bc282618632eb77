import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type DirectoryEntry, personKey } from "@guildhall/shared/ports/directory";
import { RosterError } from "@guildhall/shared/ports/roster";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import { botIsAmong, type BotActivity } from "./activity.ts";
import { commandIdOf } from "./command-id.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

type Change = "recordMemberLeft" | "recordMemberReturned" | "recordMemberJoined";
/** More who join at once are not welcomed one by one, so they are not entered for that. */
const MOST_WELCOMED = 20;
type Accounts = NonNullable<BotActivity["membersRemoved"]>;

/**
 * Records which members have left the conversation, and which have returned: every server acts on these records
 * (SPEC SEC-15, ORG-6).
 */
export async function onMembersChanged(parts: IncomingParts, incoming: IncomingContext): Promise<void> {
  const { activity, binding, conversation } = incoming;
  const isPerson = (account: Accounts[number]): boolean => !botIsAmong(activity, [account]);
  const removed = activity.membersRemoved?.filter(isPerson) ?? [];
  const added = activity.membersAdded?.filter(isPerson) ?? [];
  // Anything else that Teams tells of a conversation may mean that somebody has left.
  parts.people.happened(
    added.length > 0 && removed.length === 0 ? "somebodyJoined" : "somebodyLeft",
    conversation,
  );
  if (removed.length === 0 && added.length === 0) return;
  // Another server may have just entered whoever left.
  const directory = await parts.people.members.entriesNow(binding.community);
  const entries = [...directory.all().values()].filter(({ person }) => person.tenant === conversation.tenant);
  const gone = removed.every(({ aadObjectId }) => aadObjectId !== undefined)
    ? named(entries, removed)
    : [...named(entries, removed), ...(await missing(parts, incoming, entries))];
  await record(parts, incoming, "recordMemberLeft", gone);
  const known = named(entries, added);
  await record(parts, incoming, "recordMemberReturned", known);
  await record(parts, incoming, "recordMemberJoined", await newAmong(parts, incoming, added, known));
}

/** Those who are no members yet, and whom Teams knows there: whoever has an account of another tenant is a guest of the meeting. */
async function newAmong(
  { people: { members, roster } }: IncomingParts,
  { binding: { community }, conversation }: IncomingContext,
  added: Accounts,
  known: readonly DirectoryEntry[],
): Promise<readonly DirectoryEntry[]> {
  const ids = new Set(added.flatMap(({ aadObjectId }) => aadObjectId?.toLowerCase() ?? []));
  for (const { person } of known) ids.delete(person.objectId.toLowerCase());
  if (ids.size > MOST_WELCOMED) return [];
  const found = await Promise.all(
    [...ids].map(async (objectId): Promise<readonly DirectoryEntry[]> => {
      const person = { tenant: conversation.tenant, objectId };
      try {
        await roster.check(conversation, person);
      } catch (error) {
        if (error instanceof NotInConversation || error instanceof RosterError) return [];
        throw error;
      }
      return [{ ref: await members.name(community, person), person, tookPart: false }];
    }),
  );
  return found.flat();
}

function named(entries: readonly DirectoryEntry[], accounts: Accounts): readonly DirectoryEntry[] {
  const ids = new Set(accounts.flatMap(({ aadObjectId }) => aadObjectId?.toLowerCase() ?? []));
  return entries.filter(({ person }) => ids.has(person.objectId.toLowerCase()));
}

/** For when Teams does not say who was removed: the members who were here a moment ago and are not in the roster any more. */
async function missing(
  { presence, people, log }: IncomingParts,
  { binding: { community }, conversation }: IncomingContext,
  entries: readonly DirectoryEntry[],
): Promise<readonly DirectoryEntry[]> {
  try {
    const [{ value: everybody }] = await Promise.all([
      people.roster.everybody(conversation),
      presence.refresh(community),
    ]);
    const around = new Set(presence.around(community));
    return entries.filter(({ ref, person }) => around.has(ref) && !everybody.has(personKey(person)));
  } catch (error) {
    log.warn(
      { community, error: error instanceof Error ? error.name : "unknown" },
      "it could not be found out who was removed",
    );
    return [];
  }
}

async function record(
  { liveStreams, environment, log }: IncomingParts,
  { activity, binding: { community }, conversation }: IncomingContext,
  type: Change,
  entries: readonly DirectoryEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const liveStream = await liveStreams.community(community);
  await liveStream.catchUp();
  // Whoever joins or leaves a chat that the community has left is no matter of its.
  if (hasMovedOn(liveStream.state, conversation)) return;
  const id = commandIdOf(activity, environment.now());
  const submit = (member: MemberRef) =>
    liveStream.submit({
      id: `${id}-${type}-${member}`,
      actor: { kind: "system" },
      command: { type, member },
    });
  // Submitted at once, so that they are stored together.
  const outcomes = await Promise.all(entries.map(({ ref }) => submit(ref)));
  if (outcomes.some(({ kind }) => kind === "failed"))
    log.warn({ community, type }, "members who left or returned were not recorded");
}
