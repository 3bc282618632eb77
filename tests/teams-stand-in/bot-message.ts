import { renderMarkdown } from "./markdown.ts";
import { teamsText } from "./message-html.ts";
import type { AdaptiveCardJson, ChatMessage, ConversationState } from "./model.ts";
import type { World } from "./world.ts";

const adaptiveCardType = "application/vnd.microsoft.card.adaptive";

/** Why Teams would refuse an activity from a bot. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

type Body = Readonly<Record<string, unknown>>;

/** Turns what the bot posted into what the chat shows, or says why Teams refuses it. */
export function readBotMessage(
  body: unknown,
  conversation: ConversationState,
  world: World,
  at: { readonly id: string; readonly now: number; readonly old?: ChatMessage },
): ChatMessage | Refused {
  if (typeof body !== "object" || body === null) return bad("The activity is missing.");
  const activity = body as Body;
  if (activity["type"] !== "message") return bad("Only messages can be posted.");
  const attachments = Array.isArray(activity["attachments"]) ? (activity["attachments"] as Body[]) : [];
  const text = typeof activity["text"] === "string" ? activity["text"] : "";
  if (text === "" && attachments.length === 0) return bad("The message is empty.");
  const cards: AdaptiveCardJson[] = [];
  const roster = world.roster(conversation.id);
  for (const attachment of attachments) {
    if (attachment["contentType"] === adaptiveCardType) {
      const card = attachment["content"] as AdaptiveCardJson | undefined;
      if (card?.["type"] !== "AdaptiveCard") return bad("The attachment is not an Adaptive Card.");
      const unknown = unknownMention(card, roster);
      if (unknown !== undefined) return bad(`Nobody can be mentioned by ${unknown} on this card.`);
      cards.push(card);
    }
  }
  const mentionable = mentionsIn(activity["entities"]);
  const stranger = mentionable.find(({ id }) => !roster.some((person) => isOneOf(person, id)));
  if (stranger !== undefined) return bad(`Nobody with the id ${stranger.id} can be mentioned here.`);
  const isMarkdown = activity["textFormat"] === undefined || activity["textFormat"] === "markdown";
  const words = teamsText(
    isMarkdown ? renderMarkdown(text, (name) => `<at>${name}</at>`) : text,
    mentionable,
  );
  const channelData = activity["channelData"] as Body | undefined;
  const notification = channelData?.["notification"] as Body | undefined;
  return {
    id: at.id,
    conversationId: conversation.id,
    from: undefined,
    html: words.html,
    text: words.text,
    cards,
    sentAt: at.old?.sentAt ?? at.now,
    editedAt: at.old === undefined ? undefined : at.now,
    deleted: false,
    edits: at.old === undefined ? 0 : at.old.edits + 1,
    replyTo: typeof activity["replyToId"] === "string" ? activity["replyToId"] : undefined,
    // An edit by the bot replaces the personal views.
    views: {},
    alertInMeeting: notification?.["alertInMeeting"] === true,
  };
}

function bad(message: string): Refused {
  return { status: 400, code: "BadSyntax", message };
}

function isOneOf(
  person: { teamsId: string; aadObjectId: string | undefined; email: string | undefined },
  id: string,
) {
  return [person.teamsId, person.aadObjectId, person.email].includes(id);
}

/** What a card mentions that stands for nobody in the chat: every `<at>` of its texts needs an entity of its own. */
function unknownMention(
  card: AdaptiveCardJson,
  roster: readonly Parameters<typeof isOneOf>[0][],
): string | undefined {
  const msteams = card["msteams"] as Body | undefined;
  const entities = (Array.isArray(msteams?.["entities"]) ? msteams["entities"] : []) as Body[];
  const known = new Set(
    entities
      .filter(({ mentioned }) => roster.some((each) => isOneOf(each, String((mentioned as Body)["id"]))))
      .map(({ text }) => String(text)),
  );
  const stranger = entities.map(({ text }) => String(text)).find((text) => !known.has(text));
  return stranger ?? mentionsWritten(card["body"]).find((text) => !known.has(text));
}

/** Every `<at>` in the texts of these elements, except in what shows text as it is. */
function mentionsWritten(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(mentionsWritten);
  if (typeof part !== "object" || part === null) return [];
  const element = part as Body;
  if (element["type"] === "RichTextBlock") return [];
  if (element["type"] === "TextBlock") return String(element["text"]).match(/<at>.*?<\/at>/g) ?? [];
  return Object.values(element).flatMap(mentionsWritten);
}

function mentionsIn(entities: unknown): readonly { readonly id: string; readonly name: string }[] {
  if (!Array.isArray(entities)) return [];
  return (entities as Body[])
    .filter((entity) => entity["type"] === "mention")
    .map((entity) => entity["mentioned"] as Body)
    .map((mentioned) => ({ id: String(mentioned["id"]), name: String(mentioned["name"]) }));
}
