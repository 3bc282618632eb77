import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { evolveSession } from "@guildhall/shared/domain/session/evolve";
import { initialSession, runScope, type SessionState } from "@guildhall/shared/domain/session/state";
import {
  itemId,
  type MemberRef,
  runId,
  takeawayId,
  type TakeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import {
  type Circumstances,
  opened,
  raised,
  START,
  started,
} from "@guildhall/shared/testing/decider-samples";
import { AUTHOR, FACILITATOR, ORGANISER } from "./people.ts";

export const RUN = runId("run-of-welcome");

/** A session facilitated by Lee, with the first item on. `actor`: who is about to give a command */
export class Evening {
  state: SessionState = initialSession;
  circumstances: Circumstances = {};
  readonly #actor: MemberRef;

  constructor(actor: MemberRef) {
    this.#actor = actor;
    this.happens(opened({ facilitator: FACILITATOR, organisers: [ORGANISER] }), started("welcome"));
  }

  happens(...events: readonly SessionEvent[]): void {
    const by = { at: START, version: 1, byPerson: true, by: null };
    this.state = events.reduce((state, event) => evolveSession(state, event, by), this.state);
  }

  notBegun(): void {
    this.state = initialSession;
  }

  /** Everybody has left. */
  empty(): void {
    this.circumstances = { present: [], around: [] };
  }

  pause(): void {
    this.happens({ type: "RunPaused", run: RUN, at: START });
  }

  elmo(): void {
    this.happens(raised(this.#actor, RUN));
  }

  keepGoing(): void {
    this.call();
    this.happens({
      type: "KeepGoingSaid",
      run: RUN,
      sealed: { scope: runScope(RUN), value: { by: this.#actor } },
    });
  }

  call(): void {
    this.happens({ type: "CallMade", run: RUN, item: itemId("welcome"), count: 2, present: 4, at: START });
  }

  secondItem(): void {
    this.happens(
      ...[
        {
          type: "RunEnded",
          item: itemId("welcome"),
          run: RUN,
          outcome: "done",
          elmos: 0,
          at: START,
        } as const,
      ],
      started("tokens"),
    );
  }

  takeaway(): TakeawayId {
    const id = takeawayId("small-steps");
    const takeaway = { id, text: "Small steps", kind: "learned", owner: null, author: AUTHOR } as const;
    this.happens({ type: "TakeawayAdded", takeaway: { ...takeaway, item: null, at: START } });
    return id;
  }
}
