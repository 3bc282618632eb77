import { type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Answer } from "@guildhall/shared/protocol/messages";
import type { Connection, Live$, SyncClient } from "../sync/sync-client.ts";
import type { FakeWorld } from "./fake-world.ts";
interface Settable<T> extends Live$<T> {
    set(value: T): void;
}
export interface FakeClientOptions {
    readonly meetingOrganiser?: boolean;
    readonly connection?: Connection;
    readonly unknownPerson?: boolean;
    /** how far the server's clock is ahead of this machine's */
    readonly clockOffset?: number;
}
/** One person's client of a fake world. */
export interface FakeSyncClient extends SyncClient {
    readonly connection: Settable<Connection>;
    /** Withholds all answers until the returned function is called. */
    hold(): () => void;
    /** Replaces the world's answer to the next command. */
    answerNext(answer: Answer): void;
}
/** A page's sync client on a world in memory. */
export declare function createFakeSyncClient(world: FakeWorld, ref: MemberRef, { meetingOrganiser, connection, unknownPerson, clockOffset, }?: FakeClientOptions): FakeSyncClient;
export {};
