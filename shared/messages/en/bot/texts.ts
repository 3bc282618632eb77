import type { Locale } from "../../locale.ts";
import { cardTexts } from "../cards/texts.ts";
import { sponsorWords } from "../common/sponsor-words.ts";
import { calendar } from "./calendar.ts";
import { exportWords } from "./export.ts";
import { elmo } from "./elmo.ts";

/** What the bot says in a chat, with a card or without. */
export const botTexts = (locale: Locale) => ({
  cards: cardTexts(locale),
  calendar: calendar(),
  export: exportWords(locale),
  sponsors: sponsorWords(locale),
  elmo: elmo(locale),
  personalHelp:
    "I work in meetings and group chats. Add Guildhall to one of them, and open the Guildhall tab there to begin.",
  communityExported: (name: string): string =>
    `${name} has exported this community: its contract, topics, sessions and takeaways.`,
  sponsorPageShown: (name: string, from: number): string =>
    `${name} has put together the sponsor page: figures and released stories for whoever pays for the hours. All members can read it now. Organisers can export it from ${locale.date(from)}, ${locale.time(from)}.`,
  sponsorPageExported: (name: string): string =>
    `${name} has exported the sponsor page, as members could read it.`,
  communityRestored: (backedUpAt: number, cancelled: number): string => {
    const when = `${locale.dateWithYear(backedUpAt)}, ${locale.time(backedUpAt)}`;
    const gone = `This community was restored from a backup of ${when}. What was said and decided here since then is gone.`;
    if (cancelled === 0) return gone;
    return `${gone} A backup keeps no votes, so what was open to vote on is cancelled: please vote again.`;
  },
  moved: {
    here: (name: string, community: string): string =>
      `${name} has moved ${community} to this chat, with everything it has. Its cards, reminders and sessions are here from now on.`,
    away: (community: string): string =>
      `${community} has moved to another chat, with everything it has. Nothing is posted here any more, and the cards above no longer work.`,
    not: "This community stays here: the chat it was to move to has a community of its own by now, or no longer has Guildhall.",
  },
  /** `who`: mentions of the organisers, or nothing */
  erasureAnnounced: (
    who: readonly string[],
    community: string,
    { unusedSince, eraseOn }: { readonly unusedSince: number; readonly eraseOn: number },
  ): string =>
    [
      ...who,
      `Nobody has used ${community} here since ${locale.date(unusedSince)}. If it stays so, everything that Guildhall keeps of it is deleted on ${locale.date(eraseOn)}. To keep it, open it before then.`,
    ].join(" "),
  organiserClaimed: (name: string): string =>
    `${name} is now the organiser of this community, which had none.`,
  facilitationTaken: (name: string): string =>
    `${name} is now facilitating, because the facilitator has left.`,
  turnPassed: (name: string, at: number | null): string =>
    `${name} facilitates ${at === null ? "one of the next sessions" : `on ${locale.date(at)}`}.`,
  turnOfGuest: (name: string, at: number | null): string =>
    `${name}, a guest, facilitates ${at === null ? "one of the next sessions" : `on ${locale.date(at)}`}.`,
  turnOpen: (at: number | null): string =>
    at === null
      ? "Nobody facilitates one of the next sessions yet. Anybody on the rota can take it, in the Guildhall tab."
      : `Nobody facilitates on ${locale.date(at)} yet. Anybody on the rota can take it, in the Guildhall tab.`,
});
