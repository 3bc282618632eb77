import { noticesOver, type Notices } from "../ports/notices.ts";
import { memoryBroadcast } from "./broadcast.ts";

/** Notices between the live streams of one process, delivered at once and in order. */
export const memoryNotices = (): Notices => noticesOver(memoryBroadcast());
