/** Who somebody is to the person who reads: their name as Teams shows it, and whether it is themselves. */
export interface Named {
  readonly name: string;
  readonly isMe: boolean;
}
