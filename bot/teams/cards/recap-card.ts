import { isolated } from "@guildhall/shared/domain/isolated";
import { type Millis, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { titleText } from "../../messages/activities.ts";
import { en } from "../../messages/en.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, type Element, heading, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";
import type { RecapFacts, RecapItem } from "./recap-facts.ts";

/** Teams refuses messages above 28 KB, including the envelope. */
const LARGEST_BYTES = 24 * 1024;
const text = en.recap;

interface Limits {
  readonly items: number;
  readonly lines: number;
}

/** The recap, with as much as fits. What does not fit is counted, and can be read in the tab. */
export function recapMessage(facts: RecapFacts): OutgoingMessage {
  let limits: Limits = {
    items: facts.items.length,
    lines: Math.max(facts.learned.length, facts.actions.length),
  };
  for (;;) {
    const message = recapWithin(facts, limits);
    if (
      Buffer.byteLength(JSON.stringify(message)) <= LARGEST_BYTES ||
      (limits.items === 0 && limits.lines === 0)
    )
      return message;
    // Takeaways can be many; the agenda is what a recap is about, so it is cut last.
    limits =
      limits.lines > 10
        ? { ...limits, lines: Math.floor(limits.lines * 0.75) }
        : { items: Math.floor(limits.items * 0.75), lines: Math.floor(limits.lines * 0.75) };
  }
}

function recapWithin(facts: RecapFacts, limits: Limits): OutgoingMessage {
  const body: readonly Element[] = [
    heading(text.title, { size: "Large" }),
    line(
      [
        typed(facts.community, { weight: "Bolder" }),
        run(` · ${text.session(facts.number)} · ${text.lasted(inMinutes(facts.lasted))}`, { isSubtle: true }),
      ],
      { spacing: "None" },
    ),
    ...(facts.endedItself ? [words(text.endedItself, { isSubtle: true })] : []),
    heading(text.itemsTitle),
    ...(facts.items.length === 0 ? [words(text.noItems)] : []),
    ...facts.items.slice(0, limits.items).map(itemLine),
    ...moreThan(limits.items, facts.items.length),
    ...listed(text.learnedTitle, facts.learned, limits.lines, (learned) => [run(`• ${isolated(learned)}`)]),
    ...listed(text.actionsTitle, facts.actions, limits.lines, (action) => [
      run(action.owner === null ? text.noOwner : text.owner(action.owner), { weight: "Bolder" }),
      typed(action.text),
    ]),
    ...(facts.stillOpen === 0
      ? []
      : [words(text.stillOpen(facts.stillOpen), { isSubtle: true, spacing: "Small" })]),
    {
      type: "Container",
      separator: true,
      spacing: "Medium",
      items: [
        line([run(text.thanks(facts.facilitator))]),
        words(facts.waiting > 0 ? `${text.waiting(facts.waiting)} ${text.next}` : text.next, {
          spacing: "Small",
        }),
      ],
    },
  ];
  return cardMessage(card(body, { msteams: { width: "Full" } }), text.summary(facts.community, facts.number));
}

function itemLine(item: RecapItem): Element {
  const { planned, spent, fate } = item;
  const happened =
    fate === "notReached" && spent === 0
      ? text.notReached
      : fate === "parked"
        ? `${text.took(inMinutes(spent))}, ${text.parked}`
        : text.took(inMinutes(spent));
  // Below the title, because a chat is often too narrow for two columns.
  return {
    type: "Container",
    spacing: "Small",
    items: [
      line([typed(titleText(item))]),
      line([run(`${text.planned(text.minutes(planned))} · ${happened}`, { isSubtle: true })], {
        spacing: "None",
      }),
    ],
  };
}

function listed<T>(
  title: string,
  all: readonly T[],
  most: number,
  inRuns: (each: T) => Parameters<typeof line>[0],
): readonly Element[] {
  if (all.length === 0) return [];
  return [
    heading(title),
    ...all.slice(0, most).map((each) => line(inRuns(each), { spacing: "Small" })),
    ...moreThan(most, all.length),
  ];
}

const moreThan = (shown: number, all: number): readonly Element[] =>
  all > shown ? [words(text.more(all - shown), { isSubtle: true, spacing: "Small" })] : [];

/** Rounded to the nearest minute; less than half a minute is "under 1 min", nothing at all is 0. */
export function inMinutes(spent: Millis): string {
  if (spent > 0 && spent < MINUTE / 2) return text.underAMinute;
  return text.minutes(Math.round(spent / MINUTE));
}
