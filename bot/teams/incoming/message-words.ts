import { Parser } from "htmlparser2";
import type { BotActivity } from "./activity.ts";

/** What a person wrote themselves in a message, and whether they wrote it to the bot. */
export interface MessageWords {
  readonly text: string;
  readonly botMentioned: boolean;
}

/** Not the writer's own words: quotations (including replies and forwarded messages), code and links. */
const NOT_SAID: ReadonlySet<string> = new Set([
  "blockquote",
  "pre",
  "code",
  "codeblock",
  "a",
  "script",
  "style",
  "attachment",
  "table",
]);
const BLOCKS: ReadonlySet<string> = new Set(["p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "hr"]);
/** Elements without an end tag: what follows is not inside them. */
const VOID: ReadonlySet<string> = new Set(["br", "img", "hr", "input"]);
/** The parser searches all open elements repeatedly, so depth is limited. Nothing typed by a person is nested so deeply. */
const DEEPEST = 100;
const MENTION = "http://schema.skype.com/Mention";

export function wordsOf(activity: BotActivity): MessageWords {
  const html = activity.attachments?.find(({ contentType }) => contentType === "text/html")?.content;
  const said = typeof html === "string" ? readHtml(html) : readPlain(activity.text ?? "");
  return { text: said.text, botMentioned: mentionsBot(activity, said.mentions) };
}

/** Whether the message's entities mention the bot. Does not read the text. */
export const isMarkedForBot = ({ recipient, entities }: BotActivity): boolean =>
  entities?.some(({ type, mentioned }) => type === "mention" && mentioned?.id === recipient?.id) ?? false;

/** If the bot may read all messages, Teams may omit the mention's entity: then the name is compared. */
function mentionsBot(activity: BotActivity, names: readonly string[]): boolean {
  const name = activity.recipient?.name?.trim();
  return isMarkedForBot(activity) || (name !== undefined && names.includes(name));
}

interface Said {
  readonly text: string;
  /** the names in the mentions that are not quoted */
  readonly mentions: readonly string[];
}

/** Plain text contains no mark-up except for mentions. */
function readPlain(plain: string): Said {
  let text = "";
  const mentions: string[] = [];
  const parts = plain.split(/<\/at>/i);
  const rest = parts.pop() ?? "";
  for (const part of parts) {
    const start = /<at(?:\s[^<>]*)?>/i.exec(part);
    if (start === null) text += `${part}</at>`;
    else {
      text += `${part.slice(0, start.index)} `;
      mentions.push(part.slice(start.index + start[0].length).trim());
    }
  }
  return { text: tidy(text + rest), mentions };
}

function readHtml(html: string): Said {
  let text = "";
  let isTooDeep = false;
  let mention: string | null = null;
  const mentions: string[] = [];
  /** the open elements: whether the text of each is left out, and whether it is a mention */
  const open: { readonly name: string; readonly silent: boolean; readonly mention: boolean }[] = [];
  const isSilent = (): boolean => open.at(-1)?.silent ?? false;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCKS.has(name)) text += "\n";
        else if (NOT_SAID.has(name)) text += " ";
        if (VOID.has(name)) return;
        if (open.length === DEEPEST) {
          isTooDeep = true;
          parser.pause();
          return;
        }
        const isMention = name === "at" || attributes["itemtype"] === MENTION;
        open.push({
          name,
          silent: isSilent() || NOT_SAID.has(name),
          mention: isMention,
        });
        if (isMention && !isSilent()) mention = "";
      },
      ontext(part) {
        if (isSilent()) return;
        if (mention === null) text += part;
        else mention += part;
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        const closed = open.pop();
        if (closed?.mention === true && mention !== null) {
          mentions.push(mention.trim());
          mention = null;
          text += " ";
        }
        if (BLOCKS.has(name)) text += "\n";
        // An emoji is no word, but it separates words.
        else if (name === "emoji") text += " ";
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return isTooDeep ? { text: "", mentions: [] } : { text: tidy(text), mentions };
}

const tidy = (text: string): string =>
  text
    .replaceAll("\u00a0", " ")
    .replace(/[ \t]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
