/** A part of the code whose tests are to notice a change, and those tests. */
export interface Area {
  readonly name: string;
  readonly folder: string;
  readonly tests: readonly string[];
}

/** The random walks of `tests/property` notice more, but would take twenty seconds for each change. */
export const AREAS: readonly Area[] = [
  {
    name: "domain",
    folder: "shared/domain",
    tests: ["shared/domain/**/*.test.ts", "tests/rights/*.test.ts"],
  },
  { name: "reading", folder: "shared/reading", tests: ["shared/reading/**/*.test.ts"] },
  { name: "cards", folder: "bot/teams/cards", tests: ["bot/teams/cards/**/*.test.ts"] },
  {
    name: "guard",
    folder: "bot/teams/guard",
    tests: ["bot/teams/guard/*.test.ts", "tests/integration/bot/guard.test.ts"],
  },
  { name: "sign-in", folder: "bot/realtime/sign-in", tests: ["bot/realtime/sign-in/*.test.ts"] },
];

export interface Target {
  readonly area: Area;
  /** folders and files within the area */
  readonly paths: readonly string[];
}

const tidy = (path: string): string => path.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** What to change of each area: these folders and files, or everything if none are given. */
export function targets(paths: readonly string[]): Target[] {
  const wanted = paths.map(tidy);
  const stray = wanted.find((path) => !AREAS.some(({ folder }) => isWithin(path, folder)));
  if (stray !== undefined) {
    throw new Error(`${stray} is in none of ${AREAS.map(({ folder }) => folder).join(", ")}`);
  }
  return AREAS.flatMap((area) => {
    const within = wanted.filter((path) => isWithin(path, area.folder));
    if (paths.length === 0) return [{ area, paths: [area.folder] }];
    return within.length === 0 ? [] : [{ area, paths: within }];
  });
}

/** Stryker's patterns of the files to change. */
export const mutated = ({ paths }: Target): string[] => [
  ...paths.map((path) => (path.endsWith(".ts") ? path : `${path}/**/*.ts`)),
  "!**/*.test.ts",
  "!**/testing/**",
];
