import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import {
  collectionId,
  type MemberRef,
  optionId,
  pollId,
  workshopId,
} from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf, UNFOUNDED } from "@guildhall/shared/testing/reading";
import { fingerprint } from "../activity/fingerprint.ts";
import { faultsOf, NASTY } from "../testing/faults.ts";
import type { Dialog, DialogContext } from "./dialog.ts";
import { DIALOGS, type DialogName } from "../activity/dialog-names.ts";
import { drawDialog } from "./draw-dialog.ts";
import { hasConflict } from "./wording-dialog.ts";
import { texts } from "../testing/english.ts";

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value)
    ? value.flatMap(nodesIn)
    : isNode(value)
      ? [value, ...Object.values(value).flatMap(nodesIn)]
      : [];

const nonce = "0mh2k3j4k-abcdefgh";
const fresh = { nonce, editing: null, typed: {}, kept: {}, errors: {}, notice: null, texts, nameOf: String };
type Seen = Partial<Omit<DialogContext, "reader">>;

function dialogFor(
  guild: Founding,
  who: MemberRef,
  dialog: DialogName,
  subject: CardSubject,
  seen: Seen = {},
) {
  const drawn = drawDialog({
    ...fresh,
    reader: readerOf(guild, who),
    now: guild.at,
    dialog,
    subject,
    ...seen,
  });
  if (drawn === null) throw new Error("there is nothing to draw");
  return drawn;
}

/** The text of a dialog, a line each. */
const wordsIn = ({ card }: Dialog): readonly string[] =>
  nodesIn(card).flatMap(({ text }) =>
    typeof text === "string" ? [text.replace(/[\u2066-\u2069]/g, "")] : [],
  );
/** The contents of its fields. */
const fieldsIn = ({ card }: Dialog): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    nodesIn(card)
      .filter(({ type }) => String(type).startsWith("Input."))
      .map(({ id, value }): readonly [string, unknown] => [String(id), value]),
  );
/** What its buttons submit. */
const verbsIn = ({ card }: Dialog): readonly string[] =>
  nodesIn(card).flatMap(({ type, data }) =>
    type === "Action.Submit" ? [(data as { press: { verb: string } }).press.verb] : [],
  );
/** The words right below a field. */
function below({ card }: Dialog, field: string): string {
  const nodes = nodesIn(card);
  const next = nodes[nodes.findIndex(({ id }) => id === field) + 1];
  return next?.["type"] === "RichTextBlock"
    ? nodesIn(next)
        .flatMap(({ text }) => (typeof text === "string" ? text : []))
        .join("")
    : "";
}

function asked(guild: Founding, anonymous = false): CardSubject & { kind: "collection" } {
  const id = guild.do(PRIYA, {
    ...{ type: "openCollection", prompt: "What did we learn?", anonymous, perMember: null },
    ...{ closesAt: null, inChat: true },
  });
  return { kind: "collection", collection: collectionId(id) };
}

describe("CARD-21: the dialog of a list", () => {
  test("has an empty field, and lists one's own entries, hidden ones too, with buttons to edit and remove them", () => {
    const guild = new Founding();
    const list = asked(guild, true);
    const rude = guild.add(TOM, list.collection, "Rude words");
    guild.add(TOM, list.collection, "Ask early");
    guild.add(PRIYA, list.collection, "Write it down");
    guild.do(PRIYA, { type: "hideEntry", collection: list.collection, entry: rude });
    const dialog = dialogFor(guild, TOM, "entries", list);
    expect(fieldsIn(dialog)).toEqual({ text: undefined });
    expect(wordsIn(dialog)).toEqual(
      expect.arrayContaining(["What did we learn?", "Ask early", "Rude words", " · hidden from others"]),
    );
    expect(wordsIn(dialog)).not.toContain("Write it down");
    expect(verbsIn(dialog)).toEqual(["addEntry", "editEntry", "removeEntry", "editEntry", "removeEntry"]);
  });

  test("keeps what was typed, and says beside the field what is wrong with it", () => {
    const guild = new Founding();
    const says = "That is too long: 280 characters at most.";
    const typed = { text: "x".repeat(300) };
    const dialog = dialogFor(guild, TOM, "entries", asked(guild), { typed, errors: { text: { says } } });
    expect(fieldsIn(dialog)).toEqual(typed);
    expect(below(dialog, "text")).toBe(says);
  });

  test("COLL-2: an entry that was merged is still listed, but nobody can change it alone", () => {
    const guild = new Founding();
    const list = asked(guild);
    const into = guild.add(TOM, list.collection, "Ask early");
    const from = guild.add(PRIYA, list.collection, "Ask soon");
    guild.do(PRIYA, { type: "mergeEntries", collection: list.collection, into, from, text: null });
    const dialog = dialogFor(guild, TOM, "entries", list);
    expect(wordsIn(dialog)).toContain(" · merged with others");
    expect(verbsIn(dialog)).toEqual(["addEntry"]);
  });

  test("while an entry is edited, keeps what had been typed into the field for a new one", () => {
    const guild = new Founding();
    const list = asked(guild);
    const entry = guild.add(TOM, list.collection, "Ask early");
    const kept = { text: "Half a thought" };
    const editing = dialogFor(guild, TOM, "entries", list, { editing: entry, kept });
    expect(fieldsIn(editing)).toEqual({ text: "Ask early" });
    expect(verbsIn(editing)).toEqual(["saveEntry", "open"]);
    const submitted = nodesIn(editing.card).flatMap(({ type, data }) =>
      type === "Action.Submit" ? [data] : [],
    );
    expect(submitted).toMatchObject([{ kept }, { kept }]);
  });

  test("once it has closed says so, accepts nothing, and still shows what was typed", () => {
    const guild = new Founding();
    const list = asked(guild);
    const entry = guild.add(TOM, list.collection, "Ask early");
    guild.do(PRIYA, { type: "closeCollection", collection: list.collection });
    const typed = { text: "Too late" };
    const dialog = dialogFor(guild, TOM, "entries", list, { typed });
    expect(wordsIn(dialog)).toContain("This list has closed. Nothing can be added any more.");
    expect(fieldsIn(dialog)).toEqual(typed);
    expect(verbsIn(dialog)).toEqual([]);
    const editing = dialogFor(guild, TOM, "entries", list, { typed, editing: entry, kept: { text: "Half" } });
    expect(fieldsIn(editing)).toEqual({ text: "Too late", kept: "Half" });
  });

  test("TRIZ-1: shows the bad entries that a good one may turn round with their text, and nothing that could be read as Markdown", () => {
    const guild = new Founding();
    const { good } = workshopIn(guild, "No agenda", NASTY);
    const choices = nodesIn(dialogFor(guild, TOM, "entries", good).card).find(({ id }) => id === "twin")?.[
      "choices"
    ];
    const titles = (choices as { title: string }[]).map(({ title }) => title.replace(/[\u2066-\u2069]/g, ""));
    expect(titles.slice(0, 2)).toEqual(["None of the bad ones", "1. No agenda"]);
    expect(titles[2]).toMatch(/^2\. Bold at Priya/);
    expect(titles.join("")).not.toMatch(/[*<>[\]{}]/);
  });
});

function workshopIn(guild: Founding, ...bad: readonly string[]) {
  const id = guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 10, good: 10, vote: 10 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const list = () => guild.state.collections.at(-1)?.id ?? collectionId("none");
  const written = bad.map((text) => guild.add(TOM, list(), text));
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  return { id, list, written, good: { kind: "collection", collection: list() } as const };
}

/** A workshop whose vote is over, with principles if there is anything to make them of. */
function adopting(size: number, text: (n: number) => string) {
  const guild = new Founding();
  const { id, list, written } = workshopIn(guild, text(-1));
  const good = Array.from({ length: Math.max(1, size) }, (_, n) =>
    guild.add(TOM, list(), text(n), written[0]),
  );
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  const ballot = Object.fromEntries(good.map((entry) => [optionId(entry), 1]));
  if (size > 0) guild.do(TOM, { type: "castBallot", poll: pollId(`${id}-vote`), ballot });
  guild.do(PRIYA, { type: "nextStep", from: "vote" });
  if (size > 0) guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: LIMITS.principles } });
  return { guild, wording: { kind: "wording", workshop: workshopId(id) } as const };
}

describe("CARD-24: the wording", () => {
  const { guild, wording } = adopting(2, (n) => `Entry ${n}`);
  const draft = () => (guild.state.workshop?.step === "adopting" ? guild.state.workshop.draft : []);
  const [first, second] = draft();
  if (first === undefined || second === undefined) throw new Error("There is no draft");
  const kept = { [first.id]: fingerprint(first.text), [second.id]: fingerprint(second.text) };
  const mine = {
    [`principle-${first.id}`]: "My words",
    [`principle-${second.id}`]: second.text,
    another: "More",
  };

  test("keeps what was reworded when a principle moves", () => {
    const moved = dialogFor(guild, PRIYA, "wording", wording, { typed: mine, kept });
    expect(fieldsIn(moved)).toEqual(mine);
    expect(verbsIn(moved)).toEqual(["movePrinciple", "saveDraft"]);
  });

  test("says beside a field that somebody else changed the same principle, and loses neither wording", () => {
    guild.do(PRIYA, { type: "editPrinciple", principle: first.id, text: "Their words" });
    guild.do(PRIYA, { type: "editPrinciple", principle: second.id, text: "Their second" });
    expect(hasConflict(wording, readerOf(guild, PRIYA), { typed: mine, kept })).toBe(true);
    const dialog = dialogFor(guild, PRIYA, "wording", wording, { typed: mine, kept });
    expect(fieldsIn(dialog)).toEqual({ ...mine, [`principle-${second.id}`]: "Their second" });
    expect(below(dialog, `principle-${first.id}`)).toContain("Somebody else changed this.");
    expect(below(dialog, `principle-${first.id}`)).toContain("Their words");
    // Saved again, from what is shown now, it replaces theirs.
    const now = Object.fromEntries(draft().map(({ id, text }) => [id, fingerprint(text)]));
    expect(hasConflict(wording, readerOf(guild, PRIYA), { typed: mine, kept: now })).toBe(false);
  });

  test("sees no conflict where both wrote the same, so that a repeated delivery is one", () => {
    const typed = { [`principle-${first.id}`]: " Their  words" };
    expect(hasConflict(wording, readerOf(guild, PRIYA), { typed, kept })).toBe(false);
  });
});

const entries = [
  ["short", (n: number) => `Entry ${n}`],
  ["very long", () => "長".repeat(LIMITS.entry)],
  ["odd", (n: number) => `${NASTY} ${n}`],
] as const;
const cases = [0, 1, 7, 60].flatMap((size) => entries.map(([name, text]) => ({ size, name, text })));

describe.each(cases)("CARD-5: with $size $name entries", ({ size, text }) => {
  const faults = (guild: Founding, ...subjects: readonly CardSubject[]): readonly string[] =>
    subjects.flatMap((subject) =>
      DIALOGS.flatMap((dialog) =>
        [
          {},
          { typed: { text: text(0), why: NASTY }, errors: { text: { says: "No." } }, notice: "No." },
        ].flatMap((seen) => {
          const drawn = drawDialog({
            ...fresh,
            reader: readerOf(guild, TOM),
            now: guild.at,
            dialog,
            subject,
            ...seen,
          });
          return drawn === null
            ? []
            : [...faultsOf(drawn.card), ...(drawn.title.length > 64 ? ["long title"] : [])];
        }),
      ),
    );

  test("every dialog is valid in version 1.5, fits Teams, and interprets nothing that people typed", () => {
    const guild = new Founding();
    const list = asked(guild);
    for (let n = 0; n < size; n += 1) {
      guild.add(TOM, list.collection, text(n));
      guild.offer(TOM, text(n).slice(0, LIMITS.title));
    }
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    const poll = pollId(
      guild.do(PRIYA, {
        ...{ type: "openPoll", question: NASTY, budget: 1, cap: 1, secrecy: "hidden", membersAdd: true },
        ...{ options: ["A", "B"], closesAt: null, inChat: true },
      }),
    );
    if (size > 0)
      guild.do(PRIYA, {
        ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 8 * DAY] },
        ...{ opening: null, closing: null },
      });
    expect(
      faults(guild, list, { kind: "topics" }, { kind: "poll", poll }, { kind: "setup" }, { kind: "plan" }),
    ).toEqual([]);
    const worded = adopting(size, text);
    expect(faults(worded.guild, worded.wording)).toEqual([]);
  });
});

test("CARD-6: before there is a community only its name can be entered", () => {
  const draw = (dialog: DialogName) =>
    drawDialog({ ...fresh, reader: UNFOUNDED, now: 0, dialog, subject: { kind: "setup" } });
  expect(DIALOGS.filter((dialog) => draw(dialog) !== null)).toEqual(["name"]);
  expect(faultsOf(draw("name")?.card ?? {})).toEqual([]);
});

test("a dialog about something that is gone is not drawn", () => {
  const guild = new Founding();
  const gone: CardSubject = { kind: "collection", collection: collectionId("gone") };
  for (const dialog of ["entries", "tidy", "option", "wording", "choose"] as const)
    expect(
      drawDialog({ ...fresh, reader: readerOf(guild, TOM), now: guild.at, dialog, subject: gone }),
    ).toBeNull();
});
