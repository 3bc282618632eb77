/**
 * What polls are about, by kind. A feature that opens polls adds its own kind, with what it must know again when such a
 * poll is over; polls themselves make nothing of it.
 */
export interface PollSubjects {
  /** what a member asked, and whether members may add options to it */
  readonly asked: { readonly question: string; readonly membersAdd: boolean };
}

/** What an option stands for where no text says it, by the kind of its poll. Added as subjects are. */
export interface PollChoices {}

export type Subject = {
  readonly [Kind in keyof PollSubjects]: { readonly kind: Kind } & PollSubjects[Kind];
}[keyof PollSubjects];

export type PollChoice = PollChoices[keyof PollChoices];
