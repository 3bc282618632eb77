import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { type MemberRef, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Actor } from "@guildhall/shared/domain/kernel/meta";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import type { RowList, RowsOf } from "@guildhall/shared/protocol/rows";
import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import type { SessionState } from "@guildhall/shared/domain/session/state";
export interface Person {
    readonly ref: MemberRef;
    readonly name: string;
}
export declare const person: (id: string, name: string) => Person;
/** A stream in memory: its state and version. */
interface Held<State> {
    readonly id: string;
    readonly state: State;
    readonly version: number;
}
/** A community and its session in memory, with the real deciders, for tests and the gallery. */
export interface FakeWorld {
    readonly people: readonly Person[];
    readonly community: Held<CommunityState>;
    readonly session: Held<SessionState> | null;
    /** who is present; set it and call `changed` */
    present: readonly MemberRef[];
    /** how far its clock is ahead of the page's; negative for what happened earlier */
    ahead: number;
    facilitatorAbsent: boolean;
    writable: boolean;
    /** how many take part and how many are in the chat; null: not known */
    counts: PeopleCounts | null;
    /** the people who have not taken part yet, as Teams reports them */
    invited: InvitedAnswer;
    /** what is over, newest first: a real server makes these rows of the streams */
    past: {
        readonly [List in RowList]: readonly RowsOf[List][];
    };
    /** what becomes of the next readings of it */
    reading: {
        readonly fails: boolean;
        readonly current: boolean;
        readonly former: readonly string[];
    };
    changed(): void;
    tellCommunity(command: CommunityCommand, actor: Actor): Rejection | null;
    tellSession(id: SessionId, command: SessionCommand, actor: Actor): Rejection | null;
    subscribe(listener: () => void): () => void;
}
export declare function createFakeWorld(people: readonly Person[], state?: CommunityState): FakeWorld;
export {};
