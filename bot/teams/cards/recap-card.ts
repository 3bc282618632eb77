import type { CardTexts } from "@guildhall/shared/messages/bot";
import { isolated } from "@guildhall/shared/domain/isolated";
import { type Millis, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { RecapItem } from "@guildhall/shared/reading/session/recap";
import { card, type Element, heading, line, run, typed, words } from "./elements.ts";
import { hereButton } from "./here-press.ts";
import { type CardMessage, cardMessage } from "./message.ts";
import type { RecapFacts } from "./recap-facts.ts";

/** Teams refuses messages above 28 KB, including the envelope. */
const LARGEST_BYTES = 24 * 1024;

interface Limits {
  readonly items: number;
  readonly lines: number;
}

/** The recap, with as much as fits. What does not fit is counted, and can be read in the tab. */
export function recapMessage(facts: RecapFacts, texts: CardTexts): CardMessage {
  let limits: Limits = {
    items: facts.items.length,
    lines: Math.max(
      facts.learned.length,
      facts.actions.length,
      facts.questions.length,
      facts.stillOpen.length,
      facts.next.draft.length,
    ),
  };
  for (;;) {
    const message = recapWithin(facts, limits, texts);
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

function recapWithin(facts: RecapFacts, limits: Limits, texts: CardTexts): CardMessage {
  const { recap } = texts;
  const actionOf = (action: RecapFacts["actions"][number]) => [
    run(action.owner === null ? recap.noOwner : recap.owner(action.owner), { weight: "Bolder" }),
    typed(action.text),
  ];
  const minutes = (spent: Millis): string => inMinutes(spent, recap);
  const body: readonly Element[] = [
    heading(recap.title, { size: "Large" }),
    line(
      [
        typed(facts.community, { weight: "Bolder" }),
        run(` · ${recap.session(facts.number)} · ${recap.lasted(minutes(facts.lasted))}`, { isSubtle: true }),
      ],
      { spacing: "None" },
    ),
    ...(facts.purpose === "" ? [] : [line([typed(facts.purpose)], { spacing: "Small" })]),
    ...(facts.endedItself ? [words(recap.endedItself, { isSubtle: true })] : []),
    heading(recap.itemsTitle),
    ...(facts.items.length === 0 ? [words(recap.noItems)] : []),
    ...facts.items.slice(0, limits.items).map((item) => itemLine(item, texts)),
    ...moreThan(limits.items, facts.items.length, recap),
    ...listed(recap.learnedTitle, facts.learned, limits.lines, recap, (learned) => [
      run(`• ${isolated(learned)}`),
    ]),
    ...listed(recap.actionsTitle, facts.actions, limits.lines, recap, actionOf),
    ...listed(recap.questionsTitle, facts.questions, limits.lines, recap, ({ text, answer }) => [
      run("• "),
      typed(text),
      ...(answer === null ? [] : [run(` ${recap.answer}`, { weight: "Bolder" }), typed(answer)]),
    ]),
    ...listed(recap.stillOpen, facts.stillOpen, limits.lines, recap, actionOf),
    ...listed(recap.draftTitle, facts.next.draft, limits.lines, recap, (topic) => [typed(`• ${topic}`)]),
    {
      type: "Container",
      separator: true,
      spacing: "Medium",
      items: [
        line([run(recap.thanks(facts.facilitator))]),
        ...closing(facts, recap).map((said) => words(said, { spacing: "Small" })),
        words(recap.unseen, { isSubtle: true, spacing: "Small" }),
        { type: "ActionSet", actions: [hereButton(facts.session, recap.here)] },
      ],
    },
  ];
  return cardMessage(
    card(texts, body, { msteams: { width: "Full" } }),
    recap.summary(facts.community, facts.number),
  );
}

/** What waits for the next session, when it is, whose turn it is, and what is left to do for its agenda. */
function closing({ waiting, next }: RecapFacts, recap: CardTexts["recap"]): readonly string[] {
  const said = [
    ...(waiting > 0 ? [recap.waiting(waiting)] : []),
    ...(next.at === null ? [] : [recap.nextIs(next.at)]),
    ...(next.facilitator === null ? [] : [recap.nextBy(next.facilitator)]),
    ...(next.draft.length > 0 ? [recap.useDraft] : next.planned ? [] : [recap.next]),
  ];
  return said.length === 0 ? [] : [said.join(" ")];
}

function itemLine(item: RecapItem, { recap, titleOf }: CardTexts): Element {
  const { planned, spent, fate, outcome } = item;
  const happened =
    fate === "notReached" && spent === 0
      ? recap.notReached
      : fate === "parked"
        ? `${recap.took(inMinutes(spent, recap))}, ${recap.parked}`
        : recap.took(inMinutes(spent, recap));
  // Below the title, because a chat is often too narrow for two columns.
  return {
    type: "Container",
    spacing: "Small",
    items: [
      line([typed(titleOf(item))]),
      line([run(`${recap.planned(recap.minutes(planned))} · ${happened}`, { isSubtle: true })], {
        spacing: "None",
      }),
      ...(outcome === null
        ? []
        : [line([run(recap.outcome, { weight: "Bolder" }), typed(outcome)], { spacing: "None" })]),
    ],
  };
}

function listed<T>(
  title: string,
  all: readonly T[],
  most: number,
  recap: CardTexts["recap"],
  inRuns: (each: T) => Parameters<typeof line>[0],
): readonly Element[] {
  if (all.length === 0) return [];
  return [
    heading(title),
    ...all.slice(0, most).map((each) => line(inRuns(each), { spacing: "Small" })),
    ...moreThan(most, all.length, recap),
  ];
}

const moreThan = (shown: number, all: number, recap: CardTexts["recap"]): readonly Element[] =>
  all > shown ? [words(recap.more(all - shown), { isSubtle: true, spacing: "Small" })] : [];

/** Rounded to the nearest minute; less than half a minute is "under 1 min", nothing at all is 0. */
export function inMinutes(spent: Millis, recap: CardTexts["recap"]): string {
  if (spent > 0 && spent < MINUTE / 2) return recap.underAMinute;
  return recap.minutes(Math.round(spent / MINUTE));
}
