import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLintCopy, type LintCopy } from "./lint-copy.ts";

/** What a line in a component, a hook or a card is told to be. */
const texts: readonly (readonly [line: string, text: string])[] = [
  ["<p>Nothing yet</p>", "Nothing yet"],
  ["<p>{open ? <b>of</b> : null}</p>", "of"],
  ['<p>{open ? "Open" : words.closed}</p>', "Open"],
  ["<p>{`${count} votes`}</p>", "votes"],
  ['<p>{open && "open"}</p>', "open"],
  ['<button aria-label="Close">×</button>', "Close"],
  ['<img alt={open ? "A door" : ""} />', "A door"],
  ['<Field label="Title" />', "Title"],
  ['<Field hint={"at most " + most} />', "at most"],
  ["<Confirm yes={`Remove ${name}`} />", "Remove"],
  ['announce("done")', "done"],
  ['draw({ type: "TextBlock", text: "Nobody yet" })', "Nobody yet"],
  ['draw({ type: "Input.Text", placeholder: `up to ${most}` })', "up to"],
  ['draw(({ label = "Add" }) => label)', "Add"],
  ['draw(["Nobody has voted yet"])', "Nobody has voted yet"],
  ["draw(`It is over: ${name}`)", "It is over:"],
];

const fine: readonly string[] = [
  "<p>{words.empty}</p>",
  "<p>{count} · {words.of(most)}</p>",
  "<p>{`${from} – ${to}`}</p>",
  '<p className="quiet big" role="status" />',
  '<Button appearance="primary" icon={<ArrowLeftRegular />} title={words.back} />',
  "<Field label={words.title} hint={`${most}`} />",
  'draw({ type: "TextBlock", size: "Small", text: words.nobody })',
  'draw({ title: "text", entry: "text" })',
  'draw({ gridTemplateColumns: "1fr auto", fontFamily: "Segoe UI" })',
  'announce(words.done); void act({ type: "closePoll" })',
];

const failing = 'if (open) throw new Error("There is no provider above this");';
const wrapped = (line: string, place: number): string =>
  `export function Part${place}({ open, count, most, from, to, name, words }) { ${failing} return <>{${
    line.startsWith("<") ? line : `(() => { ${line} })()`
  }}</>; }\n`;

describe("TEXT-9: the linter", () => {
  let copy: LintCopy;
  beforeAll(() => {
    copy = createLintCopy();
  });
  afterAll(() => copy.remove());

  const lint = (lines: readonly string[]): readonly string[] =>
    copy
      .lint({ "tab/part.tsx": lines.map(wrapped).join("") })
      .filter(({ rule }) => rule === "texts-from-catalogue")
      .map(({ line, message }) => `${line}: ${/^"(.*)" is a text/.exec(message)?.[1]}`)
      .filter((each, place, all) => all.indexOf(each) === place);

  test("reports every way to write a text outside the catalogues", () => {
    expect(lint(texts.map(([line]) => line))).toEqual(
      texts.map(([, text], place) => `${place + 1}: ${text}`),
    );
  });

  test("leaves alone what is no text", () => {
    expect(lint(fine)).toEqual([]);
  });
});
