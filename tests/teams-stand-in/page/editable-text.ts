/** What a person typed, recovered from the message's HTML, without quotations. */
export function editableText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const quote of body.querySelectorAll("blockquote")) quote.remove();
  for (const mention of body.querySelectorAll("[itemtype$='/Mention']")) mention.prepend("@");
  for (const lineBreak of body.querySelectorAll("br")) lineBreak.replaceWith("\n");
  return (body.textContent ?? "").trim();
}
