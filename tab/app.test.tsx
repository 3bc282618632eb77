import { act, render, screen } from "@testing-library/react";
import { localeOf } from "@guildhall/shared/messages/locale";
import { refusalCode } from "@guildhall/shared/protocol/handshake";
import { describe, expect, test, vi } from "vitest";
import { App } from "./app.tsx";
import type { Booted } from "./booted.ts";
import { PanelPage } from "./pages/panel/panel-page.tsx";
import { Refused } from "./components/refused.tsx";
import type { Host } from "./teams/host.ts";
import { createFakeSyncClient } from "./testing/fake-sync-client.ts";
import { runningGuild, tom } from "./testing/guild.ts";
import { english } from "./testing/english.ts";
import { newUser, ownPage, pass, show } from "./testing/show.tsx";
import { createTexts } from "./texts/texts.ts";
import type { Connection } from "./sync/sync-client.ts";

ownPage();

const nothing = () => undefined;

const host = (): Host => ({
  context: {
    page: "panel",
    theme: "default",
    locale: "en-gb",
    conversation: "chat",
    meeting: "meeting",
    guest: false,
    subPage: null,
  },
  onBack: nothing,
  onTheme: nothing,
  token: async () => "token",
  ready: nothing,
  failed: nothing,
  offerTab: nothing,
});

async function open(booted: Booted): Promise<void> {
  // Without waiting for it, React's test mode would never draw what waits for its texts.
  await act(async () => render(<App found={booted} />));
  // The parts that are loaded late may take more than a second when the machine is busy.
  await vi.waitFor(() => expect(screen.queryAllByText("Opening Guildhall…")).toEqual([]), 60_000);
}

const panel = (connection: Connection, notSignedIn: string | null = null, around = host()): Booted => ({
  kind: "page",
  texts: english,
  host: around,
  sync: createFakeSyncClient(runningGuild().world, tom.ref, { connection, notSignedIn }),
  Page: PanelPage,
});

describe("the tab", () => {
  test("says where it belongs when it is opened outside Teams", async () => {
    await open({ kind: "outside", texts: english });
    expect(screen.getByRole("heading", { name: "Guildhall lives in Microsoft Teams" })).toBeDefined();
  });

  test("tells a guest without an account why, and what they can do", async () => {
    await open({ kind: "guest", texts: english, host: host() });
    expect(screen.getByRole("heading", { name: "Please sign in to take part" })).toBeDefined();
  });

  test.for([
    ["en-us", "en-US", "ltr", "Add Guildhall to this chat"],
    ["de-DE", "en-GB", "ltr", "Add Guildhall to this chat"],
    ["en-XA", "en-XA", "ltr", "[Ááđđ Ğúúííļđhááļļ ţóó ţhííš çhááţ~~]"],
    ["ar-XB", "ar-XB", "rtl", /^\u202eAdd\u202c/],
  ] as const)(
    "TEXT-7: is in the language of Teams, whose locale is %s",
    async ([locale, lang, dir, heading]) => {
      const texts = createTexts(localeOf(locale));
      await open({ kind: "config", texts, host: host() });
      expect((await screen.findByRole("heading")).textContent).toMatch(heading);
      expect(document.documentElement).toMatchObject({ lang, dir });
      expect(document.querySelector(".fui-FluentProvider")?.getAttribute("dir")).toBe(dir);
    },
  );

  test("shows the panel and tells Teams that it can be seen", async () => {
    const ready = vi.fn<() => void>();
    await open(panel({ state: "live" }, null, { ...host(), ready }));
    await vi.waitFor(() => expect(screen.getByRole("timer")).toBeDefined(), 60_000);
    expect(ready).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["Unexpected", "We could not sign you in"],
    ["resourceRequiresConsent", "Guildhall needs your agreement"],
    ["CancelledByUser", "You have not agreed yet"],
    ["AADSTS500014: The service principal is disabled", "Guildhall is switched off in your organisation"],
    ["AADSTS500011: The resource principal was not found", "Guildhall is not set up in your organisation"],
  ])("SIGN-1: says why Teams does not identify the person: %s", async (reason, heading) => {
    await open(panel({ state: "connecting" }, reason));
    expect(await screen.findByRole("heading", { name: heading })).toBeDefined();
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  test("SIGN-1: has a code at hand for whoever asks an administrator", async () => {
    await open(
      panel({ state: "connecting" }, "invalid_resource|AADSTS500011: The resource principal named x"),
    );
    expect((await screen.findByText(/^For your administrator:/)).textContent).toBe(
      "For your administrator: AADSTS500011",
    );
  });

  test("is not blank when a part of it fails", async () => {
    render(<App found={new Error("Gone")} />);
    await pass(0);
    expect(screen.getByRole("link", { name: "Reload the page" })).toBeDefined();
  });

  test("SYNC-2: keeps showing its data while it reconnects, and says so", async () => {
    await open(panel({ state: "reconnecting", since: Date.now() }));
    await vi.waitFor(() => expect(screen.getByRole("timer")).toBeDefined(), 60_000);
    expect(screen.getByText(/^Reconnecting/)).toBeDefined();
  });
});

describe("a person whom Teams no longer vouches for", () => {
  test("SEC-17: sees that instead of the reconnecting message, keeps the page, and can try again", async () => {
    await open(panel({ state: "reconnecting", since: Date.now() }, "Signed out"));
    await vi.waitFor(() => expect(screen.getByRole("timer")).toBeDefined(), 60_000);
    expect(screen.getByText(/^Your Teams sign-in has expired/)).toBeDefined();
    expect(screen.queryByText(/^Reconnecting/)).toBeNull();
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  test("SEC-17: is not told so while everything works", async () => {
    await open(panel({ state: "live" }, "Signed out"));
    await vi.waitFor(() => expect(screen.getByRole("timer")).toBeDefined(), 60_000);
    expect(screen.queryByText(/^Your Teams sign-in has expired/)).toBeNull();
  });
});

describe("a person who is not let in", () => {
  test.each(refusalCode.options.filter((code) => code !== "oldTab" && code !== "oldServer"))(
    "%s: is told why, and has a way out",
    async (code) => {
      const reload = vi.fn<() => void>();
      show(<Refused code={code} reload={reload} />);
      expect(screen.getByRole("heading", { level: 1 }).textContent).not.toBe("");
      expect(reload).not.toHaveBeenCalled();
      await newUser().click(screen.getByRole("button", { name: "Try again" }));
      expect(reload).toHaveBeenCalledTimes(1);
    },
  );

  test("SYNC-8: a draft is kept when a newer server asks the page to reload", async () => {
    const reload = vi.spyOn(location, "reload").mockReturnValue(undefined);
    const sync = createFakeSyncClient(runningGuild().world, tom.ref, { connection: { state: "live" } });
    const page = (of: typeof sync): Booted => ({ ...panel({ state: "live" }), sync: of }) as Booted;
    const first = render(<App found={page(sync)} />);
    const user = newUser();
    await vi.waitFor(() => expect(screen.getByRole("timer")).toBeDefined(), 60_000);
    await user.click(screen.getByRole("button", { name: "Add a takeaway" }));
    const field = await vi.waitFor(() => screen.getByRole("textbox", { name: "What did we learn?" }), 60_000);
    await user.type(field, "Half a thought");
    sync.connection.set({ state: "refused", code: "oldTab" });
    await pass(0);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("textbox")).toBeNull();
    first.unmount();
    render(<App found={page(createFakeSyncClient(runningGuild().world, tom.ref))} />);
    await vi.waitFor(() => expect(screen.getByDisplayValue("Half a thought")).toBeDefined(), 60_000);
    expect(reload).toHaveBeenCalledTimes(1);
    reload.mockRestore();
  });

  test.each([
    ["an old page", "oldTab"],
    ["a page that is newer than the servers", "oldServer"],
  ] as const)("SYNC-8: %s reloads itself once, keeping drafts; after that it asks", (_, code) => {
    localStorage.setItem("guildhall.draft.found", "Front");
    const reload = vi.fn<() => void>();
    const first = show(<Refused code={code} reload={reload} />);
    expect(reload).toHaveBeenCalledTimes(1);
    first.unmount();
    show(<Refused code={code} reload={reload} />);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Reload" })).toBeDefined();
    expect(localStorage.getItem("guildhall.draft.found")).toBe("Front");
  });

  test("a person who is not a member sees nothing of the session", async () => {
    await open(panel({ state: "refused", code: "notAMember" }));
    expect(screen.getByRole("heading", { name: "This is for the people of this chat" })).toBeDefined();
    expect(screen.queryByRole("timer")).toBeNull();
  });
});
