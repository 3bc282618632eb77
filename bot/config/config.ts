import type { Secret } from "./secret.ts";

/** Who the bot is towards the Bot Framework. */
export type BotIdentity =
  | {
      readonly type: "SingleTenant";
      readonly id: string;
      readonly tenant: string;
      readonly password: Secret<string>;
    }
  | { readonly type: "UserAssignedMsi"; readonly id: string; readonly tenant: string };

export type StorageConfig =
  | { readonly kind: "connectionString"; readonly connectionString: Secret<string> }
  /** reached with the deployment's managed identity */
  | { readonly kind: "endpoint"; readonly endpoint: string };

/** Everything that the server is told from outside, checked. Read once, never changed. */
export interface Config {
  readonly host: string;
  /** 0 takes a free one */
  readonly port: number;
  /** where people reach the server: an origin, without a slash at its end */
  readonly publicUrl: string;
  readonly storage: StorageConfig;
  readonly tablePrefix: string;
  readonly bot: BotIdentity;
  /** they wrap the seals' keys, 32 bytes each: the first wraps, the others open what they wrapped before */
  readonly sealKeys: readonly { readonly id: string; readonly key: Secret<Uint8Array> }[];
  /** signs the room tickets: 32 bytes */
  readonly ticketKey: Secret<Uint8Array>;
  readonly entra: {
    /** a token's issuer is `<authority>/<tid>/v2.0` */
    readonly authority: string;
    /**
     * the app that people's tokens are made out to: the bot's own, unless the bot is a managed identity, which cannot be
     * asked for such tokens
     */
    readonly appId: string;
  };
  readonly channel: {
    /** OpenID metadata of the tokens that come with activities */
    readonly metadataUrl: string;
    /** where the bot gets its own token */
    readonly loginUrl: string;
    /** `host[:port]` of the connectors that may be talked to */
    readonly serviceHosts: readonly string[];
  };
  /** pages that may frame the tab and that it listens to; may begin with `https://*.` */
  readonly teamsOrigins: readonly string[];
  /** origins besides that of `publicUrl` from which a tab may open its socket */
  readonly tabOrigins: readonly string[];
}
