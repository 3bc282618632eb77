/** A chat of Teams, in which a community can live. */
export interface ChatPlace {
  readonly tenant: string;
  /** such as `19:meeting_…@thread.v2` */
  readonly id: string;
}

export const isSameChat = (one: ChatPlace, other: ChatPlace): boolean =>
  one.tenant === other.tenant && one.id === other.id;
