import { HOW_OFTEN, worstOf } from "@guildhall/shared/domain/community/honest-look/part";
import { isTold, lookedAtIn, lookOf, toldOf } from "@guildhall/shared/reading/honest-look";
import type { OpenPollReading, OptionReading, PollReading } from "@guildhall/shared/reading/poll";
import { type Element, line, run, type TextOnly, typed, words } from "../elements.ts";
import type { CardContext } from "./card-context.ts";
import { buttons, moreInTab, subtle, unmarked } from "./parts.ts";
import { button } from "./press.ts";

/** A principle, what it stands against, and a button for each answer. A second press changes nothing. */
export function howOften(
  poll: OpenPollReading,
  { id: option, text, given }: OptionReading,
  place: number,
  context: CardContext,
): readonly Element[] {
  const { reader, texts } = context;
  const { look } = texts;
  const own = HOW_OFTEN.find((often) => often === given);
  const answers = HOW_OFTEN.map((often) =>
    button(
      "vote",
      context,
      { option, votes: often },
      {
        title: `${often === own ? "✓ " : ""}${look.said[often]}`,
        tooltip: look.tip(look.said[often], unmarked(text)),
      },
    ),
  );
  const bad = lookedAtIn(reader, poll)?.principles[place]?.from?.text ?? null;
  return [
    line([run(`${texts.card.place(place + 1)} `, { isSubtle: true }), typed(text, { weight: "Bolder" })]),
    line([typed(look.ask(bad))], { spacing: "None" }),
    ...buttons(poll.asked || reader.me === null ? answers : []),
  ];
}

/** What came of an honest look, for each principle; null while it is open, and for any other vote. */
export function lookTold(
  poll: PollReading,
  { reader, texts }: CardContext,
  rows: number,
): readonly Element<TextOnly>[] | null {
  const { look: told } = texts;
  const look = lookOf(reader, poll);
  if (look === null) return null;
  const over = words(told.closed(look.turnout), { spacing: "Small" });
  if (!isTold(look)) return [over, ...(look.turnout === 0 ? [] : [subtle(told.tooFew)])];
  const { principles = [] } = lookedAtIn(reader, poll) ?? {};
  const worst = worstOf(look, principles);
  return [
    over,
    ...principles.slice(0, rows).flatMap(({ id, text }, place) => {
      const found = toldOf(look, id);
      return [
        line([run(`${texts.card.place(place + 1)} `, { isSubtle: true }), typed(text)], { spacing: "Small" }),
        subtle(
          found === null ? told.tooFewHere : told.found(found.at, found.often, found.mean, found.answers),
        ),
      ];
    }),
    ...moreInTab(principles.length - rows, texts),
    ...(worst.length === 0 ? [] : [words(told.stepInTab)]),
  ];
}
