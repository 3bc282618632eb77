import type { CommunityId, MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Settings } from "../../settings.ts";

export type FoundingEvent =
  | {
      readonly type: "CommunityFounded";
      readonly community: CommunityId;
      readonly name: string;
      readonly founder: MemberRef;
      readonly settings: Settings;
      /** the id of its first session, which has no date yet */
      readonly firstSession: SessionId;
    }
  | { readonly type: "PurposeStated"; readonly purpose: string }
  | { readonly type: "SettingsChanged"; readonly name: string; readonly settings: Settings };
