import type { Runners } from "@guildhall/shared/domain/community/who-runs";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { runsCard } from "@guildhall/shared/reading/card";
import { mentioning } from "../mention.ts";
import { fittingCard } from "../fitting-card.ts";
import { type AdaptiveCard, card, type Element, line, run, words } from "../elements.ts";
import { listDrawing } from "./collection-card.ts";
import { contractDrawing } from "./contract-card.ts";
import { outlookDrawing } from "./outlook-card.ts";
import { planDrawing } from "./plan-card.ts";
import { pollDrawing } from "./poll-card.ts";
import { seeAction } from "./press.ts";
import { reminderDrawing } from "./reminder-card.ts";
import { reviewDrawing } from "./review-card.ts";
import { scaleDrawing } from "./scale-card.ts";
import { setupDrawing } from "./setup-card.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { wordingDrawing } from "./wording-card.ts";
import { closingDrawing } from "./closing-card.ts";
import { renewalDrawing } from "./renewal-card.ts";
import { helpedDrawing } from "./helped-card.ts";
import { pauseDrawing } from "./pause-card.ts";
import { worthDrawing } from "./worth-card.ts";

/** For how many people at most Teams asks for their own view of a card. */
export const MOST_REFRESHED = 60;

export interface DrawnCard {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/** The card of a subject, with as many rows as fit; null if the subject is gone. */
export function activityCard(context: CardContext): DrawnCard | null {
  const drawing = drawingOf(context);
  if (drawing === null) return null;
  const { summary } = drawing;
  const drawn = fittingCard(drawing.rows, (rows) => {
    const { body, actions } = forViewer(drawing, context, rows);
    return card(context.texts, body, {
      ...actions,
      ...refreshOf(context),
      ...mentioning(drawing.mentions?.(rows) ?? []),
    });
  });
  return { card: drawn, summary };
}

/** The people for whom Teams asks for their own view of the card. */
export function refreshOf({
  subject,
  refreshFor,
}: Pick<CardContext, "subject" | "refreshFor">): Pick<AdaptiveCard, "refresh"> {
  if (refreshFor.length === 0) return {};
  return { refresh: { action: seeAction(subject), userIds: refreshFor.slice(0, MOST_REFRESHED) } };
}

/**
 * The actions of those who run it are at the end of their own card and on nobody else's. On the card that everybody sees
 * they are behind a button, because not everybody is shown a card of their own (SPEC CARD-9).
 */
function forViewer(
  { body, runners = null, runner }: Drawing,
  context: CardContext,
  rows: number,
): { readonly body: readonly Element[]; readonly actions: Pick<AdaptiveCard, "actions"> } {
  const { reader, subject, texts } = context;
  const all = [...body(rows), ...runBy(runners, context)];
  const more = runner?.() ?? [];
  if (more.length === 0) return { body: all, actions: {} };
  if (reader.me === null) {
    const opened = { type: "AdaptiveCard", body: more } as const;
    return {
      body: all,
      actions: { actions: [{ type: "Action.ShowCard", title: texts.card.forRunners, card: opened }] },
    };
  }
  if (!runsCard(reader, subject)) return { body: all, actions: {} };
  const intro = words(texts.card.youRun, { isSubtle: true });
  return {
    body: [...all, { type: "Container", separator: true, spacing: "Medium", items: [intro, ...more] }],
    actions: {},
  };
}

/** The line that tells everybody who runs an open activity (SPEC ACT-1). */
function runBy(runners: Runners | null, { nameOf, texts }: CardContext): readonly Element[] {
  if (runners === null) return [];
  // A person who has left has no name here, and runs nothing.
  const names = runners.people.map(nameOf).filter((name) => name !== texts.somebody);
  const text = texts.card.runBy(names, runners.organisers);
  return text === null ? [] : [line([run(text, { isSubtle: true })], { spacing: "Small" })];
}

function drawingOf(context: CardContext): Drawing | null {
  const { subject } = context;
  switch (subject.kind) {
    case "poll":
      return pollDrawing(subject.poll, context);
    case "collection":
    case "topics":
      return listDrawing(subject, context);
    case "contract":
      return contractDrawing(subject.version, context);
    case "reminder":
      return reminderDrawing(subject, context);
    case "review":
      return reviewDrawing(subject, context);
    case "setup":
      return setupDrawing(context);
    case "wording":
      return wordingDrawing(subject.workshop, context);
    case "plan":
      return planDrawing(context);
    case "outlook":
      return outlookDrawing(subject, context);
    case "scale":
      return scaleDrawing(subject.scale, context);
    case "worth":
      return worthDrawing(subject.session, context);
    case "helped":
      return helpedDrawing(subject.session, context);
    case "renewal":
      return renewalDrawing(subject, context);
    case "closing":
      return closingDrawing(subject, context);
    case "pause":
      return pauseDrawing(subject, context);
    default:
      return unreachable(subject);
  }
}
