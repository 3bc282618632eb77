/** `unknown`: Teams does not tell now, or there is nothing yet by which it could be known. */
export type Permit = "yes" | "no" | "unknown";

/** What Teams lets Guildhall do in a conversation, by what it answers and sends. */
export interface Permits {
  /** read what does not mention Guildhall */
  readonly words: Permit;
  /** know the meeting, and learn when it begins and ends */
  readonly meeting: Permit;
  /** know who is in the meeting, and who organises it */
  readonly participants: Permit;
  /** whether the conversation has a meeting */
  readonly inMeeting: boolean;
  /** what the meeting is called; null if Teams does not tell */
  readonly title: string | null;
}
