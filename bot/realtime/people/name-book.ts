import { personKey } from "@guildhall/shared/ports/directory";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Membership } from "./membership.ts";
import type { MemberDirectory } from "./member-directory.ts";

export type Names = Record<string, string>;

export interface NameBookDeps {
  readonly members: MemberDirectory;
  readonly membership: Membership;
  readonly environment: Pick<Environment, "now">;
}

/** How long a member whose name was not found is not looked up again. */
const UNKNOWN_FOR = MINUTE;
const RELOAD_REST = 5 * SECOND;

/** The current names of a community's members in Teams. Names are never stored. */
export class NameBook {
  readonly #community: CommunityId;
  readonly #deps: NameBookDeps;
  readonly #names = new Map<MemberRef, string>();
  readonly #unknown = new Map<MemberRef, Instant>();
  #reloadedAt: Instant = Number.NEGATIVE_INFINITY;

  constructor(community: CommunityId, deps: NameBookDeps) {
    this.#community = community;
    this.#deps = deps;
  }

  /** The names that are known already. */
  known(refs: Iterable<MemberRef>): Names {
    const names: Names = {};
    for (const ref of refs) {
      const name = this.#names.get(ref);
      if (name !== undefined) names[ref] = name;
    }
    return names;
  }

  /** Looks up unknown names, and returns those found. Rejects if Teams or storage cannot be asked. */
  async learn(conversation: Conversation, refs: Iterable<MemberRef>): Promise<Names> {
    const now = this.#deps.environment.now();
    const wanted = [...refs].filter(
      (ref) => !this.#names.has(ref) && now - (this.#unknown.get(ref) ?? 0) >= UNKNOWN_FOR,
    );
    if (wanted.length === 0) return {};
    const { members, membership } = this.#deps;
    // Another server may have added somebody since the directory was read.
    if (
      wanted.some((ref) => members.person(this.#community, ref) === undefined) &&
      now - this.#reloadedAt >= RELOAD_REST
    ) {
      this.#reloadedAt = now;
      await members.reload(this.#community);
    }
    const people = await membership.people(conversation);
    const found: Names = {};
    for (const ref of wanted) {
      const person = members.person(this.#community, ref);
      const name = person === undefined ? undefined : people.get(personKey(person))?.name;
      if (name === undefined || name === "") this.#unknown.set(ref, now);
      else {
        this.#names.set(ref, name);
        found[ref] = name;
      }
    }
    return found;
  }
}
