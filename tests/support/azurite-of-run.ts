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

let azurite: Azurite | undefined;

/** Starts it before the first of them. */
export async function setup(project: TestProject): Promise<void> {
  azurite = await startAzurite();
  const { connectionString, url } = azurite;
  project.provide("azurite", { connectionString, url });
}

/** Stops it after the last. */
export const teardown = (): Promise<void> | undefined => azurite?.stop();
