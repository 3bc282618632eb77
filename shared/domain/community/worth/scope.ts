import type { SealScope } from "../../kernel/sealed.ts";

const PREFIX = "worth-";

/** The scope under which the answers of one pool are sealed. */
export const worthScope = (pool: number): SealScope => `${PREFIX}${pool}`;

export const isWorthScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);
