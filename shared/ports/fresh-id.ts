import { randomBytes } from "node:crypto";

/** What an id of the application is drawn from: 16 random bytes in base64url, 22 characters. */
export const freshId = (): string => randomBytes(16).toString("base64url");
