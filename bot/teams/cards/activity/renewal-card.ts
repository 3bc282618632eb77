import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { renewalWaits } from "@guildhall/shared/messages/path-words";
import { readRenewal } from "@guildhall/shared/reading/renewal";
import { heading, line, run, words } from "../elements.ts";
import { type CardContext, type Drawing, namedOn } from "./card-context.ts";
import { notice, subtle } from "./parts.ts";

/** How far a renewal is, and what is next. It is gone through in the session, so nothing is started here. */
export function renewalDrawing(
  { renewal: number }: Extract<CardSubject, { kind: "renewal" }>,
  context: CardContext,
): Drawing | null {
  const renewal = readRenewal(context.reader, number);
  if (renewal === null) return null;
  const told = context.texts.renewal;
  const { steps, achieved, next } = renewal;
  const waits = renewalWaits(renewal, namedOn(context), context.texts.founding);
  return {
    summary: told.heading,
    rows: 0,
    body: () => [
      heading(`${told.heading} · ${told.done(achieved, steps.length)}`),
      ...notice(context.notice),
      subtle(told.told),
      ...steps.map(({ name, is }) =>
        line([run(`${told.marks[is]} `, { isSubtle: true }), run(told.steps[name], { weight: "Bolder" })], {
          spacing: "Small",
        }),
      ),
      words(next === null ? (achieved === steps.length ? told.finished : told.over) : told.next[next.code]),
      ...(waits === null ? [] : [line([run(waits, { isSubtle: true })], { spacing: "None" })]),
    ],
  };
}
