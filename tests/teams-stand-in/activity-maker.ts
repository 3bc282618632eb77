import type { MentionEntity } from "./message-html.ts";
import type { ChatMessage, ConversationState, Person } from "./model.ts";

/** A Bot Framework activity as it goes over the wire. */
export interface BotActivity {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export interface ActivityMaker {
  installed(conversation: ConversationState, by: Person): BotActivity;
  installationUpdate(conversation: ConversationState, by: Person, action: "add" | "remove"): BotActivity;
  uninstalled(conversation: ConversationState, by: Person): BotActivity;
  membersChanged(
    conversation: ConversationState,
    by: Person,
    change: { readonly added?: readonly Person[]; readonly removed?: readonly Person[] },
  ): BotActivity;
  message(
    conversation: ConversationState,
    message: ChatMessage,
    from: Person,
    mentions: readonly MentionEntity[],
    kind: "sent" | "edited" | "deleted",
  ): BotActivity;
  /** What `Action.Submit` on a card sends: a message without text. */
  submit(conversation: ConversationState, from: Person, replyToId: string, value: unknown): BotActivity;
  cardAction(
    conversation: ConversationState,
    from: Person,
    replyToId: string,
    action: { readonly verb: string; readonly id?: string; readonly title?: string; readonly data: unknown },
    trigger: "manual" | "automatic",
  ): BotActivity;
  /** A button of a card asks for a dialog. */
  taskFetch(
    conversation: ConversationState,
    from: Person,
    replyToId: string,
    data: unknown,
    theme: string,
  ): BotActivity;
  /** A search in the app from the box in which somebody writes; null: in a chat of two. */
  query(conversation: ConversationState | null, from: Person, value: unknown): BotActivity;
  /** A dialog is submitted. */
  taskSubmit(conversation: ConversationState, from: Person, data: unknown): BotActivity;
  meetingStarted(conversation: ConversationState, by: Person, startedAt: number): BotActivity;
  meetingEnded(conversation: ConversationState, by: Person, endedAt: number): BotActivity;
  participants(
    conversation: ConversationState,
    people: readonly Person[],
    change: "joined" | "left",
  ): BotActivity;
}

export interface ActivityMakerOptions {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly botName: string;
  readonly now: () => number;
  readonly nextId: () => string;
}
