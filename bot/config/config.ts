import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Secret } from "./secret.ts";

/** How an Entra app proves to be itself. */
export type AppCredential =
  | { readonly kind: "clientSecret"; readonly secret: Secret<string> }
  /** by the deployment's managed identity, which the app trusts as its federated credential: nothing to keep or renew */
  | { readonly kind: "federated"; readonly managedIdentity: string };

/** How the bot identifies itself to the Bot Framework. */
export type BotIdentity =
  | {
      readonly type: "SingleTenant";
      readonly id: string;
      readonly tenant: string;
      readonly credential: AppCredential;
    }
  | { readonly type: "UserAssignedMsi"; readonly id: string; readonly tenant: string };

export type StorageConfig =
  | { readonly kind: "connectionString"; readonly connectionString: Secret<string> }
  /** accessed with the deployment's managed identity */
  | { readonly kind: "endpoint"; readonly endpoint: string };

/** Where measurements and steps of work are sent, if anywhere. */
export type TelemetryConfig =
  | { readonly kind: "off" }
  /** to a collector of OpenTelemetry, over HTTP */
  | { readonly kind: "otlp"; readonly endpoint: string }
  /** to Application Insights, with the deployment's managed identity */
  | { readonly kind: "azure"; readonly connectionString: Secret<string> };
export type RedisConfig =
  | { readonly kind: "url"; readonly url: Secret<string> }
  /** `host[:port]`, over TLS, accessed with the deployment's managed identity */
  | { readonly kind: "host"; readonly host: string };

/** How long communities are kept that nobody wants any more. */
export interface Keep {
  /** after the app was removed from their chat */
  readonly removedFor: Millis;
  /** after a person last did something there; null: for ever */
  readonly unusedFor: Millis | null;
}

/** The whole configuration of the server, validated. Read once, never changed. */
export interface Config {
  readonly host: string;
  /** 0 takes a free port */
  readonly port: number;
  /** the server's public origin, without a slash at its end */
  readonly publicUrl: string;
  /** the app in Teams, which links to its tab name: the manifest's id, unless the organisation's catalogue has its own */
  readonly teamsAppId: string;
  readonly storage: StorageConfig;
  readonly tablePrefix: string;
  readonly telemetry: TelemetryConfig;
  /** through which several servers hear of each other at once; null if there is none */
  readonly redis: RedisConfig | null;
  /** the locale of what everybody in a chat reads, as BCP 47 has it */
  readonly locale: string;
  /** the organisation's own words on its pages, in paragraphs; null for those of Guildhall */
  readonly privacyText: string | null;
  readonly termsText: string | null;
  readonly keep: Keep;
  readonly bot: BotIdentity;
  /** they wrap the seal keys, 32 bytes each: the first one wraps, the others only open what they wrapped earlier */
  readonly sealKeys: readonly { readonly id: string; readonly key: Secret<Uint8Array> }[];
  /** signs the room tickets: 32 bytes */
  readonly ticketKey: Secret<Uint8Array>;
  readonly entra: {
    /** a token's issuer is `<authority>/<tid>/v2.0` */
    readonly authority: string;
    /**
     * the app that people's tokens are issued for: the bot's own, unless the bot is a managed identity, for which such tokens
     * cannot be issued
     */
    readonly appId: string;
  };
  readonly channel: {
    /** OpenID metadata for the tokens that come with activities */
    readonly metadataUrl: string;
    /** who issues those */
    readonly issuer: string;
    /** where the bot gets its own token */
    readonly loginUrl: string;
    /** whom that token is made out to */
    readonly audience: string;
    /** whom the managed identity's token is made out to that proves the bot's app to be itself */
    readonly exchangeAudience: string;
    /** `host[:port]` of the connectors that the bot may talk to */
    readonly serviceHosts: readonly string[];
  };
  /** Teams in the browser, to which links to the tab lead */
  readonly teamsUrl: string;
  /** pages that may frame the tab and that it listens to; may begin with `https://*.` */
  readonly teamsOrigins: readonly string[];
  /** origins besides that of `publicUrl` whose pages may open a socket */
  readonly tabOrigins: readonly string[];
}
