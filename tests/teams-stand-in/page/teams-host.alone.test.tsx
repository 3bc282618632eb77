import { app, authentication, meeting, pages } from "@microsoft/teams-js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TabSettings } from "../model.ts";
import type { HostServices } from "./host-answers.ts";
import { hostTeamsApp } from "./teams-host.ts";
import type { TeamsHost } from "./teams-host.ts";

// When imported, teams-js fetches a list of more hosts; without an answer it uses the list it ships with.
vi.hoisted(() => {
  globalThis.fetch = () => Promise.reject(new Error("There is no network here"));
});

const hostOrigin = "http://127.0.0.1:3979";
const appOrigin = "http://127.0.0.1:41001";

type Listener = (event: unknown) => void;

/** The two windows that exchange messages, each with the other's origin on what arrives. */
function twoWindows() {
  const inApp = new Set<Listener>();
  const hostSide = {
    closed: false,
    postMessage(data: unknown) {
      const event = Object.assign(new Event("message"), { data, origin: appOrigin, source: frame });
      dispatchEvent(event);
    },
  };
  const frame = {
    postMessage(data: unknown, targetOrigin: string) {
      if (targetOrigin !== appOrigin) return;
      const event = { data: structuredClone(data), origin: hostOrigin, source: hostSide };
      for (const listener of inApp) listener(event);
    },
  };
  const appWindow = {
    parent: hostSide,
    top: hostSide,
    location: new URL(`${appOrigin}/tab/`),
    addEventListener: (_type: string, listener: Listener) => inApp.add(listener),
    removeEventListener: (_type: string, listener: Listener) => inApp.delete(listener),
  };
  return { appWindow: Object.assign(appWindow, { self: appWindow }), frame: frame as unknown as Window };
}

const saved = { contentUrl: `${appOrigin}/tab/`, entityId: "guildhall" } satisfies TabSettings;
let services: HostServices;
let host: TeamsHost;
let statuses: string[];
let inMeeting: boolean;

beforeEach(async () => {
  statuses = [];
  inMeeting = true;
  services = {
    frameContext: "settings",
    context: () => ({
      chatId: "19:x@thread.v2",
      meetingId: "m",
      theme: "dark",
      frameContext: "settings",
      tid: "t",
    }),
    token: async () => ({ token: "a.b.c" }),
    meetingDetails: () => (inMeeting ? { details: { title: "Frontend Guild" } } : undefined),
    share: async (url) => (inMeeting ? true : { errorCode: 1000, message: `No ${url ?? ""}` }),
    sharing: () => true,
    settings: () => saved,
    openLink: (url) => statuses.push(`link ${url}`),
    leave: () => statuses.push("left"),
    onStatus: (status, reason) => statuses.push(reason === undefined ? status : `${status} ${reason}`),
    onValidity: (valid) => statuses.push(`valid ${valid}`),
  };
  const { appWindow, frame } = twoWindows();
  host = hostTeamsApp(() => frame, appOrigin, services);
  app._initialize(appWindow);
  await app.initialize([hostOrigin]);
});

afterEach(() => {
  host.close();
  app._uninitialize();
});

const callback = <T,>(
  run: (done: (error: unknown, result: T | null) => void) => void,
): Promise<[unknown, T | null]> => new Promise((resolve) => run((error, result) => resolve([error, result])));

describe("teams-js in a frame of the stand-in", () => {
  test("learns where it is", async () => {
    const context = await app.getContext();
    expect(context.page.frameContext).toBe("settings");
    expect(context.chat?.id).toBe("19:x@thread.v2");
    expect(context.meeting?.id).toBe("m");
    expect(context.app.theme).toBe("dark");
  });

  test("gets a token, or the reason why there is none", async () => {
    expect(await authentication.getAuthToken()).toBe("a.b.c");
    services.token = async () => ({ error: "Anonymous participants have no token." });
    await expect(authentication.getAuthToken()).rejects.toThrow("Anonymous participants have no token.");
  });

  test("reports its progress and gets an answer", async () => {
    app.notifyAppLoaded();
    expect(await app.notifySuccess()).toEqual({ hasFinishedSuccessfully: true });
    app.notifyFailure({ reason: app.FailedReason.Other, message: "no server" });
    await vi.waitFor(() => expect(statuses).toEqual(["loaded", "ready", "failed no server"]), 60_000);
  });

  test("is told of another theme once it listens", async () => {
    const themes: string[] = [];
    host.themeChanged("default");
    app.registerOnThemeChangeHandler((theme) => themes.push(theme));
    await app.getContext();
    host.themeChanged("contrast");
    await vi.waitFor(() => expect(themes).toEqual(["contrast"]), 60_000);
  });

  test("goes back by a page of its own, or is left where it has none", async () => {
    const pagesLeft = [true, false];
    expect(pages.backStack.isSupported()).toBe(true);
    pages.backStack.registerBackButtonHandler(() => pagesLeft.shift() ?? false);
    await app.getContext();
    host.backPressed();
    await app.getContext();
    expect(statuses).toEqual([]);
    host.backPressed();
    await vi.waitFor(() => expect(statuses).toEqual(["left"]), 60_000);
  });

  test("asks about the meeting and shares to its stage", async () => {
    Object.assign(services, { frameContext: "sidePanel" });
    app._uninitialize();
    const { appWindow, frame } = twoWindows();
    host.close();
    host = hostTeamsApp(() => frame, appOrigin, services);
    app._initialize(appWindow);
    await app.initialize([hostOrigin]);
    const share = () =>
      callback<boolean>((done) => meeting.shareAppContentToStage(done, `${appOrigin}/tab/?stage`));
    expect(await callback((done) => meeting.getMeetingDetails(done))).toEqual([
      null,
      { details: { title: "Frontend Guild" } },
    ]);
    expect(await share()).toEqual([null, true]);
    expect(await callback((done) => meeting.getAppContentStageSharingState(done))).toEqual([
      null,
      { isAppSharing: true },
    ]);
    inMeeting = false;
    expect((await share())[0]).toMatchObject({ errorCode: 1000 });
  });

  test("saves its configuration page when it is asked to", async () => {
    pages.config.registerOnSaveHandler((event) => {
      void pages.config.setConfig(saved).then(() => event.notifySuccess());
    });
    pages.config.setValidityState(true);
    await app.getContext();
    expect(statuses).toEqual(["valid true"]);
    expect(await host.save()).toEqual(saved);
    expect(await pages.getConfig()).toEqual(saved);
  });

  test("says why it could not save", async () => {
    pages.config.registerOnSaveHandler((event) => event.notifyFailure("not yet"));
    await expect(host.save()).rejects.toThrow("not yet");
  });

  test("is ignored from another origin", async () => {
    const stranger = Object.assign(new Event("message"), {
      data: { id: 1, func: "appInitialization.appLoaded", args: [] },
      origin: "http://elsewhere.example",
      source: window,
    });
    dispatchEvent(stranger);
    await app.getContext();
    expect(statuses).toEqual([]);
  });
});
