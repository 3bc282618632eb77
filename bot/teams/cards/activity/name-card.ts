import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { en } from "../../../messages/en.ts";
import { founding } from "../../../messages/founding.ts";
import { card, heading, words } from "../elements.ts";
import { refreshOf, type DrawnCard } from "./activity-card.ts";
import { notice } from "./parts.ts";
import { button } from "./press.ts";
import type { CardContext } from "./card-context.ts";

const text = founding.name;

/** Says what Guildhall is, and asks for the community's name. The set-up card takes its place. */
export function nameCard(
  context: Pick<CardContext, "nonce" | "refreshFor">,
  noticeText: string | null,
): DrawnCard {
  const view = { subject: { kind: "setup" }, nonce: context.nonce, refreshFor: context.refreshFor } as const;
  const { welcome } = en;
  return {
    summary: welcome.summary,
    card: card(
      [
        heading(welcome.title, { size: "Large" }),
        words(welcome.what),
        ...notice(noticeText),
        { type: "Input.Text", id: "name", label: text.label, maxLength: LIMITS.name },
        {
          type: "ActionSet",
          actions: [button("found", view, {}, { title: text.found, style: "positive" }, { fields: true })],
        },
        words(text.told, { isSubtle: true, spacing: "Small" }),
        heading(welcome.stepsTitle),
        ...welcome.steps.map((step, index) => words(`${index + 1}\\. ${step}`, { spacing: "Small" })),
        words(welcome.help, { isSubtle: true }),
      ],
      refreshOf(view),
    ),
  };
}
