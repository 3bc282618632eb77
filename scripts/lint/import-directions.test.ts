import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { objection } from "./import-directions.mjs";
import { createLintCopy, type LintCopy } from "./lint-copy.ts";

describe("an import against the directions is refused", () => {
  test.for([
    [
      "shared/domain/session/decide.ts",
      "../../protocol/wire.ts",
      "shared/domain may not import shared/protocol",
    ],
    ["shared/domain/ids.ts", "@guildhall/shared/ports/store", "shared/domain may not import shared/ports"],
    ["shared/domain/ids.ts", "zod", "'zod' may not be imported in shared/domain"],
    ["shared/domain/ids.ts", "node:crypto", "'node:crypto' may not be imported in shared/domain"],
    [
      "shared/messages/en/panel/texts.ts",
      "../../../protocol/wire.ts",
      "shared/messages may not import shared/protocol",
    ],
    ["shared/messages/locale.ts", "zod", "'zod' may not be imported in shared/messages"],
    ["shared/domain/ids.ts", "../messages/locale.ts", "shared/domain may not import shared/messages"],
    [
      "tab/pages/panel.tsx",
      "@guildhall/shared/messages/en/panel/texts",
      "the texts of one language are loaded by the locale, and handed on",
    ],
    [
      "bot/teams/cards/recap-card.ts",
      "@guildhall/shared/messages/en/cards/texts",
      "the texts of one language are loaded by the locale, and handed on",
    ],
    ...["community/state", "community/mine", "community/rights", "session/state", "rules"].map((inside) => [
      "bot/teams/cards/activity/plan-card.ts",
      `@guildhall/shared/domain/${inside}`,
      "cards are drawn from shared/reading, never from a state",
    ]),
    ["shared/domain/rules.ts", "../reading/path.ts", "shared/domain may not import shared/reading"],
    ["shared/reading/path.ts", "../protocol/wire.ts", "shared/reading may not import shared/protocol"],
    ["shared/reading/path.ts", "@guildhall/tab/sync/room", "shared/reading may not import tab"],
    ["shared/reading/path.ts", "zod", "'zod' may not be imported in shared/reading"],
    [
      "shared/reading/path.ts",
      "../domain/community/polls/state.ts",
      "polls is a feature of its own: import what its part.ts offers",
    ],
    ["shared/ports/store.ts", "node:fs", "'node:fs' may not be imported in shared/ports"],
    ["shared/protocol/wire.ts", "../app/handle.ts", "shared/protocol may not import shared/app"],
    ["shared/protocol/wire.ts", "node:buffer", "'node:buffer' may not be imported in shared/protocol"],
    ["shared/ports/store.ts", "../memory/store.ts", "shared/ports may not import shared/memory"],
    ["shared/app/handle.ts", "../azure/store.ts", "shared/app may not import shared/azure"],
    ["shared/app/handle.ts", "../protocol/wire.ts", "shared/app may not import shared/protocol"],
    ["shared/azure/store.ts", "../app/handle.ts", "shared/azure may not import shared/app"],
    ["shared/app/handle.ts", "../projections/rows.ts", "shared/app may not import shared/projections"],
    ["shared/projections/rows.ts", "../app/handle.ts", "shared/projections may not import shared/app"],
    ["tab/pages/panel.tsx", "@guildhall/shared/projections/rows", "tab may not import shared/projections"],
    ["shared/memory/store.ts", "../azure/store.ts", "shared/memory may not import shared/azure"],
    ["shared/testing/store-contract.ts", "../azure/store.ts", "shared/testing may not import shared/azure"],
    ["shared/app/handle.ts", "../../bot/main.ts", "shared/app may not import bot"],
    ["bot/http/server.ts", "@guildhall/shared/azure/store", "bot may not import shared/azure"],
    ["bot/http/server.ts", "@guildhall/shared/testing/given", "bot may not import shared/testing"],
    ["bot/main.ts", "@guildhall/shared/testing/given", "bot may not import shared/testing"],
    ["bot/http/server.ts", "../../tab/sync/room.ts", "bot may not import tab"],
    ["bot/http/server.ts", "@guildhall/tab/sync/room", "bot may not import tab"],
    ["bot/people/people.ts", "../realtime/hub/hub.ts", "bot/people may not import bot/realtime"],
    ["bot/people/people.ts", "../teams/connector-roster.ts", "bot/people may not import bot/teams"],
    ["bot/realtime/hub/hub.ts", "../../teams/create-teams.ts", "bot/realtime may not import bot/teams"],
    ["bot/teams/create-teams.ts", "../realtime/hub/hub.ts", "bot/teams may not import bot/realtime"],
    ["tab/pages/panel.tsx", "../../bot/http/server.ts", "tab may not import bot"],
    ["tab/pages/panel.tsx", "@guildhall/shared/app/handle", "tab may not import shared/app"],
    ["tab/pages/panel.tsx", "@guildhall/shared/ports/store", "tab may not import shared/ports"],
    ["tab/pages/panel.test.tsx", "../../tests/support/ports.ts", "tab may not import tests"],
    ["bot/http/server.test.ts", "../../tests/support/ports.ts", "bot may not import tests"],
    ["shared/azure/store.test.ts", "../../tests/support/azurite.ts", "shared/azure may not import tests"],
    ["appPackage/pack.ts", "../tests/support/ports.ts", "appPackage may not import tests"],
    [
      "bot/http/server.ts",
      "botbuilder",
      "'botbuilder' may be imported in bot/teams/botbuilder and tests only",
    ],
    [
      "bot/main.ts",
      "botframework-connector",
      "'botframework-connector' may be imported in bot/teams/botbuilder and tests only",
    ],
    [
      "tab/pages/panel.tsx",
      "@microsoft/teams-js",
      "'@microsoft/teams-js' may be imported in tab/teams and tests only",
    ],
    [
      "bot/main.ts",
      "@azure/data-tables",
      "'@azure/data-tables' may be imported in shared/azure and tests only",
    ],
    ["tab/sync/room.ts", "react", "'react' may not be imported in tab/sync"],
    [
      "shared/domain/community/topics/decide.ts",
      "../polls/new-poll.ts",
      "polls is a feature of its own: import what its part.ts offers",
    ],
    [
      "shared/domain/community/topics/decide.ts",
      "../polls/feature.ts",
      "polls is a feature of its own: import what its part.ts offers",
    ],
    [
      "shared/domain/community/view.ts",
      "./polls/view.ts",
      "polls is a feature of its own: import what its part.ts offers",
    ],
    [
      "shared/domain/beginnings.ts",
      "./community/workshop/state.ts",
      "workshop is a feature of its own: import what its part.ts offers",
    ],
    [
      "tab/pages/panel.tsx",
      "@guildhall/shared/domain/community/polls/state",
      "polls is a feature of its own: import what its part.ts offers",
    ],
    [
      "tests/property/walk.ts",
      "@guildhall/shared/domain/community/polls/count",
      "polls is a feature of its own: import what its part.ts offers",
    ],
  ] as const)("%s importing %s", ([file, specifier, message]) => {
    expect(objection(file, specifier)).toBe(message);
  });
});

describe("an import along the directions is left alone", () => {
  test.for([
    ["shared/domain/session/decide.ts", "../ids.ts"],
    ["shared/domain/ids.test.ts", "vitest"],
    ["shared/domain/session/decide.test.ts", "../../testing/given.ts"],
    ["shared/protocol/wire.ts", "zod"],
    ["shared/protocol/wire.ts", "../domain/ids.ts"],
    ["shared/ports/fresh-id.ts", "node:crypto"],
    ["shared/app/handle.ts", "../ports/store.ts"],
    ["shared/projections/rows.ts", "../ports/store.ts"],
    ["bot/ops/service.ts", "@guildhall/shared/projections/rows"],
    ["shared/app/handle.test.ts", "../memory/store.ts"],
    ["shared/azure/store.ts", "@azure/data-tables"],
    ["bot/main.ts", "@guildhall/shared/azure/store"],
    ["bot/main.ts", "./http/server.ts"],
    ["bot/teams/botbuilder/sdk.ts", "botbuilder"],
    ["bot/http/server.ts", "../config/config.ts"],
    ["tab/teams/host.ts", "@microsoft/teams-js"],
    ["tab/pages/panel.tsx", "@guildhall/shared/protocol/wire"],
    ["tab/pages/panel.tsx", "@guildhall/shared/messages/panel"],
    ["bot/teams/cards/recap-card.ts", "@guildhall/shared/messages/cards"],
    ["shared/messages/panel.ts", "./en/panel/texts.ts"],
    ["shared/messages/en/activities/path.ts", "../../../reading/path-next.ts"],
    ["shared/messages/en/panel/texts.ts", "../../../domain/ids.ts"],
    ["bot/teams/cards/recap-card.test.ts", "@guildhall/shared/messages/en/cards/texts"],
    ["tests/integration/two-servers.test.ts", "../../bot/http/server.ts"],
    ["tests/integration/store.test.ts", "@azure/data-tables"],
    ["scripts/start/main.ts", "../../tests/support/azurite.ts"],
    ["vitest.config.ts", "vitest/config"],
    ["shared/domain/community/topics/decide.ts", "../polls/part.ts"],
    ["shared/domain/community/polls/poll.test.ts", "./count.ts"],
    ["shared/domain/community/polls/part.ts", "../../kernel/effect.ts"],
    ["shared/domain/community/features.ts", "./polls/feature.ts"],
    ["shared/domain/community/decider.ts", "./rights.ts"],
    ["tab/pages/panel.tsx", "@guildhall/shared/domain/community/polls/part"],
    ["bot/teams/draw.ts", "@guildhall/shared/domain/community/state"],
  ] as const)("%s importing %s", ([file, specifier]) => {
    expect(objection(file, specifier)).toBeUndefined();
  });
});

describe("the linter itself", () => {
  const violations = {
    "shared/domain/static.ts": 'import { handle } from "../app/handle.ts";\nexport const again = handle;\n',
    "shared/protocol/types.ts":
      'import type { Store } from "../azure/store.ts";\nexport type Again = Store;\n',
    "bot/http/re-export.ts": 'export { room } from "../../tab/sync/room.ts";\n',
    "bot/http/star.ts": 'export * from "@guildhall/shared/azure/store";\n',
    "tab/pages/dynamic.ts": 'export const load = async () => import("../../bot/main.ts");\n',
    "shared/domain/community/topics/decide.ts":
      'import { newPoll } from "../polls/new-poll.ts";\nexport const again = newPoll;\n',
    "shared/domain/community/topics/part.ts":
      'declare module "../polls/subject.ts" {\n  interface PollSubjects {\n    readonly backlog: object;\n  }\n}\nexport type Again = string;\n',
    "tab/pages/environment.ts": 'export const secret = process.env["SECRET"];\n',
  };
  let copy: LintCopy;
  beforeAll(() => {
    copy = createLintCopy();
  });
  afterAll(() => copy.remove());

  test("reports every kind of import that breaks a direction, and the environment read out of place", () => {
    const found = copy
      .lint(violations)
      .filter(({ rule }) => /import-directions|no-process-env/.test(rule))
      .map(({ file, message }) => `${file}: ${message}`);
    expect(found.sort()).toEqual([
      "bot/http/re-export.ts: bot may not import tab",
      "bot/http/star.ts: bot may not import shared/azure",
      "shared/domain/community/topics/decide.ts: polls is a feature of its own: import what its part.ts offers",
      "shared/domain/community/topics/part.ts: polls is a feature of its own: import what its part.ts offers",
      "shared/domain/static.ts: shared/domain may not import shared/app",
      "shared/protocol/types.ts: shared/protocol may not import shared/azure",
      "tab/pages/dynamic.ts: tab may not import bot",
      "tab/pages/environment.ts: Disallowed usage of `process.env`.",
    ]);
  });
});
