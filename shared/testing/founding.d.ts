import type { CommunityCommand } from "../domain/community/commands.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { FoundedCommunity } from "../domain/community/state.ts";
import type { CommunityEffect } from "../domain/community/effect.ts";
import { type CollectionId, type EntryId, type MemberRef, type SessionId } from "../domain/kernel/ids.ts";
import type { Rejection, RejectionCode } from "../domain/kernel/rejection.ts";
import { type Circumstances } from "./decider-samples.ts";
interface Recorded {
    readonly event: CommunityEvent;
    readonly at: number;
}
/** A community that Priya founded, on which a test executes one command after the other. Each draws the next id. */
export declare class Founding {
    #private;
    state: FoundedCommunity;
    readonly recorded: Recorded[];
    /** what the last command made necessary, besides the marks of cards */
    effects: readonly CommunityEffect[];
    /** the keys of the cards that the last command made stale */
    stale: readonly string[];
    /** the keys of those among them that were not in the chat before */
    posted: readonly string[];
    at: number;
    /** the version that the next command leads to */
    version: number;
    constructor();
    /** Executes a command; fails the test if it is refused. Returns the id that it drew. */
    do(who: MemberRef | "guildhall", command: CommunityCommand, said?: Circumstances): string;
    /** The keys of the cards that the last command made stale, and that were in the chat before. */
    get redrawn(): readonly string[];
    /** The keys of the cards that should be in the chat. */
    get cards(): readonly string[];
    /** Records the end of a session in which nothing was done. */
    endSession(session: SessionId): string;
    /** Why the command would be refused, or null if it would be accepted; it is not executed. */
    rejection(who: MemberRef | "guildhall", command: CommunityCommand, said?: Circumstances): Rejection | null;
    /** The code of the rejection. */
    refusal(who: MemberRef | "guildhall", command: CommunityCommand, said?: Circumstances): RejectionCode | null;
    get view(): Readonly<Record<string, unknown>>;
    /** The view on a server that loaded the stream after all its seal keys were destroyed. */
    get viewWithoutSeals(): Readonly<Record<string, unknown>>;
    get stateWithoutSeals(): FoundedCommunity;
    /** Adds an entry to a collection. */
    add(who: MemberRef, collection: CollectionId, text: string, twin?: string | null): import("../domain/kernel/ids.ts").Id<"entry">;
    /** Offers a topic to discuss. */
    offer(who: MemberRef, title: string): EntryId;
    /** Opens a collection. */
    ask(said?: {
        anonymous?: boolean;
        perMember?: number;
        closesAt?: number;
        inChat?: boolean;
    }): import("../domain/kernel/ids.ts").Id<"collection">;
}
export declare const member: (number: number) => MemberRef;
export {};
