import { runId } from "@guildhall/shared/domain/kernel/ids";

/** What does not matter to most tests of a call's card. */
export const OPEN_CALL = { run: runId("run-of-tokens"), named: false, extension: 2 } as const;
