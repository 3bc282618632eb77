import type { CollectionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Purpose } from "./purpose.ts";
import type { OpenedCollection } from "./state.ts";

export const tooManyCollections = { code: "tooManyOpen", most: LIMITS.open } as const;

/** A new collection, without entries; by default named and without a limit. */
export const newCollection = (
  id: CollectionId,
  purpose: Purpose,
  openedAt: Instant,
  said: Partial<OpenedCollection>,
): OpenedCollection => ({
  id,
  purpose,
  anonymous: false,
  perMember: null,
  inChat: false,
  managed: false,
  turns: null,
  openedBy: null,
  openedIn: null,
  openedAt,
  closesAt: null,
  entries: [],
  ...said,
});
