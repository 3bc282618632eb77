import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { SponsorPageRow } from "@guildhall/shared/domain/rows";
import { type Guild, priya, tom } from "./guild.ts";
import { acceptedGuild } from "./helped-scenes.ts";
import { healthRow } from "./health-scenes.ts";
import type { Scene } from "./scene.ts";

const STORIES = [
  "We ask for a review before the code is finished, and merge on the same day",
  "قرأنا الكتاب معًا",
  "Builds take nine minutes instead of forty: nobody waits for a green light any more, so that changes are smaller, and whoever broke something still remembers what they were doing when they are told",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurfsvorlage",
];

/** The sponsor page of a community after so many sessions, with so many stories. */
export const sponsorPageRow = (
  howMany: number,
  stories: number,
  more: Partial<SponsorPageRow> = {},
): SponsorPageRow => ({
  ...{ shownAt: Date.now() - 2 * DAY, name: "Frontend Guild", purpose: "So that we learn from each other." },
  sessions: Array.from({ length: howMany }, (_, index) => {
    const { number, begunAt, minutes, people, topics } = healthRow(index + 1);
    const came = { actionsDone: number % 3, used: (number * 2) % 5 };
    return { number, begunAt, minutes, people, discussed: topics.discussed, ...came };
  }),
  giving: { presented: Math.min(howMany, 5), led: Math.min(howMany, 4) },
  worth: howMany < 6 ? [] : [{ at: Date.UTC(2026, 3, 1), answers: 7, sum: 22 }],
  helped: howMany < 6 ? [] : [{ at: Date.UTC(2026, 4, 1), said: { used: 6, notYet: 4, notForUs: 2 } }],
  stories: Array.from({ length: stories }, (_, index) => ({
    ...{ id: `story-${index}`, text: STORIES[index % STORIES.length] ?? "" },
  })),
  ...more,
});

/** Members are shown this page, since when it says. */
export function withSponsorPage(guild: Guild, page: SponsorPageRow): Guild {
  const { world } = guild;
  world.ahead = page.shownAt - Date.now();
  guild.community(priya.ref, { type: "showSponsorPage" });
  world.ahead = 0;
  world.past = { ...world.past, sponsorPage: [page] };
  return guild;
}

const LONG = {
  name: "The Worshipful Company of Frontend and Accessibility Practitioners of the North",
  purpose:
    "So that whoever builds pages for people finds somebody who has built one before, asks early, and passes on what came of it to those who come after them",
};

const scene = (guild: () => Guild, as = priya.ref): Scene => ({ page: "setup", at: "sponsors", guild, as });
const showing = (page: () => SponsorPageRow, as = priya.ref): Scene =>
  scene(() => withSponsorPage(acceptedGuild(), page()), as);

export const sponsorScenes: Readonly<Record<string, Scene>> = {
  "sponsors-none": scene(acceptedGuild),
  "sponsors-none-member": scene(acceptedGuild, tom.ref),
  "sponsors-little": showing(() => sponsorPageRow(2, 0, { shownAt: Date.now() - DAY / 2 })),
  "sponsors-much": showing(() => sponsorPageRow(12, 5)),
  "sponsors-much-member": showing(() => sponsorPageRow(12, 1), tom.ref),
  "sponsors-long": showing(() => sponsorPageRow(12, 30, LONG)),
};
