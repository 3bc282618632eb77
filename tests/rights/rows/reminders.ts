import type { RemindersPart } from "@guildhall/shared/domain/community/reminders/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Guild } from "../guild.ts";
import { ORGANISER } from "../people.ts";
import type { FeatureRows } from "./row.ts";

/** When the first reminder is due of a session in four weeks. */
function dated(guild: Guild): number {
  guild.do(ORGANISER, { type: "moveSession", session: guild.next, at: guild.at + 28 * DAY });
  return guild.state.reminders.ahead[0]?.due ?? 0;
}

export const reminders: FeatureRows<RemindersPart> = {
  heading: "Reminders",
  people: {
    switchReminders: ["Switch one kind of reminders on or off", () => ({ what: "everybody", on: false })],
    beMentioned: ["Say whether one is mentioned in the reminders for everybody", () => ({ on: false })],
  },
  guildhall: {
    remindWhenDue: [
      "Post the reminders, when they are due",
      (guild) => {
        dated(guild);
        return { due: guild.state.reminders.ahead.at(-1)?.due ?? 0 };
      },
    ],
    recordMissedReminder: [
      "Record that a reminder could not be sent in time",
      (guild) => {
        const due = dated(guild);
        guild.do("guildhall", { type: "remindWhenDue", due });
        guild.do("guildhall", { type: "remindWhenDue", due: guild.state.reminders.ahead[0]?.due ?? due });
        const { what, session, at } = guild.state.reminders.due[0] ?? fail();
        return { what, session, at };
      },
    ],
    setReminders: [
      "Set the reminders that no earlier version of Guildhall set",
      (guild) => {
        dated(guild);
        const { reminders: set } = guild.state;
        guild.state = { ...guild.state, reminders: { ...set, ahead: [] } };
        return {};
      },
    ],
  },
};

function fail(): never {
  throw new Error("no reminder was due");
}
