import type { ActivityMaker } from "./activity-maker.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import type { ConversationState, Person } from "./model.ts";
import type { World } from "./world.ts";

export interface MeetingEventOptions {
  /** False if Teams misses the event, as it does now and then. */
  readonly tellBot?: boolean;
}

export interface StartMeetingOptions extends MeetingEventOptions {
  /** The people in it from the start; by default the first eight of the chat's employees. */
  readonly people?: readonly string[];
}

export interface MeetingActions {
  startMeeting(options?: StartMeetingOptions): Promise<void>;
  endMeeting(options?: MeetingEventOptions): Promise<void>;
  join(personKey: string, options?: MeetingEventOptions): Promise<void>;
  leave(personKey: string, options?: MeetingEventOptions): Promise<void>;
}

interface Parts {
  readonly world: World;
  readonly activities: ActivityMaker;
  readonly delivery: Delivery;
  readonly now: () => number;
}

const usuallyThere = 8;

/** Runs the meeting, and sends the bot the events that Teams would. */
export function createMeetingActions({ activities, delivery, now, world }: Parts): MeetingActions {
  const meeting = (): ConversationState => world.conversation("meeting");
  const organizer = (): Person => {
    const keys = meeting().memberKeys;
    const found = keys.map((key) => world.person(key)).find((person) => person.role === "Organizer");
    return found ?? world.person(keys[0] ?? "");
  };
  const tell = async (
    activity: () => Parameters<Delivery["send"]>[0],
    options: MeetingEventOptions | undefined,
  ): Promise<Delivered | undefined> =>
    // The bot is told only where the chat lets it read its meeting.
    meeting().botInstalled && meeting().chatPermission && options?.tellBot !== false
      ? delivery.send(activity())
      : undefined;

  const present = (): readonly string[] => meeting().meeting?.inMeeting ?? [];

  const ensureMember = (key: string): Person => {
    const person = world.person(key);
    if (!meeting().memberKeys.includes(key)) throw new Error(`${person.name} is not invited`);
    return person;
  };

  const start = async (people: readonly string[], options: MeetingEventOptions): Promise<void> => {
    const startedAt = now();
    world.setMeeting("meeting", { startedAt, inMeeting: people });
    await tell(() => activities.meetingStarted(meeting(), organizer(), startedAt), options);
    if (people.length > 0) {
      const joined = people.map((key) => world.person(key));
      await tell(() => activities.participants(meeting(), joined, "joined"), options);
    }
  };

  return {
    async startMeeting(options = {}) {
      if (meeting().meeting?.startedAt !== undefined) return;
      const employees = meeting().memberKeys.filter((key) => world.person(key).kind === "employee");
      const people = options.people ?? employees.slice(0, usuallyThere);
      people.forEach(ensureMember);
      await start(people, options);
    },
    async endMeeting(options = {}) {
      if (meeting().meeting?.startedAt === undefined) return;
      const left = present().map((key) => world.person(key));
      world.setMeeting("meeting", { startedAt: undefined, inMeeting: [], stage: undefined });
      if (left.length > 0) {
        await tell(() => activities.participants(meeting(), left, "left"), options);
      }
      await tell(() => activities.meetingEnded(meeting(), organizer(), now()), options);
    },
    async join(personKey, options = {}) {
      const person = ensureMember(personKey);
      if (present().includes(personKey)) return;
      if (meeting().meeting?.startedAt === undefined) {
        await start([personKey], options);
        return;
      }
      world.setMeeting("meeting", { inMeeting: [...present(), personKey] });
      await tell(() => activities.participants(meeting(), [person], "joined"), options);
    },
    async leave(personKey, options = {}) {
      const person = ensureMember(personKey);
      if (!present().includes(personKey)) return;
      world.setMeeting("meeting", { inMeeting: present().filter((key) => key !== personKey) });
      await tell(() => activities.participants(meeting(), [person], "left"), options);
    },
  };
}
