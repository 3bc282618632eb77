import { expect, test } from "@playwright/test";
import { npmStart } from "./guildhall/npm-start.ts";

const secondsOf = (shown: string): number => {
  const [minutes = Number.NaN, seconds = Number.NaN] = shown.split(":").map(Number);
  return minutes * 60 + seconds;
};

test("npm start opens a meeting in which three panels count down together; Ctrl-C leaves nothing behind", async ({
  page,
}) => {
  await using run = await npmStart();
  await page.goto(run.url);
  const shown = (new URL(run.url).searchParams.get("people") ?? "").split(",");
  expect(shown).toHaveLength(3);
  const timers = shown.map((key) =>
    page.frameLocator(`[data-testid="app-panel-${key}"]`).getByRole("timer").first(),
  );
  const together = async (): Promise<number> => {
    const times = await Promise.all(timers.map((timer) => timer.innerText()));
    return new Set(times).size === 1 ? secondsOf(times[0] ?? "") : Number.NaN;
  };
  let first = Number.NaN;
  await expect.poll(async () => (first = await together())).toBeGreaterThan(0);
  await expect.poll(together).toBeLessThan(first);

  const family = await run.family();
  expect(family.length).toBeGreaterThanOrEqual(3);
  expect(await run.interrupt()).toBe(0);
  await expect.poll(() => run.alive(family)).toEqual([]);
});

test("npm start -- --empty opens on a community that is still to be founded", async ({ page }) => {
  await using run = await npmStart("--empty");
  await page.goto(run.url);
  const app = page.frameLocator('[data-testid="app-details-priya"]');
  await expect(app.getByRole("heading", { name: "Create your community" })).toBeVisible();
});
