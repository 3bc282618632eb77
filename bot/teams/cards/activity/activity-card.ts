import { whoRuns } from "@guildhall/shared/domain/community/who-runs";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import { activities } from "../../../messages/activities.ts";
import { en } from "../../../messages/en.ts";
import { founding } from "../../../messages/founding.ts";
import { type AdaptiveCard, card, type Element, line, run, words } from "../elements.ts";
import { listDrawing } from "./collection-card.ts";
import { contractDrawing } from "./contract-card.ts";
import { planDrawing } from "./plan-card.ts";
import { pollDrawing } from "./poll-card.ts";
import { seeAction } from "./press.ts";
import { reviewDrawing } from "./review-card.ts";
import { setupDrawing } from "./setup-card.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { wordingDrawing } from "./wording-card.ts";

/** Teams refuses messages above 28 KB; some of that is the envelope's. */
const LARGEST_BYTES = 24 * 1024;
/** Teams asks for their own card on behalf of so many people at most. */
export const MOST_REFRESHED = 60;

export interface DrawnCard {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/** The card of an activity, as large as it may be; null when the activity is gone. */
export function activityCard(context: CardContext): DrawnCard | null {
  const drawing = drawingOf(context);
  if (drawing === null) return null;
  const { summary } = drawing;
  for (let { rows } = drawing; ; rows = Math.floor(rows * 0.85)) {
    const { body, actions } = forWhomever(drawing, context, rows);
    const drawn = card(body, { ...actions, ...refreshOf(context) });
    if (rows === 0 || Buffer.byteLength(JSON.stringify(drawn)) <= LARGEST_BYTES)
      return { card: drawn, summary };
  }
}

/** For so many Teams asks for their own view of the card. */
export function refreshOf({
  activity,
  refreshFor,
}: Pick<CardContext, "activity" | "refreshFor">): Pick<AdaptiveCard, "refresh"> {
  if (refreshFor.length === 0) return {};
  return { refresh: { action: seeAction(activity), userIds: refreshFor.slice(0, MOST_REFRESHED) } };
}

/**
 * What only whoever runs it may do is at the end of their own card, on nobody else's, and has to be opened on the card
 * that everybody sees: not everybody is shown a card of their own (SPEC CARD-9).
 */
function forWhomever(
  { body, open, runner }: Drawing,
  context: CardContext,
  rows: number,
): { readonly body: readonly Element[]; readonly actions: Pick<AdaptiveCard, "actions"> } {
  const { viewer } = context;
  const all = [...body(rows), ...runBy(open ?? null, context)];
  const more = runner?.(rows) ?? [];
  if (more.length === 0) return { body: all, actions: {} };
  if (viewer === null) {
    const opened = { type: "AdaptiveCard", body: more } as const;
    return {
      body: all,
      actions: { actions: [{ type: "Action.ShowCard", title: founding.forRunners, card: opened }] },
    };
  }
  if (!viewer.runs) return { body: all, actions: {} };
  const told = words(founding.youRun, { isSubtle: true });
  return {
    body: [...all, { type: "Container", separator: true, spacing: "Medium", items: [told, ...more] }],
    actions: {},
  };
}

/** Who runs what is open, in words and for everybody (SPEC ACT-1). */
function runBy(open: Opened | null, { state, nameOf }: CardContext): readonly Element[] {
  if (open === null) return [];
  const { people, organisers } = whoRuns(open, state);
  // Whoever has left has no name here, and runs nothing.
  const names = people.map(nameOf).filter((name) => name !== en.somebody);
  const told = activities.runBy(names, organisers);
  return told === null ? [] : [line([run(told, { isSubtle: true })], { spacing: "Small" })];
}

function drawingOf(context: CardContext): Drawing | null {
  const { activity } = context;
  switch (activity.kind) {
    case "poll":
      return pollDrawing(activity.poll, context);
    case "collection":
    case "topics":
      return listDrawing(activity, context);
    case "contract":
      return contractDrawing(activity.version, context);
    case "review":
      return reviewDrawing(activity, context);
    case "setup":
      return setupDrawing(context);
    case "wording":
      return wordingDrawing(activity.workshop, context);
    case "plan":
      return planDrawing(context);
    default:
      return unreachable(activity);
  }
}
