import type { TabSettings } from "../model.ts";
import { hostRuntime } from "./legacy-context.ts";
import type { FrameContext } from "./legacy-context.ts";

/** How far the app in a frame has come, by what it told its host. */
export type AppStatus = "loading" | "loaded" | "ready" | "failed";

type HostError = { readonly errorCode: number; readonly message: string };
type Answer = readonly unknown[];

/** What the host does for the app; everything that depends on where the frame stands. */
export interface HostServices {
  readonly frameContext: FrameContext;
  context(): Record<string, unknown>;
  token(): Promise<{ readonly token: string } | { readonly error: string }>;
  meetingDetails(): Record<string, unknown> | undefined;
  share(url: string | undefined): Promise<true | HostError>;
  sharing(): boolean;
  settings(): TabSettings | undefined;
  openLink(url: string): void;
  onStatus(status: AppStatus, reason?: string): void;
  onValidity(valid: boolean): void;
}

export interface TeamsHost {
  themeChanged(theme: string): void;
  /** Asks the configuration page to save; resolves with what it set, rejects with its reason. */
  save(): Promise<TabSettings | undefined>;
  close(): void;
}

interface Request {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

const notSupported: HostError = { errorCode: 100, message: "The stand-in does not have this." };
const notPermitted = 1000;

/** The host's side of the teams-js messages for one frame. */
export function hostTeamsApp(
  target: () => Window | null,
  appOrigin: string,
  services: HostServices,
): TeamsHost {
  const handlers = new Set<string>();
  let pending: TabSettings | undefined;
  let saving: { resolve(tab: TabSettings | undefined): void; reject(error: Error): void } | undefined;

  const tell = (func: string, args: Answer): void => target()?.postMessage({ func, args }, appOrigin);

  const answers: Readonly<
    Record<string, (args: readonly unknown[]) => Answer | undefined | Promise<Answer>>
  > = {
    initialize: () => [services.frameContext, "web", JSON.stringify(hostRuntime), "2.0.1"],
    getContext: () => [services.context()],
    registerHandler: ([name]) => {
      handlers.add(String(name));
      return undefined;
    },
    "authentication.getAuthToken": async () => {
      const outcome = await services.token();
      return "token" in outcome ? [true, outcome.token] : [false, outcome.error];
    },
    "appInitialization.appLoaded": () => {
      services.onStatus("loaded");
      return undefined;
    },
    "appInitialization.success": () => {
      services.onStatus("ready");
      return [];
    },
    "appInitialization.failure": ([reason, message]) => {
      services.onStatus("failed", words(message) ?? words(reason) ?? "");
      return undefined;
    },
    "appInitialization.expectedFailure": ([reason, message]) => {
      services.onStatus("failed", words(message) ?? words(reason) ?? "");
      return undefined;
    },
    "meeting.getMeetingDetails": () => {
      const details = services.meetingDetails();
      return details === undefined ? [notSupported, null] : [null, details];
    },
    "meeting.shareAppContentToStage": async ([url]) => shared(await services.share(String(url))),
    "meeting.stopSharingAppContentToStage": async () => shared(await services.share(undefined)),
    "meeting.getAppContentStageSharingState": () => [null, { isAppSharing: services.sharing() }],
    "meeting.getAppContentStageSharingCapabilities": () =>
      services.meetingDetails() === undefined
        ? [{ errorCode: notPermitted, message: "There is no meeting." }, null]
        : [null, { doesAppHaveSharePermission: true }],
    "settings.setValidityState": ([valid]) => {
      services.onValidity(valid === true);
      return undefined;
    },
    "settings.setSettings": ([settings]) => {
      pending = settings as TabSettings;
      return [true];
    },
    "settings.getSettings": () => [services.settings() ?? {}],
    "settings.save.success": () => {
      saving?.resolve(pending);
      saving = undefined;
      return undefined;
    },
    "settings.save.failure": ([reason]) => {
      saving?.reject(new Error(words(reason) ?? "The app could not save."));
      saving = undefined;
      return undefined;
    },
    executeDeepLink: ([url]) => {
      services.openLink(String(url));
      return [true];
    },
  };

  const onMessage = (event: MessageEvent<unknown>): void => {
    const frame = target();
    if (frame === null || event.source !== frame || event.origin !== appOrigin) return;
    const request = event.data as Request | null;
    if (typeof request !== "object" || typeof request?.func !== "string") return;
    void answer(request, frame);
  };

  const answer = async (request: Request, frame: Window): Promise<void> => {
    const run = answers[request.func];
    const args = run === undefined ? [notSupported, null] : await run(request.args ?? []);
    if (args === undefined) return;
    const { id, uuidAsString } = request;
    frame.postMessage({ id, uuidAsString, args }, appOrigin);
  };

  addEventListener("message", onMessage);
  return {
    themeChanged(theme) {
      if (handlers.has("themeChange")) tell("themeChange", [theme]);
    },
    save: () =>
      new Promise((resolve, reject) => {
        saving = { resolve, reject };
        tell("settings.save", []);
      }),
    close: () => removeEventListener("message", onMessage),
  };
}

const words = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function shared(outcome: true | HostError): Answer {
  return outcome === true ? [null, true] : [outcome, null];
}
