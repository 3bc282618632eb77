import { describe, expect, test } from "vitest";
import { nextVersion, readEnvironmentFile, withValue, wordsOf } from "./environment.ts";

describe("an installation's file", () => {
  const text = '# a comment\nBOT_DOMAIN=guildhall.example.org\nAAD_APP_CLIENT_ID = "one"\r\nTEAMS_APP_ID=\n';

  test("is read line by line; comments and empty values count as missing", () => {
    expect(wordsOf(readEnvironmentFile(text))).toEqual({
      url: "https://guildhall.example.org",
      botId: "one",
      entraAppId: "one",
    });
  });

  test("OPS-11: says whether chats are asked for permissions, in one of two words", () => {
    expect(wordsOf(readEnvironmentFile("CHAT_PERMISSIONS=no"))).toEqual({ chatPermissions: false });
    expect(() => wordsOf(readEnvironmentFile("CHAT_PERMISSIONS=off"))).toThrow("must be yes or no");
  });

  test("keeps everything else when a value is written", () => {
    expect(withValue(text, "TEAMS_APP_VERSION", "1.0.0")).toBe(`${text}TEAMS_APP_VERSION=1.0.0\n`);
    expect(withValue("A=1\nB=2\n", "A", "3")).toBe("A=3\nB=2\n");
  });
});

describe("the version of a package", () => {
  test("OPS-13: may be the repository's for the first package of an installation", () => {
    expect(nextVersion(undefined, undefined, "0.1.0")).toBe("0.1.0");
    expect(nextVersion(undefined, "", "0.1.0")).toBe("0.1.0");
  });

  test("OPS-13: has to be said from then on, and be higher than the last one", () => {
    expect(() => nextVersion(undefined, "0.1.0", "0.2.0")).toThrow("add --version");
    for (const low of ["0.1.0", "0.0.9", "0.1.0"])
      expect(() => nextVersion(low, "0.1.0", "0.1.0")).toThrow("must be higher");
    expect(nextVersion("0.1.10", "0.1.9", "0.1.0")).toBe("0.1.10");
    expect(nextVersion("1.0.0", "0.9.9", "0.1.0")).toBe("1.0.0");
  });
});
