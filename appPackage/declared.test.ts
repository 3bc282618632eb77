import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { manifest } from "./manifest.ts";
import { permissions } from "./permissions.ts";
import { packageSettings } from "./settings.ts";

// What the code relies on is found in its sources, so that a new call, event or part of teams-js cannot be forgotten here.

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const url = "https://guildhall.example.org";
const app = manifest(packageSettings({ url, botId: "11111111-2222-4333-8444-555555555555" }));
const tab = app.configurableTabs?.[0];

const permission = (name: string): boolean => permissions.some((each) => each.name === name);
const botInChats = (): boolean => app.bots?.[0]?.scopes.includes("groupChat") === true;
const basePermission = (name: string): boolean => app.permissions?.some((each) => each === name) === true;

type Declared = () => boolean;

/** The connector's calls, by their first words; a chat's roster needs no more than a bot in it. */
const CALLS: Readonly<Record<string, Declared>> = {
  "v3/conversations/": () => botInChats() && basePermission("messageTeamMembers"),
  "v1/meetings/{}": () => permission("OnlineMeeting.ReadBasic.Chat"),
  "v1/meetings/{}/participants/": () => permission("OnlineMeetingParticipant.Read.Chat"),
};

/** One search of the message extension, by the same bot, which Teams begins before anything is typed. */
function searches(): boolean {
  const [, id, name] =
    /SEARCH_COMMAND = \{ id: "(\w+)", parameter: "(\w+)" \}/.exec(read("bot/teams/incoming/query.ts")) ?? [];
  const botId = app.bots?.[0]?.botId;
  expect(app.composeExtensions).toMatchObject([
    { botId, commands: [{ id, type: "query", initialRun: true, parameters: [{ name }] }] },
  ]);
  return id !== undefined && name !== undefined;
}

const NAMED: Readonly<Record<string, Declared>> = {
  "composeExtension/query": searches,
  "adaptiveCard/action": botInChats,
  "task/fetch": botInChats,
  "task/submit": botInChats,
  "application/vnd.microsoft.meetingParticipantJoin": () => permission("OnlineMeetingParticipant.Read.Chat"),
  "application/vnd.microsoft.meetingParticipantLeave": () => permission("OnlineMeetingParticipant.Read.Chat"),
  "application/vnd.microsoft.meetingEnd": () => permission("OnlineMeeting.ReadBasic.Chat"),
};

const TEAMS_JS: Readonly<Record<string, Declared>> = {
  app: () => app.validDomains?.includes(new URL(url).host) === true,
  // Single sign-on needs the Entra app, at the tab's own host.
  authentication: () =>
    basePermission("identity") &&
    app.webApplicationInfo?.resource === `api://${new URL(url).host}/${app.webApplicationInfo?.id ?? ""}`,
  FrameContexts: () => true,
  pages: () => tab?.configurationUrl.startsWith(url) === true && tab.canUpdateConfiguration === true,
};

/** Where a page of the tab may be. The stage is known to the tab, which shows the panel there, but not offered yet. */
const PLACES: Readonly<Record<string, Declared>> = {
  sidePanel: () => tab?.context?.includes("meetingSidePanel") === true,
  settings: () => tab !== undefined,
  meetingStage: () => true,
};

/** What is used and not declared, or not known here; and what is declared for something that is used no more. */
const undeclared = (
  used: readonly string[],
  table: Readonly<Record<string, Declared>>,
): readonly string[] => [
  ...(used.length === 0 ? ["nothing was found in the sources"] : []),
  ...used.filter((each) => table[each]?.() !== true),
  ...Object.keys(table).filter((each) => !used.includes(each)),
];

const all = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? "")),
];

describe("OPS-15: the manifest declares what the code relies on:", () => {
  test("calls of the connector", () => {
    const paths = all(read("bot/teams/connector/connector.ts"), /`(v\d\/[^`]+)`/g);
    const short = paths.map((path) => path.replaceAll(/\$\{[^}]*\}/g, "{}"));
    const calls = short.map(
      (path) => /^(v3\/conversations\/|v1\/meetings\/\{\}(?:\/participants\/)?)/.exec(path)?.[1] ?? path,
    );
    expect(undeclared([...new Set(calls)], CALLS)).toEqual([]);
  });

  test("what Teams sends by name", () => {
    expect(
      undeclared(all(read("bot/teams/incoming/named-activities.ts"), /^\s+"([\w./]+\/[\w./]+)":/gm), NAMED),
    ).toEqual([]);
  });

  test("words in the chat that do not mention the bot", () => {
    expect(permission("ChatMessage.Read.Chat")).toBe(true);
  });

  test("parts of teams-js", () => {
    const sources = globSync("tab/**/*.{ts,tsx}", { cwd: root }).map(read).join("\n");
    const imports = all(sources, /import \{([^}]+)\} from "@microsoft\/teams-js"/g);
    expect(
      undeclared(
        imports.flatMap((names) => names.split(",").map((name) => name.trim())),
        TEAMS_JS,
      ),
    ).toEqual([]);
  });

  test("places of the tab", () => {
    expect(undeclared(all(read("tab/teams/connect.ts"), /\[FrameContexts\.(\w+)\]/g), PLACES)).toEqual([]);
    // Everything else is the tab beside a chat or a meeting.
    for (const context of ["privateChatTab", "meetingChatTab", "meetingDetailsTab"])
      expect(tab?.context?.some((each) => each === context)).toBe(true);
  });
});
