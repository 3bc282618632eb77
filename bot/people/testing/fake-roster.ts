import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import { RosterError, type Roster, type RosterMember } from "@guildhall/shared/ports/roster";

/** A connector whose conversations the test fills. */
export interface FakeRoster extends Roster {
  join(conversation: string, person: Person, name: string): void;
  leave(conversation: string, person: Person): void;
  rename(conversation: string, person: Person, name: string): void;
  organiser: Person | null;
  /** how the connector fails, while it does */
  failing: RosterError["reason"] | null;
  readonly asked: { all: number; member: number; organises: number };
}

const same = (a: Person, b: Person): boolean => a.tenant === b.tenant && a.objectId === b.objectId;

export function fakeRoster(): FakeRoster {
  const conversations = new Map<string, RosterMember[]>();
  const of = ({ id }: Conversation): RosterMember[] => {
    if (roster.failing !== null) throw new RosterError(roster.failing);
    const members = conversations.get(id);
    if (members === undefined) throw new RosterError("botMissing");
    return members;
  };
  const roster: FakeRoster = {
    asked: { all: 0, member: 0, organises: 0 },
    organiser: null,
    failing: null,
    join(conversation, person, name) {
      const members = conversations.get(conversation) ?? [];
      conversations.set(conversation, [...members, { person, teamsId: null, name, guest: false }]);
    },
    leave(conversation, person) {
      const members = conversations.get(conversation) ?? [];
      conversations.set(
        conversation,
        members.filter((member) => !same(member.person, person)),
      );
    },
    rename(conversation, person, name) {
      const members = conversations.get(conversation) ?? [];
      conversations.set(
        conversation,
        members.map((member) => (same(member.person, person) ? { ...member, name } : member)),
      );
    },
    async member(conversation, person) {
      roster.asked.member += 1;
      return of(conversation).find((member) => same(member.person, person)) ?? null;
    },
    async all(conversation) {
      roster.asked.all += 1;
      return of(conversation);
    },
    inMeeting: () => Promise.resolve(null),
    permits: () => Promise.resolve({ meeting: null, participants: null, title: null }),
    async organisesMeeting(conversation, _, person) {
      roster.asked.organises += 1;
      of(conversation);
      return roster.organiser !== null && same(roster.organiser, person);
    },
  };
  return roster;
}
