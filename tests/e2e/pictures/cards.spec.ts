import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import type { Cast } from "../../teams-stand-in/cast.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";
import { cardsFor } from "./cards/cards.ts";
import { settled } from "./founding/camera.ts";
import { ENGLISH, LOCALES } from "./words.ts";

// Cards that take weeks to reach, drawn by the bot's own functions and shown in the chat of a stand-in Teams without a bot.

const folder = fileURLToPath(new URL("../../../.cache/pictures/cards/", import.meta.url));
const themes = ["default", "dark", "contrast"] as const;
/** That of a chat on a computer, and of one on a phone. */
const WIDTHS = [720, 390] as const;
const TALLEST = 16_000;

const FIRST = ["Noor", "Mateo", "Grace", "Oisín", "Leila", "Sven", "Mei", "Ada", "Ravi", "Zoë"];
const LAST = ["Haddad", "Hale", "Featherstonehaugh-Montgomery", "Tanaka", "Whitfield", "Singh"];
const crowd: readonly Cast[] = LAST.flatMap((last) =>
  FIRST.map((first) => ({
    key: `${first}-${last}`.toLowerCase(),
    name: `${first} ${last}`,
    title: "Developer",
  })),
);

test.use({ locale: ENGLISH, trace: "off", screenshot: "off", contextOptions: { reducedMotion: "reduce" } });

/** What of a card is cut off or stands outside it. */
const findSticking = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".ac-adaptiveCard")].flatMap((card) => {
      const whole = card.getBoundingClientRect();
      return [...card.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const sticks = width > 0 && (left < whole.left - 1 || right > whole.right + 1);
        const isCut =
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible";
        return sticks || isCut ? [element.textContent.slice(0, 60)] : [];
      });
    }),
  );

async function botToken({ env }: TeamsStandIn): Promise<string> {
  const answer = await fetch(`${env.BOT_LOGIN_URL}/${env.BOT_TENANT_ID}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      ...{ grant_type: "client_credentials", scope: "https://api.botframework.com/.default" },
      ...{ client_id: env.BOT_ID, client_secret: env.BOT_PASSWORD },
    }),
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return token;
}

async function post(url: string, token: string, message: object): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(message) });
  expect(answer.status, await answer.text()).toBe(201);
}

for (const people of [1, 7, 60])
  for (const locale of LOCALES)
    test(`${locale} cards: ${people}`, async ({ page }) => {
      const bot = { botId: randomUUID(), botPassword: randomUUID(), tenantId: randomUUID() };
      const teams = await startTeamsStandIn({
        ...{ ...bot, people: crowd.map((each) => ({ ...each, locale })), ownNetworks: false },
        sendLimits: [],
      });
      try {
        await teams.installBot();
        const token = await botToken(teams);
        const [chat] = teams.conversations;
        const url = `${teams.serviceUrl}v3/conversations/${encodeURIComponent(chat?.id ?? "")}/activities`;
        const mentions = teams.people.slice(0, people).map(({ teamsId: id, name }) => ({ id, name }));
        const texts = await loadBotTexts(localeOf(locale, "Europe/London"));
        const cards = cardsFor(mentions, texts);
        for (const card of cards) await post(url, token, card);
        const me = teams.people[0]?.key ?? "";
        for (const theme of locale === ENGLISH ? themes : themes.slice(0, 1))
          for (const width of theme === "default" ? WIDTHS : WIDTHS.slice(0, 1)) {
            await page.setViewportSize({ width, height: 720 });
            await page.goto(teams.viewUrl(me, "chat", { theme }));
            const log = page.getByTestId("chat-log");
            await expect(log.locator(".ac-adaptiveCard")).toHaveCount(cards.length, { timeout: 60_000 });
            const hidden = await log.evaluate((each) => each.scrollHeight - each.clientHeight);
            await page.setViewportSize({ width, height: Math.min(TALLEST, 720 + hidden) });
            await settled(page.mainFrame());
            expect.soft(await findSticking(page), `${width} px`).toEqual([]);
            const path = `${folder}${locale === ENGLISH ? "" : `${locale}/`}${people}-${width}-${theme}.png`;
            await log.screenshot({ path, animations: "disabled" });
          }
      } finally {
        await teams.close();
      }
    });
