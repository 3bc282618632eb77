import type { TabSettings } from "../model.ts";
import { hostRuntime } from "./legacy-context.ts";
import type { ClientType, FrameContext } from "./legacy-context.ts";

/** How far the app in a frame has loaded, as it told its host. */
export type AppStatus = "loading" | "loaded" | "ready" | "failed";

type HostError = { readonly errorCode: number; readonly message: string };
type Answer = readonly unknown[];

/** What teams-js sends to its host, in a frame or on a phone. */
export interface HostRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

/** What the host sends: an answer to one request, or an event of its own. */
export type HostMessage =
  | { readonly id: number; readonly uuidAsString: string | undefined; readonly args: Answer }
  | { readonly func: string; readonly args: Answer };

/** What the host does for the app; everything that depends on where the frame is. */
export interface HostServices {
  readonly frameContext: FrameContext;
  context(): Record<string, unknown>;
  /** `silent`: without showing the person a question */
  token(silent: boolean): Promise<{ readonly token: string } | { readonly error: string }>;
  meetingDetails(): Record<string, unknown> | undefined;
  share(url: string | undefined): Promise<true | HostError>;
  sharing(): boolean;
  settings(): TabSettings | undefined;
  openLink(url: string): void;
  /** *Back* was pressed, and the app has no page to go back to. */
  leave(): void;
  onStatus(status: AppStatus, reason?: string): void;
  onValidity(valid: boolean): void;
}

export interface HostAnswers {
  answer(request: HostRequest): Promise<void>;
  themeChanged(theme: string): void;
  /** The person presses *Back* of the host, which the app may answer by a page of its own. */
  backPressed(): void;
  /** Asks the configuration page to save; resolves with what it set, rejects with its reason. */
  save(): Promise<TabSettings | undefined>;
}

const notSupported: HostError = { errorCode: 100, message: "The stand-in does not have this." };
const notPermitted = 1000;

/** The host's side of the teams-js messages for one page of the app. `tell` carries a message to that page. */
export function hostAnswers(
  services: HostServices,
  client: ClientType,
  tell: (message: HostMessage) => void,
): HostAnswers {
  const handlers = new Set<string>();
  let pending: TabSettings | undefined;
  let saving: { resolve(tab: TabSettings | undefined): void; reject(error: Error): void } | undefined;

  const answers: Readonly<
    Record<string, (args: readonly unknown[]) => Answer | undefined | Promise<Answer>>
  > = {
    initialize: () => [services.frameContext, client, JSON.stringify(hostRuntime), "2.0.1"],
    getContext: () => [services.context()],
    registerHandler: ([name]) => {
      handlers.add(String(name));
      return undefined;
    },
    "authentication.getAuthToken": async ([, , silent]) => {
      const outcome = await services.token(silent === true);
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
    navigateBack: () => {
      services.leave();
      return [true];
    },
    executeDeepLink: ([url]) => {
      services.openLink(String(url));
      return [true];
    },
  };

  return {
    async answer({ id, uuidAsString, func, args: given }) {
      const run = answers[func];
      const args = run === undefined ? [notSupported, null] : await run(given ?? []);
      if (args !== undefined) tell({ id, uuidAsString, args });
    },
    themeChanged(theme) {
      if (handlers.has("themeChange")) tell({ func: "themeChange", args: [theme] });
    },
    backPressed: () => tell({ func: "backButtonPress", args: [] }),
    save: () =>
      new Promise((resolve, reject) => {
        saving = { resolve, reject };
        tell({ func: "settings.save", args: [] });
      }),
  };
}

const words = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function shared(outcome: true | HostError): Answer {
  return outcome === true ? [null, true] : [outcome, null];
}
