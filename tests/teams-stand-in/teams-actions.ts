import type { CardActions } from "./card-actions.ts";
import type { ConversationActions } from "./conversations.ts";
import type { DialogActions } from "./dialogs.ts";
import type { ExtensionActions } from "./extension.ts";
import type { MeetingActions } from "./meeting-actions.ts";
import type { TabSettings } from "./model.ts";
import type { CutKind } from "./person-proxy.ts";

/** Everything that people can do in the stand-in, from the page or from a test. */
export interface TeamsActions
  extends ConversationActions, MeetingActions, CardActions, DialogActions, ExtensionActions {
  /** Cuts one person's network between their tab and the app. */
  cut(personKey: string, kind?: CutKind): void;
  restore(personKey: string): void;
  /** Sets the language and country of one person's Teams; their tab is loaded anew. */
  speak(personKey: string, locale: string): void;
  /** Shares the app to the meeting's stage, or ends that if there is no address. */
  stage(personKey: string, url: string | undefined): void;
  /** What the configuration page saved, or undefined to remove the tab. */
  saveTab(tab: TabSettings | undefined, conversation?: string): void;
}
