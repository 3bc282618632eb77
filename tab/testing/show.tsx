import { FluentProvider, teamsLightTheme } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, type RenderResult } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { PageName } from "@guildhall/shared/reading/pages";
import { SyncProvider } from "../live/sync-context.ts";
import { loadQuietPanel } from "../pages/panel/quiet-panel-part.ts";
import { addressOf } from "../pages/setup/addresses/address.ts";
import type { SyncClient } from "../sync/sync-client.ts";
import { TextsProvider } from "../texts/texts-context.ts";
import { english } from "./english.ts";

/** The start time of every test with its own clock. */
const START = Date.UTC(2026, 4, 5, 10, 0, 0);

/** Each test has its own page, browser storage and clock, which stands still until `pass`. The panel has been open before. */
export function ownPage(): void {
  beforeAll(async () => {
    await loadQuietPanel();
  });
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, "", location.pathname);
    // Testing Library advances fake timers only if it finds Jest's.
    vi.stubGlobal("jest", { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) });
    vi.useFakeTimers({
      now: START,
      toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
    });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** Opens the tab at one of its pages. */
export function onPage(page: PageName): void {
  history.replaceState(null, "", addressOf(page));
}

/** Lets time pass. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

/** Puts a page on screen. */
export function show(page: ReactNode, sync?: SyncClient, texts = english): RenderResult {
  return render(
    <FluentProvider theme={teamsLightTheme} dir={texts.locale.direction}>
      <TextsProvider value={texts}>
        {sync === undefined ? page : <SyncProvider value={sync}>{page}</SyncProvider>}
      </TextsProvider>
    </FluentProvider>,
  );
}

/** Presses a button at once, with what follows from it on the page. */
export function press(button: Element): void {
  fireEvent.click(button);
}

/** A person using the page. */
export const newUser = (): UserEvent =>
  userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) });
