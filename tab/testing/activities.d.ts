import type { VotingRule } from "@guildhall/shared/domain/community/polls/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { type Guild } from "./guild.ts";
/** As long as the fields allow, and longer than any line. */
export declare const LONG_ENTRY = "One person, who has been here for longest and means well, answers every question before anybody else has had the time to think about it, and the Donaudampfschifffahrtsgesellschaftskapit\u00E4n of the project then sums up what was never discussed.";
export declare function founded(guild: Guild): FoundedCommunity;
export declare const lastPoll: (guild: Guild) => import("@guildhall/shared/domain/community/polls/state").Poll<import("@guildhall/shared/domain/community/polls/state").PollProgress>;
export declare const lastCollection: (guild: Guild) => import("@guildhall/shared/domain/community/collections/state").Collection<import("@guildhall/shared/domain/community/collections/state").CollectionProgress>;
export declare function badList(howMany: number, rule?: VotingRule, guild?: Guild): Guild;
export declare function goodList(howMany: number, turned?: number, rule?: VotingRule): Guild;
export declare function voting(howMany: number, rule?: VotingRule): Guild;
/** Everybody votes for a few options, not all for the same. */
export declare function vote(guild: Guild, people?: number): void;
export declare function adopting(howMany: number): Guild;
export declare function drafted(howMany: number): Guild;
export declare function contracted(howMany?: number): Guild;
export declare function asked(howMany: number, said?: Partial<VotingRule> & {
    readonly secrecy?: "hidden" | "open";
    readonly membersAdd?: boolean;
}): Guild;
export declare function collecting(howMany: number, said?: {
    readonly anonymous?: boolean;
    readonly perMember?: number | null;
}): Guild;
export declare function topicsAsked(howMany: number): Guild;
export declare function topicsVoted(howMany: number): Guild;
export declare function logisticsVoted(guild?: Guild): Guild;
export declare function logisticsDecided(from?: Guild): Guild;
/** A topic to be solved is the running item. */
export declare function solving(ideas: number): Guild;
