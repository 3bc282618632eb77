import type { Locale } from "../../locale.ts";
import { sponsorWords } from "../common/sponsor-words.ts";

/** The sponsor page, where members read it first. */
export const sponsors = (locale: Locale) => {
  const when = (at: number): string => `${locale.dateWithYear(at)}, ${locale.time(at)}`;
  return {
    ...sponsorWords(locale),
    link: "Sponsor page: for whoever pays for the hours",
    intro:
      "One page for whoever pays for the hours: figures that members can read anyway, and stories that their authors released for it. Members read it first.",
    none: "Nobody has put it together yet.",
    noneForMembers: "Organisers can put it together. The chat is told then, and you read it here.",
    export: "Export",
    ripeFrom: (at: number) => `Organisers can export it from ${when(at)}, as it stands here.`,
    ripe: (at: number) =>
      `Organisers can export it as it stands here: members have been able to read it since ${when(at)}.`,
    announced: "The chat is told who exported it.",
    show: "Put it together for members",
    showAgain: "Put it together again",
    showNote:
      "It is put together as things stand now. The chat is told, with a link, and a day later organisers can export it.",
    showAgainNote:
      "This page is then replaced by one as things stand now, which organisers can export a day later. The chat is told.",
    shown: "It is put together. Members can read it now.",
    back: "How we are doing",
  };
};
