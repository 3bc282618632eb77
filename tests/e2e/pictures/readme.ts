import { copyFile, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { installedChromiums } from "../../support/chromium.ts";

// Makes README's pictures of those that `npm run pictures -w tests` has taken: node tests/e2e/pictures/readme.ts

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const taken = (name: string): string => at(`.cache/pictures/${name}.png`);

const THREE = {
  founding: [
    "founding/workshop-7-1-bad-panel-priya-320-default",
    "founding/workshop-7-3-vote-panel-priya-320-dark",
    "founding/workshop-7-6-signing-panel-tom-320-contrast",
  ],
  "three-themes": [
    "scenes/panel-facilitator-default",
    "scenes/panel-over-dark",
    "scenes/panel-call-contrast",
  ],
} as const;

const STYLE = `
  body { margin: 0; display: flex; justify-content: center; gap: 24px; width: 1100px; background: #e8ebfa }
  div { width: 320px; height: 740px; margin-block: 20px; overflow: hidden; border-radius: 8px; box-shadow: 0 2px 8px #0003 }
  img { display: block; width: 320px }`;

const [installed] = installedChromiums();
const browser = await chromium.launch(installed ? { executablePath: installed.executablePath } : {});
const page = await browser.newPage({ viewport: { width: 1100, height: 780 } });
for (const [name, pictures] of Object.entries(THREE)) {
  const images = await Promise.all(
    pictures.map(async (picture) => {
      const data = await readFile(taken(picture), "base64");
      return `<div><img src="data:image/png;base64,${data}"></div>`;
    }),
  );
  await page.setContent(`<style>${STYLE}</style>${images.join("")}`);
  await page.screenshot({ path: at(`docs/pictures/${name}.png`) });
}
await browser.close();
await copyFile(taken("side-by-side-call-default"), at("docs/pictures/a-call.png"));
