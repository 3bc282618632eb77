import type { BotActivity } from "./activity-maker.ts";
import type { Cast } from "./cast.ts";
import type { ConnectorFaults } from "./connector-faults.ts";
import type { Delivered, Delivery, DeliverOptions } from "./delivery.ts";
import type { ChatMessage, Conversation, Person, StandInState } from "./model.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { SendLimit } from "./send-limits.ts";
import type { SignIn } from "./sign-in.ts";
import type { TeamsActions } from "./teams-actions.ts";
import type { BotTokenFlaw, MintOptions, SsoFlaw } from "./tokens.ts";

export interface TeamsStandInOptions {
  /** By default a free port. */
  readonly port?: number;
  /** Where the app is; if unknown yet, `connectApp` sets it later. */
  readonly appUrl?: string;
  readonly botId: string;
  readonly botPassword: string;
  readonly tenantId: string;
  /** The bot's name in the chat; `Guildhall` by default. */
  readonly botName?: string;
  readonly people?: readonly Cast[];
  /** The largest page of a roster that the connector returns; 500 by default, as in Teams. */
  readonly pageSize?: number;
  readonly deliver?: DeliverOptions;
  readonly sendLimits?: readonly SendLimit[];
  /** Whether the app may open a chat with a single person; its manifest says no. */
  readonly personalScope?: boolean;
  /**
   * Whether each person has a proxy of their own, on its own port. A bench with hundreds of people
   * does without: their tabs use the app's own origin and cannot be cut off.
   */
  readonly ownNetworks?: boolean;
  /** Clock of tokens, limits and time stamps. */
  readonly now?: () => number;
}

/** The environment variables that point a server to this stand-in. */
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
  /** A person's Entra token, valid unless a flaw is asked for. */
  sso(personKey: string, options?: MintOptions<SsoFlaw>): Promise<string>;
  /** The channel's token to the bot. */
  channel(options?: MintOptions<BotTokenFlaw>): Promise<string>;
}

/** A stand-in Teams that is running. */
export interface TeamsStandIn extends TeamsActions {
  readonly url: string;
  readonly serviceUrl: string;
  /** The configuration that a server needs to use this stand-in. */
  readonly env: StandInEnvironment;
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  readonly tokens: StandInTokens;
  readonly delivery: Pick<Delivery, "hold" | "release" | "set">;
  readonly faults: ConnectorFaults;
  /** who gets a token, and what stands in the way of one */
  readonly signIn: SignIn;
  /** Every request from the bot, and every activity sent to it. */
  readonly requests: readonly LoggedRequest[];

  connectApp(appUrl: string): void;
  person(key: string): Person;
  conversation(key: string): Conversation;
  state(): StandInState;
  /** The origin of one person's proxy to the app. */
  tabOrigin(personKey: string): string;
  /** Address of one person's view in the page. */
  viewUrl(personKey: string, view: string, more?: Readonly<Record<string, string>>): string;
  /** What has been posted, oldest first; in the meeting chat unless another is named. */
  chat(conversation?: string): readonly ChatMessage[];
  /**
   * Waits until the chat contains what `find` looks for, without polling. Rejects after `timeoutMs`.
   */
  untilChat<T>(
    find: (messages: readonly ChatMessage[]) => T | undefined,
    options?: { readonly in?: string; readonly timeoutMs?: number },
  ): Promise<T>;
  /** Posts an activity to the bot with this token, or with none. */
  deliver(activity: BotActivity, token: string | undefined): Promise<Delivered>;
  close(): Promise<void>;
}
