import type * as z from "zod/mini";
import {
  closed,
  everybodyVoted,
  live,
  mineMessage,
  patch,
  people,
  snapshot,
  ticketMessage,
  welcome,
  type EverybodyVoted,
  type Live,
  type Patch,
  type Snapshot,
  type Welcome,
} from "@guildhall/shared/protocol/messages";

/** The handlers of the server's messages. */
export interface Listeners {
  welcome(message: Welcome): void;
  ticket(message: z.infer<typeof ticketMessage>): void;
  snapshot(message: Snapshot): void;
  patch(message: Patch): void;
  mine(message: z.infer<typeof mineMessage>): void;
  live(message: Live): void;
  everybodyVoted(message: EverybodyVoted): void;
  people(message: z.infer<typeof people>): void;
  /** the server asks for a token; `answer` sends it */
  prove(answer: (token: string) => void): void;
  closed(message: z.infer<typeof closed>): void;
}

const isReply = (value: unknown): value is (token: string) => void => typeof value === "function";

const parsed =
  <Message>(schema: z.ZodMiniType<Message>, take: (message: Message) => void) =>
  (message: unknown): void => {
    const result = schema.safeParse(message);
    if (result.success) take(result.data);
  };

/** Parses the server's messages and dispatches them; what makes no sense is ignored. */
export function listen(listeners: Listeners): (event: string, message: unknown) => void {
  const takers = new Map<string, (message: unknown) => void>([
    ["welcome", parsed(welcome, (message) => listeners.welcome(message))],
    ["ticket", parsed(ticketMessage, (message) => listeners.ticket(message))],
    ["snapshot", parsed(snapshot, (message) => listeners.snapshot(message))],
    ["patch", parsed(patch, (message) => listeners.patch(message))],
    ["mine", parsed(mineMessage, (message) => listeners.mine(message))],
    ["live", parsed(live, (message) => listeners.live(message))],
    ["everybodyVoted", parsed(everybodyVoted, (message) => listeners.everybodyVoted(message))],
    ["people", parsed(people, (message) => listeners.people(message))],
    ["prove", (answer) => isReply(answer) && listeners.prove(answer)],
    ["closed", parsed(closed, (message) => listeners.closed(message))],
  ]);
  return (event, message) => takers.get(event)?.(message);
}
