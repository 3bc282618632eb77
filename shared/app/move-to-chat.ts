import type { CommunityCommand } from "../domain/community/commands.ts";
import type { MoveToChat } from "../domain/kernel/effect.ts";
import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Bindings, Conversation } from "../ports/bindings.ts";
import type { Environment } from "../ports/environment.ts";
import type { ErasedLog } from "../ports/erased-log.ts";
import { RosterError } from "../ports/roster.ts";
import type { CommandOutcome } from "./live-stream.ts";
import type { CommunityStream, LiveStreams } from "./live-streams.ts";

export interface MoveDeps {
  readonly bindings: Pick<Bindings, "byConversation" | "move">;
  /** The members who are not in a conversation, as Teams reports now. Rejects with a `RosterError` if it cannot be asked. */
  readonly notIn: (community: CommunityId, conversation: Conversation) => Promise<readonly MemberRef[]>;
  readonly erasedLog: Pick<ErasedLog, "note">;
  readonly environment: Pick<Environment, "now">;
}

/**
 * Brings a community to its new chat, in steps of which each does no harm when it is done again: a community that was never
 * founded there gives way and is to be erased, the binding changes, whoever is not in the new chat is out, and the community is told. Returns
 * what became of the first command that could not be stored, or of the last. Rejects with a `RosterError` while Teams does
 * not answer; then nothing has changed yet.
 */
export async function moveToChat(
  id: string,
  { community, from, to, instead }: MoveToChat & { readonly community: CommunityId },
  {
    liveStreams,
    bindings,
    notIn,
    erasedLog,
    environment,
  }: MoveDeps & { readonly liveStreams: Pick<LiveStreams, "community"> },
): Promise<CommandOutcome> {
  const stream = await liveStreams.community(community);
  const tell = (told: CommunityStream, key: string, command: CommunityCommand): Promise<CommandOutcome> =>
    told.submit({ id: `${id}-${key}`, actor: { kind: "system" }, command });
  const abandon = () => tell(stream, "abandon", { type: "abandonMove", instead });

  const there = (await bindings.byConversation(to))?.community ?? null;
  let gone: readonly MemberRef[] = [];
  try {
    gone = await notIn(community, to);
  } catch (error) {
    if (!(error instanceof RosterError) || error.reason !== "botMissing") throw error;
    // The bot was removed there, before the community came or only since.
    if (there !== community) return abandon();
  }
  if (there !== null && there !== community) {
    const other = await liveStreams.community(there);
    await other.catchUp();
    const gaveWay = await tell(other, "give-way", { type: "giveWay", to: community });
    if (gaveWay.kind === "refused") return abandon();
    if (gaveWay.kind === "failed") return gaveWay;
    // It is erased a few minutes later, once everybody who had it open knows where to go.
    await erasedLog.note({ kind: "community", community: there }, environment.now());
  }
  if ((await bindings.move(community, { from, to, replacing: there, instead })) === null) return abandon();
  const left = await Promise.all(
    gone.map((member) => tell(stream, member, { type: "recordMemberLeft", member })),
  );
  return left.find(({ kind }) => kind === "failed") ?? tell(stream, "moved", { type: "recordMove", instead });
}
