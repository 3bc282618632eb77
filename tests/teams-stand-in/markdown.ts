import MarkdownIt from "markdown-it";

// Teams supports emphasis, lists and links; everything else is shown as written.
const markdown = new MarkdownIt("zero", { html: false, linkify: false, breaks: true }).enable([
  "emphasis",
  "link",
  "list",
  "newline",
  "escape",
  "entity",
]);

const escapedMention = /&lt;at&gt;(.*?)&lt;\/at&gt;/g;

/** The Markdown of a bot's text as HTML, safe to insert; `mention` renders `<at>`. */
export function renderMarkdown(text: string, mention: (name: string) => string): string {
  return markdown
    .render(text)
    .replace(escapedMention, (_whole, name: string) => mention(name))
    .trim();
}
