import { app, authentication, FrameContexts, pages } from "@microsoft/teams-js";
import { themeNamed } from "../theme/theme-name.ts";
import type { Host, HostContext, Page } from "./host.ts";

/** A page that frames the tab but is not Teams never responds. */
const ANSWER_WITHIN = 15_000;

const surfaces: Partial<Record<FrameContexts, Page>> = {
  [FrameContexts.sidePanel]: "panel",
  [FrameContexts.meetingStage]: "stage",
  [FrameContexts.settings]: "config",
};

function readContext(context: app.Context): HostContext {
  return {
    page: surfaces[context.page.frameContext] ?? "setup",
    theme: themeNamed(context.app.theme),
    locale: context.app.locale,
    conversation: context.chat?.id ?? null,
    meeting: context.meeting?.id ?? null,
    guest: context.user?.licenseType === "Anonymous",
    subPage: context.page.subPageId || null,
  };
}

const askToken = async (how: "silently" | "asking"): Promise<string> =>
  authentication.getAuthToken({ silent: how === "silently" });

/**
 * Connects to Teams, which frames the tab on a computer and shows it as the whole page on a phone; null outside
 * Teams. Only teams-js can tell: a page without a parent window may still be in Teams.
 */
export async function connectToTeams(origins: string[]): Promise<Host | null> {
  const silence = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The page that frames this one does not respond")), ANSWER_WITHIN);
  });
  try {
    await Promise.race([app.initialize(origins), silence]);
  } catch {
    return null;
  }
  // Whoever has nothing to be asked has a token at once, without waiting for the context.
  let early: Promise<string> | null = askToken("silently");
  early.catch(() => undefined);
  return {
    context: readContext(await app.getContext()),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeNamed(theme))),
    onBack(listener) {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(listener);
    },
    token(how) {
      const first = early;
      early = null;
      return first === null ? askToken(how) : first.catch(() => askToken(how));
    },
    ready: () => void app.notifySuccess(),
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    offerTab({ contentUrl, entityId, displayName }) {
      pages.config.registerOnSaveHandler((saving) => {
        pages.config
          .setConfig({ contentUrl, websiteUrl: contentUrl, entityId, suggestedDisplayName: displayName })
          .then(
            () => saving.notifySuccess(),
            (reason: unknown) => saving.notifyFailure(String(reason)),
          );
      });
      pages.config.setValidityState(true);
    },
  };
}
