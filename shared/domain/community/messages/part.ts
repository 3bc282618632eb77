import type { FeatureEffect } from "../../kernel/effect.ts";
import type { ChatMessage } from "./chat-message.ts";

export type { ChatMessage } from "./chat-message.ts";
export { byUrgency, URGENCIES, type Urgency, urgencyOf } from "./urgency.ts";

/** A message that may or may not have reached the chat. */
export interface UnknownSend {
  readonly id: string;
  readonly message: ChatMessage;
}

export interface MessagesState {
  readonly unknownSends: readonly UnknownSend[];
}

/** Posts a message of unknown fate again, or dismisses it. */
export type MessageCommand =
  | { readonly type: "resendMessage"; readonly id: string }
  | { readonly type: "dismissMessage"; readonly id: string };

/** Records a message that may or may not have reached the chat. */
export interface RecordUnknownSend {
  readonly type: "recordUnknownSend";
  readonly id: string;
  readonly message: ChatMessage;
}

export type MessageEvent =
  | { readonly type: "SendUnknown"; readonly id: string; readonly message: ChatMessage }
  | { readonly type: "SendSettled"; readonly id: string; readonly again: boolean };

export interface MessagesPart {
  readonly state: MessagesState;
  readonly command: MessageCommand;
  readonly systemCommand: RecordUnknownSend;
  readonly event: MessageEvent;
  readonly effect: FeatureEffect<never, never, ChatMessage>;
  readonly offers: MessagesState;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
