import type { CommunityStream, LiveStreams } from "@guildhall/shared/app/live-streams";
import { toldTo } from "@guildhall/shared/domain/community/calendar/part";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { CalendarAddresses, CalendarOwner } from "@guildhall/shared/ports/calendar-addresses";
import { personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { NotInConversation } from "../people/not-in-conversation.ts";
import type { People } from "../people/people.ts";
import { writeCalendar } from "./ical.ts";

/**
 * The calendar at the address whose secret has this hash; null if there is none, or not any more. Rejects if storage or
 * Teams cannot be asked.
 */
export type ReadCalendar = (hash: string) => Promise<string | null>;

export interface ReadCalendarDeps {
  readonly addresses: Pick<CalendarAddresses, "find">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly people: Pick<People, "conversations" | "roster" | "members">;
  readonly environment: Pick<Environment, "now" | "freshId">;
  /** of what it tells */
  readonly locale: string;
}

export function createReadCalendar(deps: ReadCalendarDeps): ReadCalendar {
  const { addresses, liveStreams, people, environment } = deps;

  /** Whether they are in the chat now: nobody may have told that they left it (SPEC CAL-7). */
  async function isHere(
    { community, member }: CalendarOwner,
    conversation: Conversation,
    stream: CommunityStream,
  ): Promise<boolean> {
    const person = (await people.members.entries(community, [member])).of(member)?.person;
    if (person === undefined) return false;
    try {
      await people.roster.checkNow(conversation, person);
      return true;
    } catch (error) {
      if (!(error instanceof NotInConversation)) throw error;
      await stream.submit({
        id: `left-${environment.freshId()}`,
        actor: { kind: "system" },
        command: { type: "recordMemberLeft", member },
      });
      return false;
    }
  }

  /** What members are called in Teams now; asks only if somebody is to be named. */
  async function namesOf(
    { community }: CalendarOwner,
    conversation: Conversation,
    named: readonly MemberRef[],
  ): Promise<(member: MemberRef) => string | null> {
    if (named.length === 0) return () => null;
    const [entries, book] = await Promise.all([
      people.members.entries(community, named),
      people.roster.shown(conversation),
    ]);
    return (member) => {
      const person = entries.of(member)?.person;
      return (person && book.get(personKey(person))?.name) ?? null;
    };
  }

  return async (hash) => {
    const owner = await addresses.find(hash);
    if (owner === null) return null;
    const stream = await liveStreams.community(owner.community);
    // Nobody else may have it open on this server.
    await stream.catchUp();
    const { state } = stream;
    const binding = await people.conversations.whereIs(owner.community);
    if (state.status !== "founded" || hasLeft(state, owner.member) || binding === null) return null;
    const { conversation } = binding;
    if (!(await isHere(owner, conversation, stream))) return null;
    const sessions = toldTo(state, owner.member, environment.now());
    const named = sessions.flatMap(({ facilitator, topics }) =>
      [facilitator, ...topics.map(({ presenter }) => presenter)].filter((member) => member !== null),
    );
    const [nameOf, { calendar: words }] = await Promise.all([
      namesOf(owner, conversation, named),
      loadBotTexts(localeOf(deps.locale)),
    ]);
    return writeCalendar({ name: state.name, sessions, nameOf, words });
  };
}
