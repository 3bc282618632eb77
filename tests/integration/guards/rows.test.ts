import { beforeAll, describe, expect, test } from "vitest";
import { readShapes, ROWS, type Shapes } from "./guarded.ts";
import { recordedLife, type RecordedLife, ROW_LISTS, rowName } from "./recorded-life.ts";

let life: RecordedLife;
let recorded: Shapes;

beforeAll(async () => {
  life = await recordedLife();
  recorded = await readShapes(ROWS);
});

describe("the rows of projections", () => {
  test.each(ROW_LISTS)(
    "PROJ-4: $list of $projector.name do not change without a new version",
    ({ projector, list }) => {
      const name = `${rowName(projector.name, list)} ${projector.version}`;
      const words =
        `The rows ${name} are not what is recorded for this version, and rows that are stored would stay as they are.\n` +
        "Raise the version of the projector, and record it:\n  node tests/integration/guards/record.ts";
      expect(recorded[name] === ROWS.shapes(life)[name] ? "unchanged" : words).toBe("unchanged");
    },
  );
});
