import { kindOf } from "../../ops/error-kind.ts";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Millis, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { conversationKey } from "@guildhall/shared/ports/bindings";
import { personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { RosterMember } from "@guildhall/shared/ports/roster";
import type { KnownMeeting } from "../meetings.ts";
import type { People } from "../people.ts";
import type { PresenceBoard } from "./presence-board.ts";

export interface MeetingWatchDeps {
  readonly board: Pick<PresenceBoard, "present" | "meetingJoined" | "meetingLeft">;
  readonly people: Pick<People, "meetings" | "inMeeting" | "conversations" | "members" | "roster">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
}

/** How often Teams is asked while a session runs, about how many people, and about how many of them at once. */
const LOOK_EVERY: Millis = 2 * MINUTE;
const MOST = 50;
const AT_ONCE = 5;

/** Those in a meeting who are present only by what Teams answered, by person; and where in its roster to go on asking. */
interface Seen {
  readonly here: Map<string, MemberRef>;
  from: number;
}

/**
 * Asks Teams who is in the meeting of a running session: its reports reach only a bot that has *Meeting event
 * subscriptions*, and are missed now and then (SPEC PRES-5). Returns what ends it.
 */
export function watchMeetings(deps: MeetingWatchDeps): () => void {
  const { board, people, liveStreams, environment, log } = deps;
  const seen = new Map<string, Seen>();
  const ofMeeting = (known: KnownMeeting): Seen => {
    const key = conversationKey(known.conversation);
    const found = seen.get(key) ?? { here: new Map<string, MemberRef>(), from: 0 };
    seen.set(key, found);
    return found;
  };

  function nobody(community: CommunityId, { here }: Seen): void {
    for (const ref of here.values()) board.meetingLeft(community, ref);
    here.clear();
  }

  async function look(known: KnownMeeting): Promise<void> {
    const binding = await people.conversations.binding(known.conversation);
    if (binding === null) return;
    const { community } = binding;
    const of = ofMeeting(known);
    const liveStream = await liveStreams.community(community);
    // Another server may have begun or ended its session.
    await liveStream.catchUp();
    const { state } = liveStream;
    if (state.status !== "founded" || state.running === null) return nobody(community, of);
    const everybody = [...(await people.roster.shown(known.conversation)).values()];
    const asked = nextOf(everybody, of);
    let told = 0;
    for (let start = 0; start < asked.length; start += AT_ONCE)
      await Promise.all(
        asked.slice(start, start + AT_ONCE).map(async ({ person }) => {
          const isHere = await people.inMeeting(known.conversation, known.meeting, person);
          if (isHere === null) return;
          told += 1;
          const ref = of.here.get(personKey(person));
          if (isHere && ref === undefined) {
            const entered = await people.members.enter(community, person);
            // Whoever is here anyway, by a panel or by a report, leaves by that.
            if (board.present(community).includes(entered)) return;
            of.here.set(personKey(person), entered);
            board.meetingJoined(community, entered);
          } else if (!isHere && ref !== undefined) {
            of.here.delete(personKey(person));
            board.meetingLeft(community, ref);
          }
        }),
      );
    if (told > 0 || asked.length === 0) return;
    nobody(community, of);
    people.meetings.forget(known.conversation);
  }

  function round(): void {
    for (const known of people.meetings.all())
      look(known).catch((error: unknown) => {
        log.warn({ error: kindOf(error) }, "who is in a meeting could not be asked");
      });
    stop = environment.later(LOOK_EVERY, round);
  }

  let stop = environment.later(LOOK_EVERY, round);
  return () => stop();
}

/** The people to ask about now: in a large meeting some at a time. */
function nextOf(everybody: readonly RosterMember[], of: Seen): readonly RosterMember[] {
  const from = of.from < everybody.length ? of.from : 0;
  of.from = from + MOST;
  return everybody.slice(from, from + MOST);
}
