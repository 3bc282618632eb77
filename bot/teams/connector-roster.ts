import { LRUCache } from "lru-cache";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import { RosterError, type Roster, type RosterMember } from "@guildhall/shared/ports/roster";
import { AGES, KEPT } from "../people/ages.ts";
import type { Conversations } from "../people/conversations.ts";
import type { Connector, ConnectorMember, Meeting } from "./connector/connector.ts";
import { ConnectorError } from "./connector/connector-error.ts";
import { referenceOf } from "./conversation-reference.ts";

const ORGANIZER = "Organizer";

/** The roster of a conversation, from the connector on each call: `bot/people` keeps the answers. */
export function createConnectorRoster(parts: {
  readonly connector: Pick<Connector, "member" | "members" | "participant" | "meeting">;
  readonly conversations: Pick<Conversations, "binding">;
}): Roster {
  const { connector, conversations } = parts;
  const meetings = new LRUCache<string, Promise<Meeting>>({
    max: KEPT.organiser.most,
    ttl: AGES.organiser.panel.yes,
  });

  async function serviceOf(conversation: Conversation): Promise<string> {
    const reference = referenceOf(await conversations.binding(conversation));
    if (reference === null) throw new RosterError("botMissing");
    return reference.serviceUrl;
  }

  /** Teams tells nothing about single participants of a meeting with more than 350 people, but who its organiser is. */
  async function organises(
    serviceUrl: string,
    conversation: Conversation,
    meeting: string,
    person: Person,
  ): Promise<boolean> {
    // The meeting is named by the tab: one of another conversation gives nobody a role here.
    try {
      const found = await connector.participant(serviceUrl, meeting, person.objectId, conversation.tenant);
      return found.role === ORGANIZER && found.conversation === conversation.id;
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.status === 429 || !error.arrived) throw error;
      const found = await meetingOf(serviceUrl, meeting);
      return (
        found.conversation === conversation.id &&
        found.organiser !== null &&
        sameId(found.organiser.objectId, person.objectId) &&
        (found.organiser.tenant === null || sameId(found.organiser.tenant, conversation.tenant))
      );
    }
  }

  /** Hundreds of people ask about the same large meeting at once. */
  function meetingOf(serviceUrl: string, meeting: string): Promise<Meeting> {
    const known = meetings.get(meeting);
    if (known !== undefined) return known;
    const asked = connector.meeting(serviceUrl, meeting);
    meetings.set(meeting, asked);
    asked.catch(() => meetings.delete(meeting));
    return asked;
  }

  /** A 403 is the answer to a question that the app may not ask; any other failure tells nothing about that. */
  async function mayAsk(question: Promise<unknown>): Promise<boolean | null> {
    try {
      await question;
      return true;
    } catch (error) {
      return error instanceof ConnectorError && error.status === 403 && error.arrived ? false : null;
    }
  }

  return {
    async permits({ id, tenant }, meeting, { objectId }) {
      const serviceUrl = await serviceOf({ id, tenant });
      const details = connector.meeting(serviceUrl, meeting).then((found) => {
        // The meeting is named by the tab.
        if (found.conversation !== id) throw new Error("The meeting belongs to another conversation");
        return found.title;
      });
      const participant = connector.participant(serviceUrl, meeting, objectId, tenant);
      const [seesMeeting, participants] = await Promise.all([mayAsk(details), mayAsk(participant)]);
      const title = seesMeeting === true ? await details : null;
      return { meeting: seesMeeting, participants, title };
    },

    async member(conversation, person) {
      // A person signed in at another tenant is a guest of the meeting, not a member of its community.
      if (!sameId(person.tenant, conversation.tenant)) return null;
      const serviceUrl = await serviceOf(conversation);
      try {
        const found = await connector.member(serviceUrl, conversation.id, person.objectId);
        // The connector also finds people by other ids than the one asked for.
        return found.objectId !== null && sameId(found.objectId, person.objectId)
          ? inConversation(conversation, found)
          : null;
      } catch (error) {
        if (isNobody(error)) return null;
        throw asRosterError(error);
      }
    },

    async all(conversation) {
      const serviceUrl = await serviceOf(conversation);
      try {
        const members = await connector.members(serviceUrl, conversation.id);
        return members.flatMap((member) => inConversation(conversation, member) ?? []);
      } catch (error) {
        throw asRosterError(error);
      }
    },

    async organisesMeeting(conversation, meeting, person) {
      if (!sameId(person.tenant, conversation.tenant)) return false;
      try {
        const serviceUrl = await serviceOf(conversation);
        return await organises(serviceUrl, conversation, meeting, person);
      } catch (error) {
        // Nobody organises a meeting that does not exist, or of a chat that the bot has left.
        if (error instanceof ConnectorError && NOT_THERE.has(error.status)) return false;
        if (error instanceof RosterError && error.reason === "botMissing") return false;
        throw asRosterError(error);
      }
    },

    async inMeeting(conversation, meeting, person) {
      try {
        const serviceUrl = await serviceOf(conversation);
        const found = await connector.participant(serviceUrl, meeting, person.objectId, conversation.tenant);
        return found.conversation === conversation.id ? found.inMeeting : null;
      } catch (error) {
        if (error instanceof ConnectorError && NOT_THERE.has(error.status)) return null;
        throw asRosterError(error);
      }
    },
  };
}

const sameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function inConversation(
  { tenant }: Conversation,
  { objectId, teamsId, name, guest }: ConnectorMember,
): RosterMember | null {
  return objectId === null ? null : { person: { tenant, objectId } satisfies Person, teamsId, name, guest };
}

const NOT_THERE: ReadonlySet<number | null> = new Set([400, 403, 404]);

const isNobody = (error: unknown): boolean =>
  error instanceof ConnectorError &&
  (error.status === 404 || error.status === 400) &&
  error.code !== "ConversationNotFound";

function asRosterError(error: unknown): unknown {
  if (!(error instanceof ConnectorError)) return error;
  const gone = error.status === 403 || error.status === 404;
  return new RosterError(gone ? "botMissing" : "busy", { cause: error });
}
