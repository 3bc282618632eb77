/**
 * What polls are about, by kind. A feature that opens polls adds its own kind, with what it must know again when such a
 * poll is over; polls themselves make nothing of it.
 */
export interface PollSubjects {
  /** asked by a member: the question says it */
  readonly asked: object;
}

/** What an option stands for where no text says it, by the kind of its poll. Added as subjects are. */
export interface PollChoices {}

export type Subject = {
  readonly [Kind in keyof PollSubjects]: { readonly kind: Kind } & PollSubjects[Kind];
}[keyof PollSubjects];

export type PollChoice = PollChoices[keyof PollChoices];
