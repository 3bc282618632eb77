import type { SessionId } from "../domain/kernel/ids.ts";
import type { SessionState } from "../domain/session/state.ts";
import type { Json } from "../ports/event-store.ts";
import type { CommunityEventType, CommunityStep } from "../ports/stream-history.ts";

/** The rows of one community, as they are while its events are being worked through. */
export interface Rows {
  get(list: string, key: string): Promise<unknown>;
  /** the keys in a list that begin with this */
  keys(list: string, prefix: string): Promise<readonly string[]>;
  put(list: string, key: string, row: object): void;
  remove(list: string, key: string): void;
}

interface Handler<Type extends CommunityEventType> {
  /** the sessions that feed the same rows; their streams are read to the end before the event is handled */
  readonly sessions?: (step: CommunityStep<Type>) => readonly SessionId[];
  readonly handle: (
    step: CommunityStep<Type>,
    rows: Rows,
    sessionOf: (id: SessionId) => SessionState | undefined,
  ) => Promise<void> | void;
}

/**
 * Makes rows of what happened in a community. The community's events come in their order, each with the states before and
 * after it. A session tells its community what happens in it, and the community tells it to go on, so the community's order
 * decides: a session's stream is read when an event of the community says that it is over.
 *
 * The rows depend on nothing else, so that building them anew gives the same. Nothing sealed reaches a projector.
 */
export interface Projector {
  readonly name: string;
  /** raised when its rows or their keys change: then they are all built anew */
  readonly version: number;
  readonly handlers: { readonly [Type in CommunityEventType]?: Handler<Type> };
}

export type AnyHandler = Handler<CommunityEventType>;

export const handledBy = ({ handlers }: Projector): ReadonlySet<CommunityEventType> =>
  new Set(Object.keys(handlers) as CommunityEventType[]);

/** Rows are plain data by construction. */
export const asJson = (row: object): Json => row as Json;
