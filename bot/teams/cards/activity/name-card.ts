import { card, heading, words } from "../elements.ts";
import { refreshOf, type DrawnCard } from "./activity-card.ts";
import { buttons, notice } from "./parts.ts";
import { openButton } from "./press.ts";
import type { CardContext } from "./card-context.ts";

/** Says what Guildhall is, and opens the dialog that asks for the community's name. The set-up card takes its place. */
export function nameCard(
  context: Pick<CardContext, "refreshFor" | "texts">,
  noticeText: string | null,
): DrawnCard {
  const { texts } = context;
  const view = { subject: { kind: "setup" }, refreshFor: context.refreshFor } as const;
  const { welcome } = texts;
  return {
    summary: welcome.summary,
    card: card(
      texts,
      [
        heading(welcome.title, { size: "Large" }),
        words(welcome.what),
        ...notice(noticeText),
        ...buttons([openButton("name", view, { title: texts.dialogs.name.open, style: "positive" })]),
        words(texts.name.told, { isSubtle: true, spacing: "Small" }),
        heading(welcome.stepsTitle),
        ...welcome.steps.map((step, index) =>
          words(`${texts.card.place(index + 1).replace(".", "\\.")} ${step}`, { spacing: "Small" }),
        ),
        words(welcome.help, { isSubtle: true }),
      ],
      refreshOf(view),
    ),
  };
}
