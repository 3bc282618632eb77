import { createHash } from "node:crypto";

/** A short hash, to find out whether something has changed since it was drawn. */
export const fingerprint = (of: unknown): string =>
  createHash("sha256").update(JSON.stringify(of)).digest("base64url").slice(0, 8);
