import type { ComponentType } from "react";
import type { SyncClient } from "./sync/sync-client.ts";
import type { Host } from "./teams/host.ts";
import type { Texts } from "./texts/texts.ts";

/** What the tab shows, once Teams has reported its place; and in whose language. */
export type Booted = { readonly texts: Texts } & Place;

type Place =
  | { readonly kind: "outside" }
  | { readonly kind: "guest" | "noChat" | "config"; readonly host: Host }
  | {
      readonly kind: "page";
      readonly host: Host;
      readonly sync: SyncClient;
      readonly Page: ComponentType;
    };
