import { createHash } from "node:crypto";
import type { Conversation, MeetingRole, Person, PersonKind } from "./model.ts";

export interface Cast {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly kind?: PersonKind;
  readonly role?: MeetingRole;
  readonly locale?: string;
}

/** The people of the stand-in, unless a test provides its own. */
export const defaultCast: readonly Cast[] = [
  { key: "priya", name: "Priya Nair", title: "Design systems lead", role: "Organizer" },
  { key: "tom", name: "Tom Hale", title: "Build engineer" },
  { key: "amara", name: "Amara Okafor", title: "Front-end developer" },
  { key: "mateo", name: "Mateo Rivas", title: "Accessibility specialist" },
  { key: "yuki", name: "Yuki Tanaka", title: "Product designer" },
  { key: "leila", name: "Leila Haddad", title: "Front-end developer" },
  { key: "sven", name: "Sven Lindqvist", title: "Performance engineer" },
  { key: "grace", name: "Grace Mbeki", title: "Engineering manager" },
  { key: "oisin", name: "Oisín Byrne", title: "Graduate developer" },
  { key: "mei", name: "Mei-Ling Chow", title: "Test engineer" },
  { key: "sam", name: "Sam Whitlock", title: "Partner developer", kind: "guest", role: "Attendee" },
  { key: "noor", name: "Noor", title: "Joined by link", kind: "anonymous", role: "Attendee" },
  { key: "ivan", name: "Ivan Petrov", title: "Finance analyst" },
];

/** People who are in neither conversation of the default cast. */
const outsiders: ReadonlySet<string> = new Set(["ivan"]);

/** People who are in the group chat without a meeting. */
const groupChatMembers: ReadonlySet<string> = new Set(["priya", "tom", "amara", "mateo", "leila"]);

function digest(...parts: readonly string[]): Buffer {
  return createHash("sha256").update(parts.join("\n")).digest();
}

function guidFrom(...parts: readonly string[]): string {
  const hex = digest(...parts).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Turns the cast into people of one tenant. Ids are derived, so that the same person
 * has the same ids in every run of one configuration.
 */
export function castPeople(casting: readonly Cast[], tenantId: string, botId: string): readonly Person[] {
  return casting.map((cast) => {
    const kind = cast.kind ?? "employee";
    const account = accountOf(cast, kind, tenantId);
    return {
      key: cast.key,
      name: kind === "guest" ? `${cast.name} (Guest)` : cast.name,
      title: cast.title,
      kind,
      role: cast.role ?? "Presenter",
      tenantId,
      locale: cast.locale ?? "en-GB",
      teamsId: `29:1${digest("teams", botId, tenantId, cast.key).toString("base64url")}`,
      ...account,
    };
  });
}

type Account = Pick<Person, "aadObjectId" | "userPrincipalName" | "email">;

function accountOf(cast: Cast, kind: PersonKind, tenantId: string): Account {
  if (kind === "anonymous") {
    return { aadObjectId: undefined, userPrincipalName: undefined, email: undefined };
  }
  const local = cast.name
    .normalize("NFD")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase()
    .split(" ")
    .join(".");
  const email = kind === "guest" ? `${local}@partner.example` : `${local}@contoso.example`;
  return {
    aadObjectId: guidFrom("entra", tenantId, cast.key),
    userPrincipalName: kind === "guest" ? `${email.replace("@", "_")}#EXT#@contoso.example` : email,
    email,
  };
}

/** The meeting chat and the group chat of the default cast. */
export function defaultConversations(people: readonly Person[], tenantId: string): readonly Conversation[] {
  const inMeetingChat = people.map((person) => person.key).filter((key) => !outsiders.has(key));
  const meeting = meetingConversation("meeting", "Frontend Guild", inMeetingChat, tenantId);
  const inGroupChat = inMeetingChat.filter((key) => groupChatMembers.has(key));
  const group: Conversation = {
    key: "group",
    id: `19:${digest("group", tenantId).toString("hex").slice(0, 32)}@thread.v2`,
    kind: "groupChat",
    name: "Accessibility circle",
    meetingId: undefined,
    memberKeys: inGroupChat.length > 0 ? inGroupChat : inMeetingChat.slice(0, 3),
  };
  return [meeting, group];
}

/** A meeting chat; its meeting id is made as in Teams: base64 of the chat's id. */
function meetingConversation(
  key: string,
  name: string,
  memberKeys: readonly string[],
  tenantId: string,
): Conversation {
  const thread = digest("meeting", tenantId, key).toString("base64url").replace(/[-_]/g, "x");
  const id = `19:meeting_${thread}@thread.v2`;
  return {
    key,
    id,
    kind: "meeting",
    name,
    meetingId: Buffer.from(`0#${id}#0`).toString("base64"),
    memberKeys,
  };
}
