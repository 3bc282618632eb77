/** A member as shown to the reader: their name from Teams, and whether they are the reader. */
export interface Named {
  readonly name: string;
  readonly isMe: boolean;
}
