import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { ItemId, MemberRef, RunId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { RunningSession } from "@guildhall/shared/domain/session/state";
import { type FakeWorld } from "./fake-world.ts";
export declare const priya: import("./fake-world.ts").Person;
export declare const tom: import("./fake-world.ts").Person;
export declare const amina: import("./fake-world.ts").Person;
export declare const lars: import("./fake-world.ts").Person;
/** A community in memory, with people who act by real commands. */
export interface Guild {
    readonly world: FakeWorld;
    community(who: MemberRef, command: MemberCommunityCommand): void;
    /** the next session */
    next(): SessionId;
    /** sends a command to the running session */
    session(who: MemberRef, command: MemberSessionCommand): void;
    running(): RunningSession;
    run(): RunId;
    item(title: string): ItemId;
}
export declare function newGuild(): Guild;
/** Founded by Priya, with nothing planned. */
export declare function foundedGuild(name?: string): Guild;
/** Founded by Priya, with an agenda. */
export declare function plannedGuild(agenda?: readonly ItemDraft[], name?: string): Guild;
/** With a running session, facilitated by Priya, and its first item on. */
export declare function runningGuild(agenda?: readonly ItemDraft[], name?: string): Guild;
