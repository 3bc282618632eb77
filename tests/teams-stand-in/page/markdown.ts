import MarkdownIt from "markdown-it";

// Cards know emphasis, lists and links; everything else stands as it was written.
const markdown = new MarkdownIt("zero", { html: false, linkify: false, breaks: true }).enable([
  "emphasis",
  "link",
  "list",
  "newline",
  "escape",
  "entity",
]);

const mention = /&lt;at&gt;(.*?)&lt;\/at&gt;/g;

/** The Markdown of a card's text blocks as HTML, safe to insert. */
export function renderCardMarkdown(text: string): string {
  return markdown.render(text).replace(mention, '<span class="at-mention">$1</span>');
}
