import { join } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes, the longest first. */
const LONG = [
  "tests/bench/bench.test.ts",
  "tests/integration/twelve/story.test.ts",
  "tests/integration/session/crash.test.ts",
  "tests/integration/faults/kills.test.ts",
  "tests/integration/voting/mixed-devices.test.ts",
  "tests/integration/faults/outage.test.ts",
  "tests/integration/storage/lost-acknowledgements.test.ts",
  "tests/integration/bot/polls-in-chat.test.ts",
];

const repository = join(import.meta.dirname, "../..");
const long = LONG.map((file) => join(repository, file));

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.indexOf(moduleId);
  return place < 0 ? long.length : place;
};

/** Begins with the longest tests, so that no core is left alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
