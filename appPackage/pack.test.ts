import { unzipSync } from "fflate";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manifest } from "./manifest.ts";
import { appPackage, manifestProblems } from "./pack.ts";
import { packageSettings } from "./settings.ts";

const botId = "11111111-2222-4333-8444-555555555555";
const settings = packageSettings({ url: "https://guildhall.example.org/", botId, version: "1.2.3" });

/** Width and height of a PNG, and whether its colours have transparency. */
function pngFacts(bytes: Uint8Array | undefined): { width: number; height: number; transparent: boolean } {
  const view = new DataView(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20), transparent: view.getUint8(25) === 6 };
}

describe("the manifest", () => {
  test("fits the schema it names, and asks for permissions that exist", async () => {
    expect(await manifestProblems(manifest(settings))).toEqual([]);
  });

  test.each([true, false])(
    "OPS-15: fits the newest schema that Microsoft publishes; chat permissions: %j",
    { timeout: 20_000 },
    async (chatPermissions) => {
      const newest = readdirSync(
        new URL("../node_modules/@microsoft/app-manifest/build/json-schemas/teams", import.meta.url),
      )
        .flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? [])
        .reduce((highest, minor) => Math.max(highest, Number(minor)), 0);
      expect(newest).toBeGreaterThanOrEqual(30);
      const text = JSON.stringify(manifest({ ...settings, chatPermissions })).replaceAll(
        "1.25",
        `1.${newest}`,
      );
      const asNewest = JSON.parse(text) as ReturnType<typeof manifest>;
      expect(asNewest.$schema).toContain(`v1.${newest}/`);
      expect(await manifestProblems(asNewest)).toEqual([]);
    },
  );

  test("takes people and tokens to the server of this installation", () => {
    const filled = manifest(settings);
    expect(filled.configurableTabs?.[0]?.configurationUrl).toBe("https://guildhall.example.org/tab/");
    expect(filled.validDomains).toEqual(["guildhall.example.org"]);
    expect(filled.webApplicationInfo).toEqual({
      id: botId,
      resource: `api://guildhall.example.org/${botId}`,
    });
    expect(filled.bots?.[0]?.botId).toBe(botId);
    expect(filled.version).toBe("1.2.3");
  });

  test("lets people sign in to a separate Entra app if the bot is a managed identity", () => {
    const entraAppId = "77777777-2222-4333-8444-555555555555";
    const filled = manifest(packageSettings({ url: "https://guildhall.example.org", botId, entraAppId }));
    const resource = `api://guildhall.example.org/${entraAppId}`;
    expect(filled.webApplicationInfo).toEqual({ id: entraAppId, resource });
    expect(filled.bots?.[0]?.botId).toBe(botId);
  });

  test("offers the app in meetings and in group chats without one", () => {
    expect(manifest(settings).configurableTabs?.[0]?.context).toEqual([
      "privateChatTab",
      "meetingChatTab",
      "meetingDetailsTab",
      "meetingSidePanel",
    ]);
  });

  test("OPS-11: asks no chat for permissions if it was told not to, and is valid without", async () => {
    const without = manifest({ ...settings, chatPermissions: false });
    expect(without.authorization).toBeUndefined();
    expect(await manifestProblems(without)).toEqual([]);
    // Then only what mentions it is heard.
    expect(without.description.full).not.toContain("a word in the meeting chat");
    expect(without.description.full).toContain("by mentioning Guildhall with it in the meeting chat");
    expect(manifest(settings).authorization?.permissions?.resourceSpecific).toHaveLength(3);
  });

  test("OPS-10: names the server's own pages on privacy and terms, or the organisation's", () => {
    const url = "https://guildhall.example.org";
    expect(manifest(settings).developer).toMatchObject({
      privacyUrl: `${url}/privacy`,
      termsOfUseUrl: `${url}/terms`,
    });
    const privacyUrl = "https://example.org/privacy";
    expect(manifest(packageSettings({ url, botId, privacyUrl })).developer.privacyUrl).toBe(privacyUrl);
  });

  test("is refused with a permission that Teams does not have", async () => {
    const wrong = manifest(settings);
    wrong.authorization = {
      permissions: { resourceSpecific: [{ name: "ChatMessages.Read.Chat", type: "Application" }] },
    };
    expect(await manifestProblems(wrong)).toEqual([
      "ChatMessages.Read.Chat is no resource-specific permission that Guildhall knows",
    ]);
  });

  test("is refused with a permission of the other type", async () => {
    const wrong = manifest(settings);
    wrong.authorization = {
      permissions: { resourceSpecific: [{ name: "ChatMessage.Read.Chat", type: "Delegated" }] },
    };
    expect(await manifestProblems(wrong)).toEqual([
      "ChatMessage.Read.Chat is of type Application, not Delegated",
    ]);
  });

  test("is refused when the schema forbids it", async () => {
    const wrong = manifest(settings);
    wrong.name.short = "Guildhall, a name that is far too long for Teams";
    expect(await manifestProblems(wrong)).toEqual([expect.stringContaining("short")]);
  });
});

describe("what the store asks of a manifest", () => {
  const { name, description } = manifest(settings);

  test("OPS-15: descriptions say who sets it up, and call Microsoft Teams so the first time", () => {
    expect(description.full.split(/\s+/).length).toBeLessThanOrEqual(500);
    expect(description.full).toContain("An administrator of your organisation sets Guildhall up once");
    expect(/(\w+) Teams/.exec(description.full)?.[1]).toBe("Microsoft");
    for (const word of ["certified", "powered by", "guaranteed", "MSFT", "AppSource"])
      expect(description.full).not.toMatch(new RegExp(word, "i"));
    expect(description.short).not.toMatch(/\bapp\b/i);
  });

  test("OPS-15: its name names none of Teams' own features or Microsoft's products", () => {
    for (const word of [
      "Chat",
      "Contacts",
      "Calendar",
      "Calls",
      "Files",
      "Activity",
      "Apps",
      "Help",
      "Teams",
      "Microsoft",
    ])
      expect(`${name.short} ${name.full}`).not.toMatch(new RegExp(`\\b${word}\\b`, "i"));
  });

  test("OPS-15: the page about the store's guidelines names only rules and files that exist", () => {
    const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
    const page = read("docs/store.md");
    const rules = new Set([...read("SPEC.md").matchAll(/\*\*([A-Z]+-\d+)\*\*/g)].map(([, rule]) => rule));
    const named = [...page.matchAll(/\b([A-Z]{3,}-\d+)\b/g)].map(([, rule]) => rule ?? "");
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((rule) => !rules.has(rule))).toEqual([]);
    const paths = [...page.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, path]) => path ?? "");
    const files = paths.filter((path) => !path.startsWith("/"));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  });
});

describe("the app package", () => {
  test("holds the manifest and both icons at its root, in the sizes that Teams needs", async () => {
    const files = unzipSync(await appPackage(settings));
    expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
    expect(JSON.parse(new TextDecoder().decode(files["manifest.json"]))).toEqual(manifest(settings));
    expect(pngFacts(files["color.png"])).toMatchObject({ width: 192, height: 192 });
    expect(pngFacts(files["outline.png"])).toEqual({ width: 32, height: 32, transparent: true });
  });

  test("is byte for byte the same for the same settings", async () => {
    expect(Buffer.compare(await appPackage(settings), await appPackage(settings))).toBe(0);
  });
});

describe("the settings of a package", () => {
  test.for([
    [{ botId }, "the server's public address is missing"],
    [{ url: "http://guildhall.example.org", botId }, "begins with https://"],
    [{ url: "https://guildhall.example.org" }, "the bot's id is missing"],
    [{ url: "https://guildhall.example.org", botId: "guildhall" }, "the bot's id is guildhall"],
    [{ url: "https://guildhall.example.org", botId, version: "1" }, "the version is 1"],
  ] as const)("%o are refused: %s", ([words, message]) => {
    expect(() => packageSettings(words)).toThrow(message);
  });

  test("use the bot's id for the app unless it has one of its own", () => {
    const own = "99999999-2222-4333-8444-555555555555";
    expect(settings.appId).toBe(botId);
    expect(packageSettings({ url: "https://a.example", botId, appId: own }).appId).toBe(own);
  });
});
