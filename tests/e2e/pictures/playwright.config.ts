import { defineConfig } from "@playwright/test";
import tests from "../playwright.config.ts";

/** Takes the pictures from which people judge how Guildhall looks; see `pictures.spec.ts`. */
export default defineConfig({
  ...tests,
  projects: [{ testMatch: "**/*.spec.ts" }],
  testIgnore: [],
  timeout: 600_000,
  globalSetup: "./gallery.ts",
});
