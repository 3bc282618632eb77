import { type NewerKinds, withoutKinds } from "./newer-kinds.ts";
import type { ProtocolStep } from "./protocol-step.ts";

/** What a tab has had words for only since version 6. */
const NEWER: NewerKinds = {
  messages: new Set(["sponsorPageShown", "sponsorPageExported"]),
  cards: new Set(["pause", "closing", "renewal"]),
  polls: new Set(["closing", "purpose"]),
};

/** Version 6 only added to the wire: commands, slices, parts of slices, and kinds of cards and messages. */
export const toVersionFive: ProtocolStep = {
  slices: (stream, all) => (stream === "community" ? withoutKinds(all, NEWER) : all),
};
