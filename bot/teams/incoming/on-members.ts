import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { DirectoryEntry } from "@guildhall/shared/ports/directory";
import { botIsAmong, type BotActivity } from "./activity.ts";
import { commandIdOf } from "./command-id.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

type Change = "recordMemberLeft" | "recordMemberReturned";
type Accounts = NonNullable<BotActivity["membersRemoved"]>;

/**
 * Records which members have left the conversation, and who of them is back: every server acts on what is recorded
 * (SPEC SEC-15, ORG-6).
 */
export async function onMembersChanged(parts: IncomingParts, heard: IncomingContext): Promise<void> {
  const { activity, binding } = heard;
  const isPerson = (account: Accounts[number]): boolean => !botIsAmong(activity, [account]);
  const removed = activity.membersRemoved?.filter(isPerson) ?? [];
  const added = activity.membersAdded?.filter(isPerson) ?? [];
  if (removed.length === 0 && added.length === 0) return;
  const entries = (await parts.storage.directory.all(binding.community)).filter(
    ({ person }) => person.tenant === heard.conversation.tenant,
  );
  const gone = removed.every(({ aadObjectId }) => aadObjectId !== undefined)
    ? named(entries, removed)
    : [...named(entries, removed), ...(await missing(parts, heard, entries))];
  await record(parts, heard, "recordMemberLeft", gone);
  await record(parts, heard, "recordMemberReturned", named(entries, added));
}

function named(entries: readonly DirectoryEntry[], accounts: Accounts): readonly DirectoryEntry[] {
  const ids = new Set(accounts.flatMap(({ aadObjectId }) => aadObjectId?.toLowerCase() ?? []));
  return entries.filter(({ person }) => ids.has(person.objectId.toLowerCase()));
}

/** Where Teams does not say who was removed: who was here a moment ago and is not in the conversation any more. */
async function missing(
  { presence, roster, log }: IncomingParts,
  { binding: { community }, conversation }: IncomingContext,
  entries: readonly DirectoryEntry[],
): Promise<readonly DirectoryEntry[]> {
  try {
    const [everybody] = await Promise.all([roster.all(conversation), presence.refresh(community)]);
    const there = new Set(everybody.map(({ person }) => person.objectId.toLowerCase()));
    const around = new Set(presence.around(community));
    return entries.filter(({ ref, person }) => around.has(ref) && !there.has(person.objectId.toLowerCase()));
  } catch (error) {
    log.warn(
      { community, error: error instanceof Error ? error.name : "unknown" },
      "nobody knows who was removed",
    );
    return [];
  }
}

async function record(
  { liveStreams, environment, log }: IncomingParts,
  { activity, binding: { community } }: IncomingContext,
  type: Change,
  entries: readonly DirectoryEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const liveStream = await liveStreams.community(community);
  const id = commandIdOf(activity, environment.now());
  const submit = (member: MemberRef) =>
    liveStream.submit({
      id: `${id}-${type}-${member}`,
      actor: { kind: "system" },
      command: { type, member },
    });
  // All at once: they are stored together.
  const outcomes = await Promise.all(entries.map(({ ref }) => submit(ref)));
  if (outcomes.some(({ kind }) => kind === "failed"))
    log.warn({ community, type }, "that members came or went was not recorded");
}
