import { randomBytes } from "node:crypto";

/** 16 random bytes in base64url, like the ids of the application. */
export const freshId = (): string => randomBytes(16).toString("base64url");
