import { expect, test } from "vitest";
import { readTalk, SPOKEN } from "@guildhall/shared/domain/talk-words";
import { manifest } from "../../appPackage/manifest.ts";
import { packageSettings } from "../../appPackage/settings.ts";

const botId = "11111111-2222-4333-8444-555555555555";

test("TALK-6 the command list in Teams has exactly the words that the bot understands", () => {
  const { bots = [] } = manifest(packageSettings({ url: "https://guildhall.example.org/", botId }));
  const [list] = bots[0]?.commandLists ?? [];
  expect(list?.commands.map(({ title }) => title)).toEqual(SPOKEN);
  expect(list?.scopes).toEqual(["groupChat"]);
});

test.each(SPOKEN.filter((spoken) => spoken !== "elmo"))(
  "TALK-6 the bot understands %s as Teams sends it",
  (spoken) => {
    expect(["unknown", "unclear"]).not.toContain(readTalk(`${spoken} `, true)?.asks);
  },
);
