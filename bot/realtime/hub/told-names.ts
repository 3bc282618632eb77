import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { kindOf } from "../../ops/error-kind.ts";
import type { Panel } from "../connection/panel.ts";
import { NameBook, type NameBookDeps, type Names } from "./name-book.ts";
import type { OpenPanels } from "./open-panels.ts";

export interface ToldNamesDeps extends NameBookDeps {
  readonly log: Log;
}

/** Tells panels what members are called. Until the community's conversation is known nobody can be looked up. */
export class ToldNames {
  /** the conversation of the panels, in which members are looked up */
  conversation: Conversation | null = null;
  readonly #community: CommunityId;
  readonly #panels: OpenPanels;
  readonly #book: NameBook;
  readonly #log: Log;

  constructor(community: CommunityId, panels: OpenPanels, deps: ToldNamesDeps) {
    this.#community = community;
    this.#panels = panels;
    this.#book = new NameBook(community, deps);
    this.#log = deps.log;
  }

  /** Sends some panels what is known already. */
  tellKnown(panels: readonly Panel[], refs: Iterable<MemberRef>): void {
    this.#panels.only(panels).tell("people", { names: this.#book.known(refs) });
  }

  /** Looks up missing names and sends all of them to some panels alone: that they are named is nobody else's business. */
  tell(panels: readonly Panel[], refs: readonly MemberRef[]): void {
    const { conversation } = this;
    if (conversation === null || refs.length === 0) return;
    const looking = this.#book.learn(conversation, refs).then(() => this.#book.known(refs));
    this.#tellFound(looking, this.#panels.only(panels));
  }

  /** Looks up missing names and sends them to everybody. */
  tellAll(refs: Iterable<MemberRef>): void {
    if (this.conversation !== null) this.#tellFound(this.#book.learn(this.conversation, refs));
  }

  /** Looks all of them up again, because people are renamed, leave, and are erased; and sends everybody what has changed. */
  renew(): void {
    if (this.conversation !== null) this.#tellFound(this.#book.renew(this.conversation));
  }

  #tellFound(looking: Promise<Names>, audience = this.#panels.everybody()): void {
    looking.then(
      (names) => {
        if (Object.keys(names).length > 0) audience.tell("people", { names });
      },
      (error: unknown) => {
        this.#log.warn({ community: this.#community, error: kindOf(error) }, "names could not be looked up");
      },
    );
  }
}
