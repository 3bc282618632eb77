import type { CardPress } from "../card-actions.ts";
import type { AdaptiveCardJson, TabSettings } from "../model.ts";

/** What the page asks of the stand-in's server. */
interface Command {
  readonly me?: string;
  readonly in?: string;
  readonly text?: string;
  readonly messageId?: string;
  readonly replyTo?: string;
  readonly press?: CardPress;
  readonly data?: unknown;
  readonly card?: AdaptiveCardJson;
  readonly theme?: string;
  readonly locale?: string;
  /** a token: without asking the person anything */
  readonly silent?: boolean;
  readonly tab?: TabSettings | undefined;
  readonly url?: string | undefined;
}

export type CommandName =
  | "say"
  | "edit"
  | "remove"
  | "press"
  | "open-dialog"
  | "submit-dialog"
  | "search"
  | "send-card"
  | "refresh"
  | "install"
  | "uninstall"
  | "grant-chat"
  | "revoke-chat"
  | "start-meeting"
  | "end-meeting"
  | "join"
  | "leave"
  | "cut"
  | "restore"
  | "speak"
  | "stage"
  | "tab"
  | "token";

/** Sends a command; rejects with the server's words when it is refused. */
export async function send(name: CommandName, command: Command = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`/control/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(command),
  });
  const answer = (await response.json()) as Record<string, unknown> & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? "The stand-in refused.");
  return answer;
}
