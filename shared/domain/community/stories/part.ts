import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { HelpedPart } from "../helped/part.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { PastSessionsPart } from "../past-sessions/part.ts";
import type { StoriesState } from "./state.ts";

export { storiesScope } from "./state.ts";

export type StoriesCommand =
  /** what came of something that was learned, in one line; nothing: it is not told any more */
  | { readonly type: "writeStory"; readonly takeaway: TakeawayId; readonly text: string }
  /** so that members read it */
  | { readonly type: "releaseStory"; readonly takeaway: TakeawayId }
  | { readonly type: "withdrawStory"; readonly takeaway: TakeawayId }
  /** so that it may stand on the sponsor page */
  | { readonly type: "releaseStoryToSponsors"; readonly takeaway: TakeawayId }
  | { readonly type: "withdrawStoryFromSponsors"; readonly takeaway: TakeawayId };

/** What was written and not released is kept no longer. */
export interface ForgetStories {
  readonly type: "forgetStoriesWhenDue";
  readonly session: SessionId;
}

/** `number`: of the session in which it was learned */
export type StoriesEvent =
  /** Somebody has written, reworded or removed a story. Who, what and about which takeaway is sealed. */
  | {
      readonly type: "StoryWritten";
      readonly sealed?: Sealed<{
        readonly by: MemberRef;
        readonly takeaway: TakeawayId;
        readonly text: string;
      }>;
    }
  | {
      readonly type: "StoryReleased";
      readonly takeaway: TakeawayId;
      readonly number: number;
      readonly by: MemberRef;
      readonly text: string;
    }
  | {
      readonly type: "StoryWithdrawn";
      readonly takeaway: TakeawayId;
      readonly number: number;
      readonly by: MemberRef;
    }
  | {
      readonly type: "StoryReleasedToSponsors";
      readonly takeaway: TakeawayId;
      readonly number: number;
      readonly by: MemberRef;
      readonly text: string;
    }
  | {
      readonly type: "StoryWithdrawnFromSponsors";
      readonly takeaway: TakeawayId;
      readonly number: number;
      readonly by: MemberRef;
    }
  /** Ends the seal of what was written about that session. */
  | { readonly type: "StoriesForgotten"; readonly session: SessionId };

export type StoriesUses = {
  readonly membership: MembershipPart;
  readonly pastSessions: PastSessionsPart;
  readonly helped: HelpedPart;
};

export interface StoriesPart {
  readonly state: StoriesState;
  readonly command: StoriesCommand;
  readonly systemCommand: ForgetStories;
  readonly event: StoriesEvent;
  readonly effect: FeatureEffect<ForgetStories, never, never>;
  readonly offers: Record<never, never>;
  readonly slices: {
    readonly stories: {
      /** how often one was released or withdrawn: then there is something new to read */
      readonly changes: number;
      /** the sessions about which stories can still be written */
      readonly open: readonly { readonly session: SessionId; readonly about: readonly TakeawayId[] }[];
    };
  };
  readonly mine: {
    /** what they wrote about each thing and can still release or change */
    readonly stories: { readonly [takeaway: TakeawayId]: string };
    /** about what a story of theirs is released for members, and for sponsors */
    readonly released: readonly TakeawayId[];
    readonly forSponsors: readonly TakeawayId[];
  };
}
