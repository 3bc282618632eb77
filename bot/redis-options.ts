import { EntraIdCredentialsProviderFactory, REDIS_SCOPE_DEFAULT } from "@redis/entraid";
import type { Log } from "@guildhall/shared/app/log";
import type { RedisBroadcastOptions } from "@guildhall/shared/redis/broadcast";
import type { Config } from "./config/config.ts";
import { deploymentIdentity } from "./storage-options.ts";

/** Where a deployment's Redis is, and how to open it; null if there is none. */
export function redisOptions({ redis, tablePrefix }: Config, log: Log): RedisBroadcastOptions | null {
  if (redis === null) return null;
  const shared = {
    prefix: tablePrefix,
    changed(isConnected: boolean) {
      if (isConnected) log.info({}, "the servers hear of each other through Redis");
      else log.warn({}, "Redis cannot be reached: the servers hear of each other up to 2 s later");
    },
  };
  return redis.kind === "url"
    ? { ...shared, url: redis.url.reveal() }
    : { ...shared, url: `rediss://${redis.host}`, credentials: ofManagedIdentity(log) };
}

/** Renewed when three quarters of its life are over. The user name of an identity is its object id, which its token tells. */
const ofManagedIdentity = (log: Log): NonNullable<RedisBroadcastOptions["credentials"]> =>
  EntraIdCredentialsProviderFactory.createForDefaultAzureCredential({
    credential: deploymentIdentity(),
    scopes: REDIS_SCOPE_DEFAULT,
    tokenManagerConfig: {
      expirationRefreshRatio: 0.75,
      retry: { maxAttempts: 10, initialDelayMs: 1_000, maxDelayMs: 30_000, backoffMultiplier: 2 },
    },
    onReAuthenticationError: () => log.warn({}, "Redis was not shown a fresh token in time"),
  });
