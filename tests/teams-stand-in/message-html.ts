import { decodeHTML } from "entities";

/** An @mention as Teams describes it to a bot. */
export interface MentionEntity {
  readonly type: "mention";
  readonly mentioned: { readonly id: string; readonly name: string };
  readonly text: string;
}

export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

export interface TeamsText {
  /** What Teams puts into the `text/html` attachment and shows in the chat. */
  readonly html: string;
  /** What Teams puts into `activity.text`: no mark-up but `<at>` around mentions. */
  readonly text: string;
  readonly mentions: readonly MentionEntity[];
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const atTag = /<at>([^<]*)<\/at>/g;

/** Turns a line that somebody typed into the HTML that Teams makes of it; `@Name` becomes a mention. */
export function typedToHtml(typed: string, mentionable: readonly Mentionable[]): string {
  let html = escapeHtml(typed).replaceAll("\n", "<br>");
  for (const { name } of mentionable) {
    html = html.replaceAll(`@${escapeHtml(name)}`, `<at>${escapeHtml(name)}</at>`);
  }
  return `<p>${html}</p>`;
}

/**
 * Completes HTML in which mentions are written as `<at>Name</at>` to what Teams sends: the mention
 * spans in the HTML, the plain text, and one entity for each mention.
 */
export function teamsText(html: string, mentionable: readonly Mentionable[]): TeamsText {
  const mentions: MentionEntity[] = [];
  const byName = new Map(mentionable.map((one) => [one.name, one]));
  const asSent = html.replace(atTag, (whole, name: string) => {
    const mentioned = byName.get(decodeHTML(name));
    if (mentioned === undefined) return whole;
    const itemId = mentions.length;
    mentions.push({ type: "mention", mentioned, text: `<at>${mentioned.name}</at>` });
    return `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${itemId}">${name}</span>`;
  });
  return { html: asSent, text: plainText(html), mentions };
}

const kept = /<\/?at>/;

function plainText(html: string): string {
  const withoutMarkup = html
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, "$1")
    .replace(/<emoji\b[^>]*\balt="([^"]*)"[^>]*>\s*<\/emoji>/gi, "$1")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/(p|div|blockquote|li|h[1-6])>/gi, "\n")
    .replace(/<[^>]+>/g, (tag) => (kept.test(tag) ? tag : ""));
  return decodeHTML(withoutMarkup)
    .replaceAll("\u00a0", " ")
    .replace(/[ \t]*\n[ \t\n]*/g, "\n")
    .trim();
}

/** The quotation that Teams puts before a reply in a chat. */
export function quotation(quoted: {
  readonly id: string;
  readonly name: string;
  readonly mri: string;
  readonly text: string;
}): string {
  const preview = quoted.text.replace(/<\/?at>/g, "").slice(0, 200);
  return [
    `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${quoted.id}">`,
    `<strong itemprop="mri" itemid="${escapeHtml(quoted.mri)}">${escapeHtml(quoted.name)}</strong>` +
      `<span itemprop="time" itemid="${quoted.id}"></span>`,
    `<p itemprop="preview">${escapeHtml(preview)}</p>`,
    "</blockquote>\n",
  ].join("\n");
}
