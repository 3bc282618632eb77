import type { ConversationState, Person } from "../model.ts";
import type { ThemeName } from "./place.ts";

export type FrameContext = "sidePanel" | "content" | "settings" | "meetingStage";

/** The kind of client that a host is, in teams-js's terms. */
export type ClientType = "web" | "android";

export interface Surface {
  readonly person: Person;
  readonly conversation: ConversationState;
  readonly frameContext: FrameContext;
  readonly theme: ThemeName;
  readonly sub: string | undefined;
  readonly sessionId: string;
  readonly client: ClientType;
}

/** What Teams tells a tab about where it is: a hint that the app must not trust. */
export function legacyContext(surface: Surface): Record<string, unknown> {
  const { conversation, person } = surface;
  return {
    ...(conversation.meetingId === undefined ? {} : { meetingId: conversation.meetingId }),
    chatId: conversation.id,
    userObjectId: person.aadObjectId ?? person.teamsId,
    tid: person.tenantId,
    theme: surface.theme,
    locale: person.locale.toLowerCase(),
    entityId: conversation.tab?.entityId ?? "guildhall",
    subEntityId: surface.sub ?? "",
    frameContext: surface.frameContext,
    userLicenseType: person.kind === "anonymous" ? "Anonymous" : "Teams",
    loginHint: person.userPrincipalName ?? "",
    userPrincipalName: person.userPrincipalName ?? "",
    hostName: "Teams",
    hostClientType: surface.client,
    sessionId: surface.sessionId,
    appSessionId: surface.sessionId,
    isFullScreen: false,
    ringId: "general",
    tenantSKU: "enterprise",
    userTeamRole: 1,
  };
}

/** The capabilities of this host, in teams-js's terms. */
export const hostRuntime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { backStack: {}, config: {}, currentApp: {} },
    stageView: {},
    teamsCore: {},
  },
};
