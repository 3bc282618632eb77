import { type HeldDeps, heldAbout } from "@guildhall/shared/app/held-about";
import { eraseMember } from "@guildhall/shared/app/erase";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Bindings } from "@guildhall/shared/ports/bindings";
import { type Directory, type Person, personKey } from "@guildhall/shared/ports/directory";
import type { ErasedLog } from "@guildhall/shared/ports/erased-log";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { heldFile, type HeldThere } from "./held-file.ts";

interface PersonDeskDeps {
  readonly storage: HeldDeps & {
    readonly bindings: Pick<Bindings, "communities">;
    readonly directory: Pick<Directory, "all" | "erase">;
    readonly erasedLog: Pick<ErasedLog, "note">;
  };
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly environment: Pick<Environment, "freshId" | "now">;
}

/** What the operator does for a person who asks for it, in all communities. Everything rejects if storage cannot be used. */
export interface PersonDesk {
  /** What is held about them, as a file. That it was exported is recorded first (SPEC PRIV-5). */
  export(person: Person): Promise<string>;
  /** Erases them, and returns in how many communities (SPEC PRIV-1). */
  erase(person: Person): Promise<number>;
}

export function createPersonDesk({ storage, liveStreams, environment }: PersonDeskDeps): PersonDesk {
  async function memberships(
    person: Person,
  ): Promise<readonly { readonly community: CommunityId; readonly ref: MemberRef }[]> {
    const key = personKey(person);
    const found: { readonly community: CommunityId; readonly ref: MemberRef }[] = [];
    for (const community of await storage.bindings.communities())
      for (const entry of await storage.directory.all(community))
        if (personKey(entry.person) === key) found.push({ community, ref: entry.ref });
    return found;
  }

  async function record(
    community: CommunityId,
    type: "eraseMember" | "recordPersonExported",
    member: MemberRef,
  ): Promise<void> {
    const stream = await liveStreams.community(community);
    const outcome = await stream.submit({
      id: `${type}-${environment.freshId()}`,
      actor: { kind: "system" },
      command: { type, member },
    });
    if (outcome.kind === "done") return;
    // A community that was never founded has nothing but the directory's rows.
    if (outcome.kind === "refused" && outcome.rejection.code === "notFounded") return;
    throw new StorageError(`${community}: ${type} could not be stored. Try again`, true);
  }

  return {
    async export(person) {
      const there: HeldThere[] = [];
      for (const { community, ref } of await memberships(person)) {
        await record(community, "recordPersonExported", ref);
        there.push({ community, ref, held: await heldAbout(community, ref, storage) });
      }
      return heldFile(there);
    },
    async erase(person) {
      const members = await memberships(person);
      for (const { community, ref } of members) {
        await record(community, "eraseMember", ref);
        // The servers do it too, but none may be running.
        await eraseMember(storage, { community, member: ref }, environment.now());
      }
      return members.length;
    },
  };
}
