import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes in base64url. */
const SECRET = /^[\w-]{43}$/;

export const freshSecret = (): string => randomBytes(32).toString("base64url");

export const isSecret = (text: string): boolean => SECRET.test(text);

/** What is stored in place of the secret. It is random enough to need no salt and no slow hash. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
