/**
 * What polls are about, by kind. A feature that opens polls adds its own kind, with whatever it needs when the poll ends;
 * polls themselves do not interpret it.
 */
export interface PollSubjects {
  /** what a member asked, and whether members may add options to it */
  readonly asked: { readonly question: string; readonly membersAdd: boolean };
}

/** What an option without a text stands for, by the kind of its poll. Features add kinds as they do for subjects. */
export interface PollChoices {}

export type Subject = {
  readonly [Kind in keyof PollSubjects]: { readonly kind: Kind } & PollSubjects[Kind];
}[keyof PollSubjects];

export type PollChoice = PollChoices[keyof PollChoices];
