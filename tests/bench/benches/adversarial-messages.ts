import type { Bench } from "../bench.ts";
import { openGuild } from "../guild/guild.ts";
import type { Sent } from "../guild/teams-process.ts";
import type { Target } from "../report/outcome.ts";
import { median } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

/** The longest message that Teams allows, and half of it. */
const LENGTH = 28_000;
const ROUNDS = { full: 40, quick: 2 };
/** What takes seconds each is sent less often. */
const ENOUGH_MS = 6_000;
const MOST_GROWTH = 2.5;

interface Kind {
  readonly name: string;
  readonly form: Sent["form"];
  readonly repeated: string;
  /** as often as `repeated` */
  readonly followedBy?: string;
  readonly from?: string;
}

/** The parts of a message that the server reads: its HTML, or its plain text where there is none, and then the words. */
const KINDS: readonly Kind[] = [
  { name: "words", form: "html", repeated: "we are over time again " },
  { name: "ellipses", form: "html", repeated: "…" },
  { name: "ellipses of somebody without an account", form: "html", repeated: "…", from: "anonymous" },
  { name: "full stops", form: "html", repeated: "." },
  { name: "wide spaces", form: "html", repeated: "\u2003" },
  { name: "carriage returns", form: "html", repeated: "\r" },
  { name: "combining marks", form: "html", repeated: "\u0301\uff9e\u0316" },
  { name: "one letter that is eighteen", form: "html", repeated: "ﷺ" },
  { name: "the word", form: "html", repeated: ", ELMO" },
  { name: "letters apart", form: "html", repeated: "e l m " },
  { name: "backticks", form: "html", repeated: "`a" },
  { name: "quoted lines", form: "html", repeated: "<br>&gt; elmo" },
  { name: "addresses", form: "html", repeated: "https://elmo " },
  { name: "entities", form: "html", repeated: "&amp;" },
  { name: "half entities", form: "html", repeated: "&am" },
  { name: "elements in elements", form: "html", repeated: "<b>" },
  { name: "elements, and ends of others", form: "html", repeated: "<b>", followedBy: "</i>" },
  { name: "drawings in drawings", form: "html", repeated: "<svg>" },
  { name: "code in HTML", form: "html", repeated: "<code>elmo</code>" },
  { name: "comments", form: "html", repeated: "<!--" },
  { name: "ellipses in plain text", form: "plain", repeated: "…" },
  { name: "mentions that do not end", form: "plain", repeated: "<at>" },
  { name: "halves of mentions", form: "plain", repeated: "<at " },
];

function contentOf({ form, repeated, followedBy = repeated }: Kind, length: number): string {
  const many = (text: string): string => text.repeat(length / 2 / text.length);
  const text = `so ${many(repeated)}${many(followedBy)} it`;
  return form === "html" ? `<p>${text}</p>` : text;
}

export const adversarialMessages: Bench = {
  title: "Messages in the chat that are made to keep the server busy",

  async run({ stage, quick, say, profiled }) {
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    const teams = await stage.teams();
    const guild = await openGuild(stage, { counted: false });

    /** The server's CPU time for one of them, and the time until it answered. */
    async function send(
      kind: Kind,
      length: number,
    ): Promise<{ readonly cpuMs: number; readonly ms: number }> {
      const content = contentOf(kind, length);
      const before = await guild.server().call("usage");
      const ms = await teams.call("send", { person: kind.from ?? "person-1", form: kind.form, content });
      const after = await guild.server().call("usage");
      return { cpuMs: after.cpuMs - before.cpuMs, ms };
    }

    const warm: Kind = { name: "warm", form: "html", repeated: "good morning " };
    for (let round = 0; round < 5 * rounds; round += 1) await send(warm, LENGTH / 2);

    const rows: TableRow[] = [];
    const targets: Target[] = [];
    for (const kind of KINDS) {
      say(kind.name);
      const half: Awaited<ReturnType<typeof send>>[] = [];
      const whole: typeof half = [];
      await profiled(kind.name.replaceAll(" ", "-"), guild.server(), async () => {
        const from = performance.now();
        for (let round = 0; round < rounds && performance.now() - from < ENOUGH_MS; round += 1) {
          half.push(await send(kind, LENGTH / 2));
          whole.push(await send(kind, LENGTH));
        }
      });
      const of = (sent: typeof half, what: "cpuMs" | "ms"): number => median(sent.map((one) => one[what]));
      const growth = of(whole, "cpuMs") / of(half, "cpuMs");
      rows.push({
        kind: kind.name,
        sent: half.length + whole.length,
        "server CPU ms for n": of(half, "cpuMs"),
        "for 2n": of(whole, "cpuMs"),
        growth,
        "answered ms for n": of(half, "ms"),
        "answered for 2n": of(whole, "ms"),
        "longest answer": Math.max(...whole.map(({ ms }) => ms)),
      });
      targets.push({
        what: `server CPU from ${LENGTH / 2} to ${LENGTH} characters: ${kind.name}`,
        atMost: MOST_GROWTH,
        measured: growth,
      });
    }
    await guild.close();
    return {
      tables: [{ title: `A session runs; n is ${LENGTH / 2} characters, 2n is ${LENGTH}; medians`, rows }],
      targets,
      notes: [
        "Each is a signed activity; checking its signature, its JSON and where it belongs is in every number.",
      ],
    };
  },
};
