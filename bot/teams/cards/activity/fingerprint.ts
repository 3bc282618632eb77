import { createHash } from "node:crypto";

/** Tells whether something is still as it was drawn. */
export const fingerprint = (of: unknown): string =>
  createHash("sha256").update(JSON.stringify(of)).digest("base64url").slice(0, 8);
