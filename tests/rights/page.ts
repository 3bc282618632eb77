import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { Kind } from "./people.ts";
import type { More, Row } from "./rows/row.ts";
import { sessionGuildhall, sessionPeople } from "./rows/session.ts";
import { communityCell, FEATURES, guildhallCell, KINDS, SESSION_KINDS, sessionCell } from "./table.ts";

// Writes docs/who-may-do-what.md.

const INTRODUCTION = `# Who may do what

<!-- Written by \`npm run docs\` from shared/domain/community/rights.ts and shared/domain/session/rights.ts. Do not edit. -->

Each line is something that can be done in Guildhall, and each column somebody who may want to do it. What is refused
changes nothing, and whoever tried is told why.

- **Any member**: anybody in the conversation. Everybody in the other columns is a member too, Guildhall itself apart.
- **Whoever wrote it**: the author of the entry, topic or takeaway.
- **Whoever opened it**: who started the list, vote, workshop or plan, or asked for topics.
- **Facilitator**: who runs the session that is on: whoever had its turn or pressed _Begin_, until somebody takes over. A facilitator runs
  the session, and what was opened in it. What was open before stays with the organisers and with whoever opened it.
  When the session ends these rights end with it.
- **Organiser**: whoever founded the community, and those whom organisers named.
- **Organiser of the meeting**: whom Teams reports as that.
- **Has left**: somebody who is not in the conversation any more, whatever they were.
- **Guildhall itself**: what happens without anybody asking: at a set time, or because Teams says so.
`;

const HEADINGS: Readonly<Record<Kind, string>> = {
  member: "Any member",
  author: "Whoever wrote it",
  opener: "Whoever opened it",
  facilitatorHere: "Facilitator: opened in the session",
  facilitatorElsewhere: "Facilitator: opened outside it",
  organiser: "Organiser",
  meetingOrganiser: "Organiser of the meeting",
  left: "Has left",
  guildhall: "Guildhall itself",
};

interface Line {
  readonly told: string;
  readonly note: string | undefined;
  readonly cells: readonly boolean[];
}

const linesOf = (
  rows: object,
  kinds: readonly Kind[],
  may: (type: string, more: More, kind: Kind) => boolean,
): readonly Line[] =>
  Object.entries(rows as Readonly<Record<string, Row<never, never>>>).map(([type, [told, , more = {}]]) => ({
    told,
    note: more.note,
    cells: kinds.map((kind) => may(type, more, kind)),
  }));

function section(
  heading: string,
  kinds: readonly Kind[],
  headings: readonly string[],
  lines: readonly Line[],
): string {
  const notes = [...new Set(lines.flatMap(({ note }) => note ?? []))];
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = lines.map(({ told, note, cells }) =>
    row([
      note === undefined ? told : `${told} (${notes.indexOf(note) + 1})`,
      ...cells.map((may) => (may ? "✓ yes" : "– no")),
    ]),
  );
  const table = [row(["", ...headings]), row(["---", ...kinds.map(() => "---")]), ...body].join("\n");
  const told = notes.map((note, index) => `${index + 1}. ${note}`).join("\n");
  return `## ${heading}\n\n${table}\n${told === "" ? "" : `\n${told}\n`}`;
}

/** The page, as text in Markdown. */
export function whoMayDoWhat(): string {
  const only = (_type: string, _more: More, kind: Kind) => guildhallCell(kind) === null;
  const features = Object.values(FEATURES).map(({ heading, people, guildhall }) =>
    section(
      heading,
      KINDS,
      KINDS.map((kind) => HEADINGS[kind]),
      [
        ...linesOf(
          people,
          KINDS,
          (type, more, kind) => communityCell(type as MemberCommunityCommand["type"], more, kind) === null,
        ),
        ...linesOf(guildhall, KINDS, only),
      ],
    ),
  );
  const session = section(
    "A session that is on",
    SESSION_KINDS,
    SESSION_KINDS.map((kind) => (kind === "facilitatorHere" ? "Facilitator" : HEADINGS[kind])),
    [
      ...linesOf(
        sessionPeople,
        SESSION_KINDS,
        (type, _more, kind) => sessionCell(type as MemberSessionCommand["type"], kind as never) === null,
      ),
      ...linesOf(sessionGuildhall, SESSION_KINDS, only),
    ],
  );
  const left =
    "Somebody who has left the conversation can do none of this: their panels are closed, and what they write in the chat counts for nothing.\n";
  return [INTRODUCTION, session, left, ...features].join("\n");
}
