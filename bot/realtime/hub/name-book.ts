import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { namesIn } from "../../people/names.ts";
import type { People } from "../../people/people.ts";

/** null: Teams has no name for the member, because they have left the conversation, or were erased */
export type Names = Record<string, string | null>;

export interface NameBookDeps {
  readonly people: Pick<People, "members" | "roster">;
  readonly environment: Pick<Environment, "now">;
}

/** How long a member whose name was not found is not looked up again. */
const UNKNOWN_FOR = MINUTE;

/** The names of a community's members that its panels are sent. Everything rejects if Teams or storage cannot be asked. */
export class NameBook {
  readonly #community: CommunityId;
  readonly #deps: NameBookDeps;
  readonly #names = new Map<MemberRef, string>();
  readonly #unknown = new Map<MemberRef, Instant>();

  constructor(community: CommunityId, deps: NameBookDeps) {
    this.#community = community;
    this.#deps = deps;
  }

  /** What is known already. */
  known(refs: Iterable<MemberRef>): Names {
    const names: Names = {};
    for (const ref of refs) {
      const name = this.#names.get(ref) ?? (this.#unknown.has(ref) ? null : undefined);
      if (name !== undefined) names[ref] = name;
    }
    return names;
  }

  /** Looks up unknown names, and returns those found. */
  async learn(conversation: Conversation, refs: Iterable<MemberRef>): Promise<Names> {
    const now = this.#deps.environment.now();
    const wanted = [...refs].filter(
      (ref) => !this.#names.has(ref) && now - (this.#unknown.get(ref) ?? 0) >= UNKNOWN_FOR,
    );
    if (wanted.length === 0) return {};
    const found = await this.#lookUp(conversation, wanted);
    for (const ref of wanted) this.#keep(ref, found.get(ref), now);
    return Object.fromEntries(found);
  }

  /** Looks all of them up again, and returns those that changed. */
  async renew(conversation: Conversation): Promise<Names> {
    const now = this.#deps.environment.now();
    const refs = [...this.#names.keys(), ...this.#unknown.keys()];
    const found = await this.#lookUp(conversation, refs);
    const changed: Names = {};
    for (const ref of refs) {
      const name = found.get(ref);
      if (name !== this.#names.get(ref)) changed[ref] = name ?? null;
      this.#keep(ref, name, now);
    }
    return changed;
  }

  #keep(ref: MemberRef, name: string | undefined, now: Instant): void {
    if (name === undefined) {
      this.#names.delete(ref);
      this.#unknown.set(ref, now);
    } else {
      this.#names.set(ref, name);
      this.#unknown.delete(ref);
    }
  }

  #lookUp(conversation: Conversation, refs: readonly MemberRef[]): Promise<ReadonlyMap<MemberRef, string>> {
    const { members, roster } = this.#deps.people;
    return Promise.all([members.entries(this.#community, refs), roster.everybody(conversation)]).then(
      ([entries, { value: everybody }]) => namesIn(entries, everybody, refs),
    );
  }
}
