import type { TakeawayId } from "./kernel/ids.ts";

/** Something that was learned in a session, and about which those who attended it are asked later whether it helped. */
export interface Lesson {
  /** the id of the takeaway */
  readonly id: TakeawayId;
  readonly text: string;
}
