import { describe, expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { parseConfig } from "./parse.ts";
import { local, production } from "./testing/environments.ts";

function problemsOf(environment: Record<string, string | undefined>): string {
  try {
    parseConfig(environment);
    return "";
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe("OPS-6: the Redis of several servers", () => {
  test("may be left out", () => {
    expect(parseConfig(production).redis).toBeNull();
  });

  test("is named by its host, where the managed identity opens it, or by an address, whose password nobody sees", () => {
    const REDIS_HOST = "guildhall.uksouth.redis.azure.net:10000";
    expect(parseConfig({ ...production, REDIS_HOST }).redis).toEqual({ kind: "host", host: REDIS_HOST });
    const REDIS_URL = "rediss://:hush-hush@redis.example.org:6380";
    const { redis } = parseConfig({ ...production, REDIS_URL });
    expect(redis?.kind === "url" ? redis.url.reveal() : null).toBe(REDIS_URL);
    expect(JSON.stringify(redis)).not.toContain("hush");
    expect(parseConfig({ ...local, REDIS_URL: "redis://127.0.0.1:6379" }).redis).not.toBeNull();
  });

  test.each([
    [
      "both",
      { REDIS_URL: "rediss://a.example", REDIS_HOST: "a.example" },
      "REDIS_URL is set together with REDIS_HOST",
    ],
    [
      "no address of a Redis",
      { REDIS_URL: "https://hush.example" },
      "REDIS_URL must be the address of a Redis",
    ],
    [
      "an address with a path",
      { REDIS_URL: "rediss://hush.example/0" },
      "REDIS_URL must be the address of a Redis",
    ],
    ["no host", { REDIS_HOST: "https://a.example" }, "REDIS_HOST must be the host and port of a Redis"],
    ["one without TLS", { REDIS_URL: "redis://:hush@a.example" }, "REDIS_URL must be rediss"],
    [
      "one on this machine",
      { REDIS_HOST: "localhost" },
      "REDIS_HOST must be rediss and lead to another machine",
    ],
  ])("is refused if it is %s, without a word of its value", (_, settings, sentence) => {
    const problems = problemsOf({ ...production, ...settings });
    expect(problems).toContain(sentence);
    expect(problems).not.toContain("hush");
  });
});
