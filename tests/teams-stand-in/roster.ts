import type { MeetingState, Person } from "./model.ts";

/** A person as the connector's roster calls describe them. */
export function channelAccount(person: Person): Record<string, unknown> {
  const userRole = person.kind === "employee" ? "user" : person.kind === "guest" ? "guest" : "anonymous";
  const [givenName, ...rest] = person.name.split(" ");
  const account: Record<string, unknown> = {
    id: person.teamsId,
    name: person.name,
    givenName,
    surname: rest.join(" "),
    tenantId: person.tenantId,
    userRole,
  };
  if (person.aadObjectId !== undefined) {
    account["aadObjectId"] = person.aadObjectId;
    account["objectId"] = person.aadObjectId;
    account["email"] = person.email;
    account["userPrincipalName"] = person.userPrincipalName;
  }
  return account;
}

/** A person's role in a meeting as `GET /v1/meetings/{id}/participants/{id}` describes it. */
export function meetingPart(person: Person, meeting: MeetingState): Record<string, unknown> {
  return { role: person.role, inMeeting: meeting.inMeeting.includes(person.key) };
}

export interface RosterPage {
  readonly people: readonly Person[];
  readonly continuationToken: string | undefined;
}

/** Thrown for a continuation token that was never issued. */
export class BadContinuationToken extends Error {
  override readonly name = "BadContinuationToken";
}

/** One page of a roster; the token is opaque to the bot. */
export function rosterPage(
  roster: readonly Person[],
  pageSize: number,
  continuationToken: string | undefined,
): RosterPage {
  const offset = continuationToken === undefined ? 0 : offsetOf(continuationToken);
  const next = offset + pageSize;
  return {
    people: roster.slice(offset, next),
    continuationToken: next < roster.length ? Buffer.from(`roster:${next}`).toString("base64url") : undefined,
  };
}

function offsetOf(token: string): number {
  const offset = /^roster:(\d+)$/.exec(Buffer.from(token, "base64url").toString())?.[1];
  if (offset === undefined) throw new BadContinuationToken("The continuation token is not ours");
  return Number(offset);
}
