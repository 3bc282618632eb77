// The import directions of ARCHITECTURE.md, as a lint rule.
import { dirname, join, relative, resolve, sep } from "node:path";

/** What the server may import of shared. */
const forBot = [
  "shared/domain",
  "shared/messages",
  "shared/reading",
  "shared/protocol",
  "shared/ports",
  "shared/app",
  "shared/projections",
  "shared/memory",
];

/** The areas that an area may import besides itself. A file belongs to the longest matching prefix. */
const directions = new Map(
  Object.entries({
    "shared/domain": [],
    "shared/messages": ["shared/domain", "shared/reading"],
    "shared/reading": ["shared/domain"],
    "shared/protocol": ["shared/domain"],
    "shared/ports": ["shared/domain"],
    "shared/app": ["shared/domain", "shared/ports"],
    "shared/projections": ["shared/domain", "shared/ports"],
    "shared/azure": ["shared/domain", "shared/ports", "shared/protocol"],
    "shared/redis": ["shared/ports"],
    "shared/memory": ["shared/domain", "shared/ports", "shared/protocol"],
    "shared/testing": [
      "shared/domain",
      "shared/reading",
      "shared/protocol",
      "shared/ports",
      "shared/app",
      "shared/projections",
      "shared/memory",
    ],
    bot: forBot,
    "bot/people": [...forBot, "bot/concurrency", "bot/ops"],
    "bot/calendar": [...forBot, "bot/people", "bot/ops"],
    "bot/export": [...forBot, "bot/people", "bot/ops"],
    "bot/moves": [...forBot, "bot/people"],
    "bot/privacy": forBot,
    "bot/search": [...forBot, "bot/people", "bot/concurrency", "bot/ops"],
    "bot/realtime": [
      ...forBot,
      "bot/people",
      "bot/calendar",
      "bot/export",
      "bot/moves",
      "bot/privacy",
      "bot/search",
      "bot/concurrency",
      "bot/ops",
      "bot/http",
    ],
    "bot/teams": [
      ...forBot,
      "bot/people",
      "bot/moves",
      "bot/search",
      "bot/concurrency",
      "bot/ops",
      "bot/config",
      "bot/http",
    ],
    tab: ["shared/domain", "shared/reading", "shared/messages", "shared/protocol"],
    appPackage: [],
    scripts: ["tests", "appPackage"],
    tests: ["shared", "bot", "tab", "appPackage"],
  }),
);

/** Files that may import more than their area. */
const exceptions = [
  {
    files: /^bot\/(main|rebuild|person|community|backups|storage-options|redis-options|composition)\.ts$/,
    areas: ["shared/azure", "shared/redis"],
  },
  {
    files: /^(shared|bot)\/(.*\.test|.*\/testing\/.*)\.ts$/,
    areas: ["shared/testing", "shared/memory", "shared/app", "shared/projections"],
  },
];

/** Packages that only these places may import. Tests may too, to play the other side of the same protocol. */
const packageHomes = [
  { pattern: /^bot(builder|framework)/, homes: ["bot/teams/botbuilder", "tests"] },
  { pattern: /^@microsoft\/teams-js/, homes: ["tab/teams", "tests"] },
  { pattern: /^@azure\/data-tables/, homes: ["shared/azure", "tests"] },
  {
    pattern: /^@azure\/identity/,
    homes: ["shared/azure", "bot/storage-options.ts", "bot/redis-options.ts", "bot/teams/connector"],
  },
  { pattern: /^@redis\//, homes: ["shared/redis", "bot/redis-options.ts", "tests"] },
];

/** Places that may import only these packages. */
const packageDiets = [
  { place: "shared/domain", allowed: /^$/ },
  { place: "shared/messages", allowed: /^$/ },
  { place: "shared/reading", allowed: /^$/ },
  { place: "shared/ports", allowed: /^node:crypto$/ },
  { place: "shared/protocol", allowed: /^zod(\/|$)/ },
  { place: "tab/sync", allowed: /^(?!react|@fluentui|node:)/ },
];

/** Where the features of a community stand, a folder each. What others may use of one is in its `part.ts`. */
const features = "shared/domain/community";
/** The list of features alone takes their `feature.ts`. */
const featureList = `${features}/features.ts`;

/** Where the catalogues of a language are. Everybody else loads them by the locale, and hands them on. */
const catalogues = /^shared\/messages\/[a-z]{2}\//;

/** Cards say what the reading says (SPEC READ-3): they see no state, nor how it is decided, changed or shown. */
const cards = "bot/teams/cards";
const insides =
  /^shared\/(?:app\/|domain\/(?:.*\/)?(?:state|mine|view|rights|rules|features?|decide[^/]*|evolve)(?:\.ts)?$)/;

/** @param {string} file @param {string} place */
const isIn = (file, place) => file === place || file.startsWith(`${place}/`);

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file);

/** Tests, and what is there for them. @param {string} file */
const isForTests = (file) => isTest(file) || /^tests\/|\/testing\//.test(file);

/** @param {string} file */
function areaOf(file) {
  const fitting = [...directions.keys()].filter((area) => isIn(file, area));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/**
 * The file or package that an import names: a path from the root of the repository, or a package's name.
 * @param {string} file @param {string} specifier
 */
function target(file, specifier) {
  if (specifier.startsWith(".")) return { path: join(dirname(file), specifier).split(sep).join("/") };
  const workspace = /^@guildhall\/([^/]+)\/?(.*)$/.exec(specifier);
  if (!workspace) return { name: specifier };
  const folder = workspace[1] === "app-package" ? "appPackage" : workspace[1];
  return { path: `${folder}/${workspace[2]}` };
}

/**
 * Why a file may not import something, or undefined if it may.
 * @param {string} file from the root of the repository, with forward slashes
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function objection(file, specifier) {
  const { path, name } = target(file, specifier);
  return path === undefined ? packageObjection(file, name) : pathObjection(file, path);
}

/** @param {string} file @param {string} name */
function packageObjection(file, name) {
  const home = packageHomes.find(({ pattern }) => pattern.test(name));
  if (home && !home.homes.some((place) => isIn(file, place)))
    return `'${name}' may be imported in ${home.homes.join(" and ")} only`;
  const diet = packageDiets.find(({ place }) => isIn(file, place));
  if (diet && !isTest(file) && !diet.allowed.test(name))
    return `'${name}' may not be imported in ${diet.place}`;
  return undefined;
}

/** @param {string} file @param {string} path */
function pathObjection(file, path) {
  const from = areaOf(file);
  if (from === undefined) return undefined;
  const further = exceptions.filter(({ files }) => files.test(file)).flatMap(({ areas }) => areas);
  const allowed = [from, ...(directions.get(from) ?? []), ...further];
  if (!allowed.some((area) => isIn(path, area))) return `${from} may not import ${areaOf(path) ?? path}`;
  if (catalogues.test(path) && !isIn(file, "shared/messages") && !isForTests(file))
    return "the texts of one language are loaded by the locale, and handed on";
  if (isIn(file, cards) && !isForTests(file) && insides.test(path))
    return "cards are drawn from shared/reading, never from a state";
  return featureObjection(file, path);
}

/** @param {string} path */
const featureOf = (path) => new RegExp(`^${features}/([^/]+)/`).exec(path)?.[1];

/** @param {string} file @param {string} path */
function featureObjection(file, path) {
  const feature = featureOf(path);
  if (feature === undefined || feature === featureOf(file)) return undefined;
  const face = path.slice(`${features}/${feature}/`.length).replace(/\.ts$/, "");
  if (face === "part" || (face === "feature" && file === featureList)) return undefined;
  return `${feature} is a feature of its own: import what its part.ts offers`;
}

const root = resolve(import.meta.dirname, "../..");

export const importDirections = {
  meta: { type: "problem", docs: { description: "Imports go one way (ARCHITECTURE.md)" } },
  /** @param {any} context */
  create(context) {
    const file = relative(root, context.filename).split(sep).join("/");
    /** @param {any} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string") return;
      const message = objection(file, specifier);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
      TSModuleDeclaration: (/** @type {any} */ node) => check({ source: node.id }),
    };
  },
};
