import { isolated } from "../../../domain/isolated.ts";

/** What somebody has typed, within a line of ours. */
export const quoted = (text: string): string => `“${isolated(text)}”`;
