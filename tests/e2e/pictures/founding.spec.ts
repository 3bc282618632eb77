import type { Person } from "../actors/person.ts";
import type { Guildhall } from "../guildhall/guildhall.ts";
import { photograph, settled, untilOpened } from "./founding/camera.ts";
import { stories } from "./founding/stories.ts";
import type { Shot } from "./founding/story.ts";
import { test } from "./studio.ts";
import { LOCALES, wordsIn } from "./words.ts";

// Pictures for people to look at; tested is only that everything fits. A single story: npm run pictures -w tests -- -g "<its name>"

test.use({ trace: "off", screenshot: "off", actionTimeout: 15_000 });

/** A person at the screen, which is opened once per story, or again if something is done on it first. */
async function openScreen(screens: Map<string, Person>, guildhall: Guildhall, shot: Shot): Promise<Person> {
  const key = `${shot.as} ${shot.where}`;
  const person = screens.get(key) ?? (await guildhall.member(shot.as));
  // A page behind another one is drawn only every few seconds.
  await person.page.bringToFront();
  if (screens.has(key) && shot.first === undefined) return person;
  screens.set(key, person);
  await person.page.setViewportSize({ width: 1000, height: 720 });
  if (shot.where === "panel") await person.openPanel();
  else if (shot.where === "setup") await person.openDetails();
  else await person.openChat();
  if (shot.where !== "chat") await untilOpened(person);
  return person;
}

for (const locale of LOCALES)
  test.describe(locale, () => {
    test.use({ spoken: locale });
    for (const { name, moments } of stories)
      test(`founding: ${name}`, async ({ guildhall, company }) => {
        const words = await wordsIn(locale);
        const screens = new Map<string, Person>();
        for (const moment of moments) {
          await moment.happens(company, words);
          for (const shot of moment.shots) {
            const person = await openScreen(screens, guildhall, shot);
            if (shot.where === "chat") {
              // A card is redrawn some seconds after a change.
              await guildhall.advance(10_000);
              await settled(person.page.mainFrame(), 800);
            } else await shot.first?.(person.app, words);
            await photograph(person, shot, `${name}-${moment.name}`, words);
            // What was done on a screen for one picture must not show in the next.
            if (shot.first !== undefined) {
              screens.delete(`${shot.as} ${shot.where}`);
              await person.leave();
            }
          }
        }
      });
  });
