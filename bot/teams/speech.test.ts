import { describe, expect, test } from "vitest";
import { initialCommunity } from "@guildhall/shared/domain/community/state";
import { PRIYA } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { english } from "./cards/testing/english.ts";
import { createSpeech, timeZoneOf } from "./speech.ts";

const speech = createSpeech("en-GB");

describe("TEXT-18: the bot speaks", () => {
  test("to one person in the language of their Teams, and to everybody in that of the deployment", async () => {
    const mirrored = createSpeech("ar-XB");
    expect((await speech.toOne({ locale: "en-XA" })).personalHelp).toMatch(/^\[.*\]$/);
    expect((await speech.toAll()).personalHelp).toBe(english.personalHelp);
    expect((await mirrored.toAll()).personalHelp).toContain("\u202e");
    expect((await mirrored.toOne({ locale: "en-US" })).personalHelp).toBe(english.personalHelp);
    expect((await mirrored.toOne({})).personalHelp).toContain("\u202e");
  });

  test.each(["fr-FR", "", "not a locale", "x".repeat(5_000)])(
    "English to whoever uses %j, which there are no texts in",
    async (locale) => {
      expect((await speech.toOne({ locale })).personalHelp).toBe(english.personalHelp);
      expect((await createSpeech(locale).toAll()).personalHelp).toBe(english.personalHelp);
    },
  );

  test("even if Teams tells a time zone that nobody knows", async () => {
    for (const localTimezone of ["Europe/Paris", "Mars/Olympus", ""])
      expect((await speech.toOne({ locale: "en-GB", localTimezone })).personalHelp).toBe(
        english.personalHelp,
      );
  });

  test("of times as in the time zone of a community, once there is one", () => {
    expect(timeZoneOf(initialCommunity)).toBe("UTC");
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "Asia/Tokyo", at: guild.at });
    expect(timeZoneOf(guild.state)).toBe("Asia/Tokyo");
  });
});
