import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { Connection } from "../sync/sync-client.ts";
import type { Guild } from "./guild.ts";

/** One state of one page, as the gallery shows it. */
export interface Scene {
  readonly page:
    "panel" | "setup" | "chat" | "config" | "outside" | "guest" | "oldTab" | "deleted" | "notSignedIn";
  /** the page of the tab, where it is not Home */
  readonly at?: PageName;
  /** the past session that the address names */
  readonly session?: number;
  readonly guild: () => Guild;
  readonly as?: MemberRef;
  /** how long ago the running item was started; sets the page's clock ahead */
  readonly later?: Millis;
  readonly connection?: Connection;
}
