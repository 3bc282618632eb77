import { health } from "./health/health.ts";
import { learned } from "./learned.ts";
import { pastSessions } from "./past-sessions.ts";
import type { Projector } from "./projector.ts";
import { takeawaysAndDecisions } from "./takeaways-and-decisions.ts";

/** Every projection of this version of Guildhall. */
export const PROJECTORS: readonly Projector[] = [pastSessions, takeawaysAndDecisions, learned, health];
