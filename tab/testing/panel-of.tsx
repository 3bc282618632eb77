import { act, screen } from "@testing-library/react";
import { vi } from "vitest";
import { PanelPage } from "../pages/panel/panel-page.tsx";
import { createFakeSyncClient, type FakeSyncClient } from "./fake-sync-client.ts";
import type { Person } from "./fake-world.ts";
import type { Guild } from "./guild.ts";
import { pass, show } from "./show.tsx";

/** Does something that loads a part, and waits until it is shown. In a single act, since React otherwise waits a while. */
export async function untilShown(what: () => unknown): Promise<void> {
  await act(async () => {
    await what();
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setImmediate(resolve));
  });
}

/** The panel of a person in this community, with the parts that load after the first paint. */
export async function panelOf(guild: Guild, { ref }: Person): Promise<FakeSyncClient> {
  const client = createFakeSyncClient(guild.world, ref);
  await untilShown(() => show(<PanelPage />, client));
  return client;
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const said = (text: string | RegExp) => screen.getByText(text);

/** Somebody else does something in the meantime. */
export const tell = (guild: Guild, ...command: Parameters<Guild["community"]>) =>
  pass(0).then(() => guild.community(...command));
