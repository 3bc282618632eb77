import type { SealScope } from "../../kernel/sealed.ts";

const PREFIX = "helped-";

/** The scope under which the answers of one pool are sealed. */
export const helpedScope = (pool: number): SealScope => `${PREFIX}${pool}`;

export const isHelpedScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);
