import type { Delivered } from "./delivery.ts";
import type { AdaptiveCardJson } from "./model.ts";

/** How a result looks in the list. */
export interface ResultPreview {
  readonly title: string;
  readonly text: string;
}

export interface ExtensionResult {
  readonly preview: ResultPreview;
  /** what is put into the message */
  readonly card: AdaptiveCardJson;
}

/** What Teams makes of the bot's answer to a search. */
export type ExtensionAnswer =
  | { readonly kind: "result"; readonly results: readonly ExtensionResult[] }
  | { readonly kind: "message"; readonly text: string }
  /** `why` is for tests: the person is told that something went wrong */
  | { readonly kind: "failed"; readonly why: string };

type Json = Readonly<Record<string, unknown>>;

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";
const PREVIEWS = ["application/vnd.microsoft.card.thumbnail", "application/vnd.microsoft.card.hero"];
/** The newest version of Adaptive Cards that Teams renders. */
const NEWEST = 1.5;
/** "The result card size limit is 28 KB" (Build message extensions using Bot Framework). */
const LARGEST_CARD = 28 * 1024;

const failed = (why: string): ExtensionAnswer => ({ kind: "failed", why });

/** Reads the answer to `composeExtension/query`, as strictly as Teams. `count`: how many were asked for. */
export function readExtensionAnswer({ body, status }: Delivered, count: number): ExtensionAnswer {
  if (status === undefined) return failed("no answer in time");
  if (status !== 200) return failed(`status ${status}`);
  const answer = record(record(body)?.["composeExtension"]);
  const { attachmentLayout, attachments, text, type } = answer ?? {};
  if (type === "message")
    return typeof text === "string" && text !== "" ? { kind: "message", text } : failed("no text");
  if (type !== "result") return failed(`an answer of type ${String(type)}`);
  if (attachmentLayout !== "list" && attachmentLayout !== "grid") return failed("no layout");
  if (!Array.isArray(attachments)) return failed("no attachments");
  if (attachments.length > count) return failed("more than was asked for");
  const results = attachments.map((attachment) => readResult(record(attachment)));
  const wrong = results.find((each) => typeof each === "string");
  return typeof wrong === "string"
    ? failed(wrong)
    : { kind: "result", results: results.filter((each) => typeof each !== "string") };
}

/** What is wrong with it, or the result. An Adaptive Card is listed by its preview alone. */
function readResult(attachment: Json | undefined): ExtensionResult | string {
  const card = record(attachment?.["content"]);
  if (attachment?.["contentType"] !== CARD_TYPE || card?.["type"] !== "AdaptiveCard")
    return "a result without an Adaptive Card";
  if (Number(card["version"]) > NEWEST) return `a card of version ${String(card["version"])}`;
  if (Buffer.byteLength(JSON.stringify(card)) > LARGEST_CARD) return "a card of more than 28 KB";
  const preview = record(attachment["preview"]);
  const { buttons, text, title } = record(preview?.["content"]) ?? {};
  if (!PREVIEWS.includes(String(preview?.["contentType"]))) return "a result without a preview";
  if (typeof title !== "string" || title === "") return "a preview without a title";
  // Buttons are not shown in the list, and neither, in what Teams documents of it, is the subtitle.
  if (buttons !== undefined) return "a preview with buttons";
  return { card, preview: { title, text: typeof text === "string" ? text : "" } };
}

/** Whether something in this card asks the bot, which can be only where the app was added to the chat. */
export function asksTheBot(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(asksTheBot);
  const fields = record(value);
  if (fields === undefined) return false;
  const { refresh, type } = fields;
  if (refresh !== undefined || type === "Action.Execute" || type === "Action.Submit") return true;
  return Object.values(fields).some(asksTheBot);
}

function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
