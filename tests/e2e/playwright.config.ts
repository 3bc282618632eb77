import { defineConfig } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { installedChromiums } from "../support/chromium.ts";

const results = fileURLToPath(new URL("../../.cache/e2e", import.meta.url));
const executablePath = installedChromiums()[0]?.executablePath;
const report = process.env["E2E_REPORT"];

/** What takes longest begins first, so that no worker is left alone with it at the end. */
const long = /(founding[a-z-]*|the-whole-way)\.spec\.ts$/;

export default defineConfig({
  testDir: ".",
  testIgnore: "pictures/**",
  projects: [
    { name: "long", testMatch: long },
    { name: "short", testMatch: "**/*.spec.ts", testIgnore: ["pictures/**", long] },
  ],
  outputDir: results,
  // The delivered build is tested, not the sources.
  build: { external: ["**/guildhall-build-*/**"] },
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Generous, since a busy machine is not a fault of the product.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ...(report ? [["json", { outputFile: report }] as const] : [])],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    // Recording every test costs a third of the run: `npx playwright test … --trace on` records a single one.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // A browser that looks for updates on every start only disturbs the tests.
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // There is no GPU, and emulating one costs time.
        "--disable-gpu",
        // Pages live for seconds: compiling what is hot costs more than it saves.
        "--js-flags=--no-opt --no-maglev",
        // The app's frames request processes of their own, in which Chromium loses clicks that a test makes just after
        // pages were opened, closed or photographed.
        "--disable-site-isolation-trials",
      ],
    },
  },
});
