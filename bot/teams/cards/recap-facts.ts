import { type Action, isOpenAction } from "@guildhall/shared/domain/community/actions/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { goesBack, spentBy } from "@guildhall/shared/domain/session/progress";
import { actionsOf, type EndedSession, type SessionItem } from "@guildhall/shared/domain/session/state";
import type { Millis } from "@guildhall/shared/domain/kernel/time";

/** What a recap says about a session, with names filled in. */
export interface RecapFacts {
  readonly community: string;
  readonly number: number;
  readonly lasted: Millis;
  readonly endedItself: boolean;
  readonly facilitator: string;
  readonly items: readonly RecapItem[];
  readonly learned: readonly string[];
  readonly actions: readonly { readonly text: string; readonly owner: string | null }[];
  /** how many actions of earlier sessions are open */
  readonly stillOpen: number;
  /** how many topics go back to the community */
  readonly waiting: number;
}

export interface RecapItem extends Pick<SessionItem, "title" | "kind"> {
  /** whole minutes, as on the agenda */
  readonly planned: number;
  readonly spent: Millis;
  readonly fate: "done" | "parked" | "notReached";
}

/** The members whom a recap of the session names. */
export const namedIn = (session: EndedSession): readonly MemberRef[] => [
  session.facilitator,
  ...session.takeaways.flatMap(({ owner }) => owner ?? []),
];

export function recapFacts(
  session: EndedSession,
  actions: readonly Action[],
  nameOf: (ref: MemberRef) => string,
): RecapFacts {
  const items = session.items.map(({ title, kind, minutes, progress }): RecapItem => ({
    title,
    kind,
    planned: minutes,
    spent: spentBy(progress, session.endedAt),
    fate: progress.phase === "parked" ? "parked" : progress.phase === "planned" ? "notReached" : "done",
  }));
  return {
    community: session.communityName,
    number: session.number,
    lasted: session.endedAt - session.begunAt,
    endedItself: session.by === "itself",
    facilitator: nameOf(session.facilitator),
    items,
    learned: session.takeaways.filter(({ kind }) => kind === "learned").map(({ text }) => text),
    actions: actionsOf(session).map(({ text, owner }) => ({
      text,
      owner: owner === null ? null : nameOf(owner),
    })),
    stillOpen: actions.filter((action) => isOpenAction(action) && action.number < session.number).length,
    waiting: session.items.filter(goesBack).length,
  };
}
