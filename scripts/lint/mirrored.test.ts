import { afterAll, beforeAll, expect, test } from "vitest";
import { createLintCopy, type LintCopy } from "./lint-copy.ts";

let copy: LintCopy;
beforeAll(() => {
  copy = createLintCopy();
});
afterAll(() => copy.remove());

const icons = (...names: readonly string[]): string =>
  `import { ${names.join(", ")} } from "@fluentui/react-icons";\nexport const icons = [${names.join(", ")}];\n`;

test("TEXT-7: the linter reports what would not be mirrored", () => {
  const found = copy.lint({
    "tab/pages/icons.tsx": icons(
      "ArrowLeftRegular",
      "ChevronRightFilled",
      "NextRegular",
      "TaskListLtrRegular",
    ),
    "tab/pages/style.tsx":
      "export const Part = () => <div style={{ marginLeft: 4, opacity: 1, left: 0 }} />;\n",
    "tab/pages/fine.tsx":
      icons("AddRegular", "ArrowUpRegular", "HandLeftRegular") +
      "export const Part = () => <div style={{ opacity: 1, minHeight: 4 }} />;\n",
    "tab/components/directed-icons.tsx": icons("ArrowLeftRegular"),
  });
  expect(
    found
      .filter(({ rule }) => rule === "mirrored")
      .map(({ file, message }) => `${file}: ${message}`)
      .toSorted(),
  ).toEqual([
    ...["ArrowLeftRegular", "ChevronRightFilled", "NextRegular", "TaskListLtrRegular"].map(
      (name) => `tab/pages/icons.tsx: ${name} points in one direction: take or add one of directed-icons.tsx`,
    ),
    ...["left", "marginLeft"].map(
      (name) => `tab/pages/style.tsx: ${name} in an inline style is not mirrored: use makeStyles`,
    ),
  ]);
});
