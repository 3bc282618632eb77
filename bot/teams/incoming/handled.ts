import type { BotActivity } from "./activity.ts";
import type { InvokeAnswer } from "./invoke-answer.ts";

/** Handles one activity that passed the guard. Rejects if storage fails. */
export type HandleActivity = (activity: BotActivity) => Promise<InvokeAnswer>;
