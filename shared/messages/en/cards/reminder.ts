import type { ReminderKind } from "../../../domain/community/reminders/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { whenOnCard } from "../../on-card.ts";

/** The cards that remind of a session. Mentions are written `<at>…</at>`. */
export const reminder = (locale: Locale) => {
  const { number, list } = locale;
  return {
    summary: {
      leading: "You have a part in the next session",
      everybody: "A session is coming up",
    } satisfies Record<ReminderKind, string>,
    title: (at: number): string => `Session on ${whenOnCard(at)}`,
    facilitates: (who: string, confirmed: boolean): string =>
      `Facilitator: ${who}${confirmed ? "" : " (not confirmed yet)"}`,
    guest: (name: string): string => `Facilitator: ${isolated(name)} (guest)`,
    nobody: "Facilitator: nobody yet. Anybody on the rota can take the turn.",
    present: (who: readonly string[]): string => `Presenting: ${list(who)}`,
    everybody: (who: readonly string[], more: number): string =>
      more === 0 ? list(who) : list([...who, `${number(more)} more`]),
    empty: "Nothing is on the agenda yet.",
    over: "This session has begun or was cancelled.",
    confirm: "I’ll do it",
    decline: "I can’t",
    take: "Take the turn",
    /** the dialog in which the holder of the turn asks somebody to swap */
    swap: {
      open: "Swap",
      title: "Swap your turn",
      told: "You’d facilitate their session, and they’d facilitate yours. We ask privately, and both of you keep your turn until they agree.",
      at: (at: number): string => whenOnCard(at),
      undated: "The session after that",
      ask: (who: string): string => `Swap with ${who}`,
      waiting: (who: string): string => `You’ve asked ${who} already.`,
      nobody: "There’s no other turn to swap with yet.",
      notYours: "Only whoever has this turn can swap it.",
      asked: "We’ve asked them privately.",
      swapped: "Swapped. They had asked you for the same.",
    },
    actions: "To be done by then",
    isDone: "✓ ",
    unowned: "nobody yet",
    tick: "Done",
    tickTip: (what: string): string => `Done: ${what}`,
    done: {
      completeAction: "Thank you. It’s ticked off.",
      confirmTurn: "Thank you. Everybody can see that you do it.",
      declineTurn: "Thank you for saying so. Others are asked now.",
      takeTurn: "Thank you. The turn is yours.",
    },
  };
};
