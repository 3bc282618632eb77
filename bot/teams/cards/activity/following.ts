import type { Element } from "../elements.ts";
import type { CardContext } from "./card-context.ts";
import { buttons, subtle } from "./parts.ts";
import { button } from "./press.ts";

/** On a person's own card: whether they only follow, and the way to change their mind (SPEC FOLLOW-3). */
export function followingOn(context: CardContext): readonly Element[] {
  const { reader, texts } = context;
  if (reader.me === null) return [];
  return reader.mine.onlyFollows
    ? [
        subtle(texts.following.told),
        ...buttons([button("takePart", context, {}, { title: texts.following.takePart })]),
      ]
    : buttons([button("onlyFollow", context, {}, { title: texts.following.onlyFollow })]);
}
