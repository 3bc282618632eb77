import type { BotActivity } from "./activities.ts";
import type { Cast } from "./cast.ts";
import type { ConnectorFaults } from "./connector-faults.ts";
import type { Delivered, Delivery, DeliverOptions } from "./delivery.ts";
import type { ChatMessage, Conversation, Person, StandInState } from "./model.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { SendLimit } from "./send-limits.ts";
import type { TeamsActions } from "./teams-actions.ts";
import type { BotTokenFlaw, MintOptions, SsoFlaw } from "./tokens.ts";

export interface TeamsStandInOptions {
  /** A free port is taken when none is named. */
  readonly port?: number;
  /** Where the app is; `connectApp` tells it later when it is not known yet. */
  readonly appUrl?: string;
  readonly botId: string;
  readonly botPassword: string;
  readonly tenantId: string;
  /** What the bot is called in the chat; `Guildhall` by default. */
  readonly botName?: string;
  readonly people?: readonly Cast[];
  /** The largest page of a roster that the connector gives; 500 by default, as in Teams. */
  readonly pageSize?: number;
  readonly deliver?: DeliverOptions;
  readonly sendLimits?: readonly SendLimit[];
  /** Whether the app may open a chat with a single person; its manifest says no. */
  readonly personalScope?: boolean;
  /**
   * Whether each person has a network of their own, on a port of its own. A bench with hundreds
   * of people does without: their tabs are at the app's own origin and cannot be cut off.
   */
  readonly ownNetworks?: boolean;
  /** Clock of tokens, limits and time stamps. */
  readonly now?: () => number;
}

/** The variables by which the server's configuration names this stand-in. */
export type StandInEnvironment = Readonly<
  Record<
    | "BOT_ID"
    | "BOT_TYPE"
    | "BOT_TENANT_ID"
    | "BOT_PASSWORD"
    | "ENTRA_AUTHORITY"
    | "BOT_CHANNEL_METADATA_URL"
    | "BOT_LOGIN_URL"
    | "BOT_SERVICE_HOSTS"
    | "TEAMS_ORIGINS"
    | "TAB_ORIGINS",
    string
  >
>;

export interface StandInTokens {
  /** A person's Entra token, good unless a flaw is asked for. */
  sso(personKey: string, options?: MintOptions<SsoFlaw>): Promise<string>;
  /** The channel's token to the bot. */
  channel(options?: MintOptions<BotTokenFlaw>): Promise<string>;
}

/** A stand-in Teams that is running. */
export interface TeamsStandIn extends TeamsActions {
  readonly url: string;
  readonly serviceUrl: string;
  /** What the server's configuration must say to be reached by this stand-in. */
  readonly env: StandInEnvironment;
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  readonly tokens: StandInTokens;
  readonly delivery: Pick<Delivery, "hold" | "release" | "set">;
  readonly faults: ConnectorFaults;
  /** Every request that the bot made and every activity that it was sent. */
  readonly requests: readonly LoggedRequest[];

  connectApp(appUrl: string): void;
  person(key: string): Person;
  conversation(key: string): Conversation;
  state(): StandInState;
  /** Origin of one person's own way to the app. */
  tabOrigin(personKey: string): string;
  /** Address of one person's view in the page. */
  viewUrl(personKey: string, view: string, more?: Readonly<Record<string, string>>): string;
  /** What was posted so far, oldest first; of the meeting chat unless another is named. */
  chat(conversation?: string): readonly ChatMessage[];
  /**
   * Waits until the chat holds what `find` looks for, without polling. Rejects after `timeoutMs`.
   */
  untilChat<T>(
    find: (messages: readonly ChatMessage[]) => T | undefined,
    options?: { readonly in?: string; readonly timeoutMs?: number },
  ): Promise<T>;
  /** Posts an activity to the bot with this token, or with none. */
  deliver(activity: BotActivity, token: string | undefined): Promise<Delivered>;
  close(): Promise<void>;
}
