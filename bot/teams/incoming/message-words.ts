import { Parser } from "htmlparser2";
import type { Activity } from "./activity.ts";

/** What a person wrote themselves in a message, and whether they wrote it to the bot. */
export interface MessageWords {
  readonly text: string;
  readonly botMentioned: boolean;
}

/** Quotations (replies and forwarded messages are quotations too), code and links are not the writer's own words. */
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
/** Elements without an end: what follows is not in them. */
const VOID: ReadonlySet<string> = new Set(["br", "img", "hr", "input"]);
const MENTION = "http://schema.skype.com/Mention";

export function wordsOf(activity: Activity): MessageWords {
  const html = activity.attachments?.find(({ contentType }) => contentType === "text/html")?.content;
  const said = readHtml(typeof html === "string" ? html : plainAsHtml(activity.text ?? ""));
  return { text: said.text, botMentioned: mentionsBot(activity, said.mentions) };
}

/** With the permission to hear all messages, Teams may leave the mention's entity out: then its name has to do. */
function mentionsBot(activity: Activity, names: readonly string[]): boolean {
  const bot = activity.recipient;
  const byEntity = activity.entities?.some(
    ({ type, mentioned }) => type === "mention" && mentioned?.id === bot?.id,
  );
  return byEntity === true || (bot?.name !== undefined && names.includes(bot.name.trim()));
}

/** Only mentions are marked in a message's plain text; everything else in it is what it looks like. */
function plainAsHtml(text: string): string {
  return text
    .split(/(<at(?:\s[^>]*)?>.*?<\/at>)/gis)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")))
    .join("")
    .replaceAll("\n", "<br>");
}

interface Said {
  readonly text: string;
  /** the names in the mentions that are not quoted */
  readonly mentions: readonly string[];
}

function readHtml(html: string): Said {
  let text = "";
  let mention: string | null = null;
  const mentions: string[] = [];
  /** the open elements: whether each is said, and whether it is a mention */
  const open: { readonly name: string; readonly silent: boolean; readonly mention: boolean }[] = [];
  const isSilent = (): boolean => open.at(-1)?.silent ?? false;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCKS.has(name)) text += "\n";
        else if (NOT_SAID.has(name)) text += " ";
        if (VOID.has(name)) return;
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
        // A picture of an emoji stands for no word, but it does part two.
        else if (name === "emoji") text += " ";
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return { text: tidy(text), mentions };
}

const tidy = (text: string): string =>
  text
    .replaceAll("\u00a0", " ")
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
