/** The types that the server and the page of the stand-in share. */

/** How a person belongs to the tenant. An anonymous participant has no Entra account. */
export type PersonKind = "employee" | "guest" | "anonymous";

export type MeetingRole = "Organizer" | "Presenter" | "Attendee";

export interface Person {
  /** Short name used in URLs and in tests. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly kind: PersonKind;
  readonly role: MeetingRole;
  /** Entra object id; anonymous participants have none. */
  readonly aadObjectId: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly email: string | undefined;
  readonly tenantId: string;
  /** The id that Teams gives a person towards one bot, `29:…`. */
  readonly teamsId: string;
  /** The language and country of their Teams, such as `en-GB`. */
  readonly locale: string;
}

export type ConversationKind = "meeting" | "groupChat" | "personal";

export interface Conversation {
  /** Short name used in URLs and in tests. */
  readonly key: string;
  readonly id: string;
  readonly kind: ConversationKind;
  readonly name: string;
  /** Set on meeting chats: the id that Teams puts into `channelData.meeting.id`. */
  readonly meetingId: string | undefined;
  /** Keys of the people in the chat, in the order of the roster. */
  readonly memberKeys: readonly string[];
}

export type AdaptiveCardJson = Readonly<Record<string, unknown>>;

export interface ChatMessage {
  readonly id: string;
  readonly conversationId: string;
  /** A person's key, or undefined for the bot. */
  readonly from: string | undefined;
  readonly html: string;
  readonly text: string;
  readonly cards: readonly AdaptiveCardJson[];
  readonly sentAt: number;
  readonly editedAt: number | undefined;
  readonly deleted: boolean;
  readonly edits: number;
  readonly replyTo: string | undefined;
  /** Cards that single people see in place of the shared one, by person. */
  readonly views: Readonly<Record<string, AdaptiveCardJson>>;
  /** True for a message that the bot asked to show as a bubble in the meeting. */
  readonly alertInMeeting: boolean;
}

export interface StagedContent {
  readonly by: string;
  readonly url: string;
}

export interface MeetingState {
  readonly startedAt: number | undefined;
  readonly inMeeting: readonly string[];
  readonly stage: StagedContent | undefined;
}

/** What the configuration page saved when it added the tab. */
export interface TabSettings {
  readonly contentUrl: string;
  readonly websiteUrl?: string | undefined;
  readonly entityId: string;
  readonly suggestedDisplayName?: string | undefined;
}

export interface ConversationState extends Conversation {
  readonly botInstalled: boolean;
  readonly chatPermission: boolean;
  readonly meeting: MeetingState | undefined;
  readonly tab: TabSettings | undefined;
}

/** The part of the state that the page needs; messages are sent separately. */
export interface StandInState {
  readonly appUrl: string | undefined;
  readonly botId: string;
  readonly botName: string;
  readonly people: readonly Person[];
  readonly conversations: readonly ConversationState[];
  /** The origin of each person's proxy to the app, by person. */
  readonly tabOrigins: Readonly<Record<string, string>>;
  readonly cut: readonly string[];
  /** The notifications sent to people in the meeting, newest last. */
  readonly notices: readonly MeetingNotice[];
}

export interface MeetingNotice {
  readonly id: string;
  readonly conversationId: string;
  readonly to: readonly string[];
  readonly title: string;
}

export interface StandInSnapshot {
  readonly state: StandInState;
  readonly messages: readonly ChatMessage[];
}
