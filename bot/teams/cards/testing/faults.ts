import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";

// The library's module for bundlers cannot be loaded by Node.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof AdaptiveCards;

/** What Microsoft's own library objects to in a card, read as version 1.5. */
function objections(card: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}

/** Odd text that people could type: Markdown, a mention, a link and a date. */
export const NASTY = "**Bold** <at>Priya</at> [x](https://example.org) {{DATE(2026-01-01T00:00:00Z)}}";

/** What is wrong with a card: for Teams, or in how it shows what people typed. */
export function faultsOf(card: object): readonly string[] {
  const text = JSON.stringify(card);
  const ids = [...text.matchAll(/"type":"Input\.\w+","id":"([^"]+)"/g)].map(([, id]) => id);
  return [
    ...objections(card),
    ...(Buffer.byteLength(text) > 24 * 1024 ? ["too large"] : []),
    ...(/"(?:TextBlock","text|title|label)":"[^"]*\*\*Bold/.test(text)
      ? ["Markdown would be read in what people typed"]
      : []),
    ...(new Set(ids).size < ids.length ? ["two fields have the same id"] : []),
  ];
}
