import { type Path, readPath } from "@guildhall/shared/reading/path";
import { useRead } from "./use-activities.ts";

/** Apart from the activities: a running session needs no path. */
export const usePath = (): Path => useRead(readPath);
