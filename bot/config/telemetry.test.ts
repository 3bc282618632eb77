import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { parseConfig } from "./parse.ts";
import { local, production } from "./testing/environments.ts";

const insights =
  "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://w.in.example/";

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ name, wrong }) => `${name} ${wrong}`);
    throw error;
  }
  return [];
}

describe("the configuration of telemetry", () => {
  test("TRACE-3: is off, even where the platform names a destination", () => {
    expect(parseConfig({ ...production, APPLICATIONINSIGHTS_CONNECTION_STRING: insights }).telemetry).toEqual(
      {
        kind: "off",
      },
    );
  });

  test("TRACE-3: names a collector, or Application Insights, whose connection string it does not show", () => {
    const collector = {
      ...production,
      TELEMETRY: "otlp",
      OTLP_ENDPOINT: "https://collector.example.org:4318/",
    };
    expect(parseConfig(collector).telemetry).toEqual({
      kind: "otlp",
      endpoint: "https://collector.example.org:4318",
    });
    const azure = parseConfig({
      ...production,
      TELEMETRY: "azure",
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights,
    });
    expect(azure.telemetry.kind).toBe("azure");
    expect(inspect(azure)).not.toContain("11111111");
  });

  test.each<readonly [string, Record<string, string>, RegExp]>([
    ["a destination that does not exist", { TELEMETRY: "on" }, /^TELEMETRY must be off, otlp or azure$/],
    ["no collector", { TELEMETRY: "otlp" }, /^OTLP_ENDPOINT is missing/],
    ["no connection string", { TELEMETRY: "azure" }, /^APPLICATIONINSIGHTS_CONNECTION_STRING is missing/],
    [
      "half a connection string",
      { APPLICATIONINSIGHTS_CONNECTION_STRING: "x" },
      /^APPLICATIONINSIGHTS_CONNECTION_STRING is not a/,
    ],
    [
      "a collector without encryption",
      { TELEMETRY: "otlp", OTLP_ENDPOINT: "http://collector.example.org" },
      /^OTLP_ENDPOINT must be https/,
    ],
  ])("OPS-6, TRACE-3: with %s it stops the start with a sentence", (_, settings, sentence) => {
    expect(problemsOf({ ...production, ...settings })).toEqual([expect.stringMatching(sentence)]);
  });

  test("TRACE-3: a machine of one's own may use a collector on itself", () => {
    const settings = { ...local, TELEMETRY: "otlp", OTLP_ENDPOINT: "http://127.0.0.1:4318" };
    expect(problemsOf(settings)).toEqual([]);
  });
});
