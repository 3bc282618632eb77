import type { Conversation } from "./bindings.ts";
import type { Person } from "./directory.ts";

/** A person in a conversation as Teams knows them now. The name is shown but never stored. */
export interface RosterMember {
  readonly person: Person;
  /** the person's id towards the bot, by which a card is refreshed for them; null if Teams gives none */
  readonly teamsId: string | null;
  readonly name: string;
  readonly guest: boolean;
}

/** Whether Teams lets the app read a meeting's details, and who is in it, and its title; null if it does not tell. */
export interface MeetingPermits {
  readonly title: string | null;
  readonly meeting: boolean | null;
  readonly participants: boolean | null;
}

/** Who is in a conversation, according to the connector. Throws `RosterError` if it cannot be asked. */
export interface Roster {
  /** One person, or null if they are not in the conversation. */
  member(conversation: Conversation, person: Person): Promise<RosterMember | null>;
  /** Everybody with an Entra identity, page by page. */
  all(conversation: Conversation): Promise<readonly RosterMember[]>;
  /** Whether Teams says that this person organises the meeting. */
  organisesMeeting(conversation: Conversation, meeting: string, person: Person): Promise<boolean>;
  /** Whether this person is in the meeting now; null if Teams does not tell, or it is another conversation's meeting. */
  inMeeting(conversation: Conversation, meeting: string, person: Person): Promise<boolean | null>;
  /** What Teams lets the app read of the meeting; the person is one of the conversation. */
  permits(conversation: Conversation, meeting: string, person: Person): Promise<MeetingPermits>;
}

/** The connector could not be asked. `botMissing`: the bot is not installed there, so nobody can be checked. */
export class RosterError extends Error {
  override readonly name = "RosterError";
  readonly reason: "botMissing" | "busy";

  constructor(reason: "botMissing" | "busy", options?: ErrorOptions) {
    super(
      reason === "botMissing" ? "The bot is not in this conversation" : "The connector does not answer",
      options,
    );
    this.reason = reason;
  }
}
