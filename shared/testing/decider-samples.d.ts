import type { PlannedItem, TitledItem } from "../domain/agenda.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { UpcomingSession } from "../domain/community/sessions/part.ts";
import type { CommunityState } from "../domain/community/state.ts";
import { type ItemId, type MemberRef } from "../domain/kernel/ids.ts";
import type { Occurrence } from "../domain/kernel/decider.ts";
import type { Meta } from "../domain/kernel/meta.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import { type Settings } from "../domain/settings.ts";
import { type Instant } from "../domain/kernel/time.ts";
export declare const PRIYA: import("../domain/kernel/ids.ts").Id<"member">;
export declare const TOM: import("../domain/kernel/ids.ts").Id<"member">;
export declare const ANA: import("../domain/kernel/ids.ts").Id<"member">;
export declare const LEE: import("../domain/kernel/ids.ts").Id<"member">;
export declare const GUILD_ID: import("../domain/kernel/ids.ts").Id<"community">;
export declare const SESSION: import("../domain/kernel/ids.ts").Id<"session">;
export declare const START: Instant;
/** So many minutes after the start of the test. */
export declare const minute: (minutes: number) => Instant;
/** The context of a test's command; by default all four members are present. */
export interface Circumstances {
    readonly at?: Instant;
    readonly present?: readonly MemberRef[];
    readonly around?: readonly MemberRef[];
    /** how many take part; by default nobody, so that nobody has to vote */
    readonly takingPart?: number | null;
    readonly freshId?: string;
    readonly self?: string;
    readonly meetingOrganiser?: boolean;
}
/** What a fold knows about a command given in this context. */
export declare const occurrenceOf: ({ at, actor }: Meta, version?: number) => Occurrence;
export declare const by: (ref: MemberRef, said?: Circumstances) => Meta;
export declare const byGuildhall: (said?: Circumstances) => Meta;
export declare const plannedItem: (id: string, changes?: Partial<Omit<TitledItem, "id">>) => TitledItem;
/** The agenda that most tests use: an opening, two topics, a closing. */
export declare const AGENDA: readonly TitledItem[];
export interface OpenedWith {
    readonly agenda?: readonly PlannedItem[];
    readonly settings?: Partial<Settings>;
    readonly facilitator?: MemberRef;
    readonly organisers?: readonly MemberRef[];
}
/** Priya facilitates and Lee organises, unless the test says otherwise. */
export declare const opened: (said?: OpenedWith) => Extract<SessionEvent, {
    type: "SessionOpened";
}>;
/** Starts an item; its run is called `run-of-<item>` unless the test names it. */
export declare const started: (item: string, at?: Instant, run?: string) => SessionEvent;
export declare const raised: (ref: MemberRef, run: string) => SessionEvent;
export declare const founded: (settings?: Partial<Settings>) => Extract<CommunityEvent, {
    type: "CommunityFounded";
}>;
/** For the first session. */
export declare const planned: (...items: readonly PlannedItem[]) => readonly CommunityEvent[];
/** The next session, which there always is. */
export declare function nextOf(state: CommunityState): UpcomingSession;
/** What the end of a session is recorded with where a test does not ask what came of it. */
export declare const NOTHING_COUNTED: {
    readonly led: null;
    readonly headCount: null;
    readonly counts: {
        readonly done: number;
        readonly parked: number;
        readonly takeaways: number;
        readonly elmos: number;
        readonly calls: number;
        readonly answers: {
            readonly movedOn: 0;
            readonly parked: 0;
            readonly continued: 0;
        };
    };
};
export declare const idsOf: (items: readonly {
    readonly id: ItemId;
}[]) => readonly string[];
