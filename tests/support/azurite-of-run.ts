import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { startAzurite, type Azurite } from "./azurite.ts";

/** How to reach a table service. */
export type TableService = Pick<Azurite, "connectionString" | "url">;

declare module "vitest" {
  interface ProvidedContext {
    readonly azurite: TableService;
  }
}

/** The one table service of all integration tests, which keep their rows in tables of their own. */
export const azuriteOfRun = (): TableService => inject("azurite");

/** Starts it before the first of them, and returns what stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connectionString, url, stop } = await startAzurite();
  project.provide("azurite", { connectionString, url });
  return stop;
}
