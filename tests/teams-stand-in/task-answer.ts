import type { Delivered } from "./delivery.ts";
import type { AdaptiveCardJson } from "./model.ts";

/** A height or width: one of Teams' own, or pixels. */
export type DialogSize = "small" | "medium" | "large" | number;

export interface DialogContent {
  readonly title: string;
  readonly height: DialogSize;
  readonly width: DialogSize;
  readonly card: AdaptiveCardJson;
}

/** What Teams makes of the bot's answer. If it failed the dialog stays as it is, with whatever was typed. */
export type TaskAnswer =
  | { readonly kind: "continue"; readonly dialog: DialogContent }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "close" }
  /** `why` is for tests: the person is told that something went wrong */
  | { readonly kind: "failed"; readonly why: string };

type Json = Readonly<Record<string, unknown>>;

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";
/** The newest version of Adaptive Cards that Teams renders. */
const NEWEST = 1.5;

const failed = (why: string): TaskAnswer => ({ kind: "failed", why });

/** Reads the answer to `task/fetch` or `task/submit`, as strictly as Teams. */
export function readTaskAnswer({ body, status }: Delivered, to: "fetch" | "submit"): TaskAnswer {
  if (status === undefined) return failed("no answer in time");
  if (status !== 200) return failed(`status ${status}`);
  const task = record(record(body)?.["task"]);
  if (task === undefined) {
    const isEmpty =
      body === undefined || (record(body) !== undefined && Object.keys(body as Json).length === 0);
    if (!isEmpty) return failed("an answer without a task");
    return to === "submit" ? { kind: "close" } : failed("no dialog");
  }
  const { type, value } = task;
  if (type === "message") {
    return typeof value === "string" ? { kind: "message", text: value } : failed("a message without text");
  }
  return type === "continue" ? readContent(record(value)) : failed(`a task of type ${String(type)}`);
}

function readContent(value: Json | undefined): TaskAnswer {
  const { title, height, width } = value ?? {};
  const attachment = record(value?.["card"]);
  const card = record(attachment?.["content"]);
  if (typeof title !== "string" || title === "") return failed("a dialog without a title");
  if (!isSize(height) || !isSize(width)) return failed("a dialog without a size");
  if (attachment?.["contentType"] !== CARD_TYPE || card?.["type"] !== "AdaptiveCard")
    return failed("a dialog without a card");
  if (Number(card["version"]) > NEWEST) return failed(`a card of version ${String(card["version"])}`);
  // The buttons of a dialog submit it: those that are executed belong to the chat, as does the refreshing of cards.
  if (contains(card, "Action.Execute")) return failed("Action.Execute in a dialog");
  if (card["refresh"] !== undefined) return failed("a dialog that refreshes itself");
  return { kind: "continue", dialog: { title, height, width, card } };
}

const isSize = (size: unknown): size is DialogSize =>
  typeof size === "number" ? size > 0 : size === "small" || size === "medium" || size === "large";

function contains(value: unknown, type: string): boolean {
  if (Array.isArray(value)) return value.some((one) => contains(one, type));
  const fields = record(value);
  if (fields === undefined) return false;
  return fields["type"] === type || Object.values(fields).some((one) => contains(one, type));
}

function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
