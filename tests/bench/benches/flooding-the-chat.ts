import { setTimeout as pause } from "node:timers/promises";
import { type PersonClient, until } from "../../support/person-client.ts";
import type { Bench } from "../bench.ts";
import { connectAs } from "../guild/connect-as.ts";
import { openGuild } from "../guild/guild.ts";
import { sharedClock } from "../panels/clock.ts";
import type { TableRow } from "../report/table.ts";

const TIMES = { full: 150, quick: 10 };
/** Long enough for everything to be posted, at 60 in half a minute. */
const POSTED_WITHIN_MS = { full: 90_000, quick: 1_000 };

/** Begins a session, adds a takeaway if asked to, and finishes it; returns whether it began. */
async function beginAndFinish(member: PersonClient, notes: boolean): Promise<boolean> {
  const before = member.session.get()?.slices.session.id;
  const begun = await member.tellCommunity({ type: "begin", session: null });
  if (begun.kind !== "done") return false;
  const shown = await until(
    member.session,
    (session) => session !== null && session.slices.session.id !== before,
  );
  if (notes) await member.run({ type: "addTakeaway", text: "Rust", kind: "learned", owner: null });
  await member.run({ type: "finish" });
  await until(
    member.community,
    (community) => community?.slices.community?.last?.id === shown?.slices.session.id,
  );
  return true;
}

export const floodingTheChat: Bench = {
  title: "A member begins and finishes a session again and again; an organiser waits for a card",

  async run({ stage, quick, say }) {
    const times = quick ? TIMES.quick : TIMES.full;
    const teams = await stage.teams();
    const rows: TableRow[] = [];
    for (const notes of [false, true]) {
      say(notes ? "with something learned in each session" : "with nothing done in any session");
      const guild = await openGuild(stage, { counted: false });
      const { moderator } = guild;
      await moderator.run({ type: "finish" });
      await until(moderator.community, (community) => community?.slices.community?.running === null);
      const member = await connectAs("person-1", teams, guild.url);
      await pause(500);

      const [before, { cpuMs }, from] = [
        await teams.call("sends"),
        await guild.server().call("usage"),
        sharedClock(),
      ];
      let began = 0;
      for (let time = 0; time < times; time += 1) if (await beginAndFinish(member, notes)) began += 1;
      const asked = sharedClock();
      const question = notes ? "Which colour?" : "Which shape?";
      await moderator.tell({
        type: "openPoll",
        question,
        options: ["One", "Another"],
        budget: 1,
        cap: 1,
        secrecy: "hidden",
        membersAdd: false,
        closesAt: null,
        inChat: true,
      });
      await teams.call("cardSaying", question);
      const waited = sharedClock() - asked;
      const used = (await guild.server().call("usage")).cpuMs - cpuMs;
      const seconds = (sharedClock() - from) / 1000;
      await pause(quick ? POSTED_WITHIN_MS.quick : POSTED_WITHIN_MS.full);
      const after = await teams.call("sends");
      rows.push({
        "something done": notes ? "yes" : "no",
        tried: times,
        began,
        "messages in the chat": after.messages - before.messages,
        "refused as too many": after.tooMany - before.tooMany,
        "card after ms": Math.round(waited),
        "server CPU ms/s": Math.round(used / seconds),
      });
      member.close();
      await guild.close();
    }
    const highest = (column: string): number => Math.max(...rows.map((row) => Number(row[column])));
    return {
      tables: [{ title: `${times} times Begin and Finish by one member`, rows }],
      targets: [
        {
          what: "messages in the chat, the card among them",
          atMost: 6,
          measured: highest("messages in the chat"),
        },
        { what: "ms until the organiser's card stands", atMost: 5_000, measured: highest("card after ms") },
      ],
      notes: [
        "Server, Teams and who presses live in processes of their own; Teams refuses what is too much.",
      ],
    };
  },
};
