import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { COUNTERS, GAUGES, STEPS, type Counter } from "@guildhall/shared/app/telemetry";
import type { TelemetryConfig } from "../../config/config.ts";
import { openTelemetry } from "./open-telemetry.ts";

const open = (telemetry: TelemetryConfig) =>
  openTelemetry({ telemetry }, () => {
    throw new Error("Nobody signs in");
  });

interface Received {
  readonly path: string;
  readonly body: string;
}

let collector: Server;
let endpoint: string;
let received: Received[];

beforeEach(async () => {
  received = [];
  collector = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body });
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterEach(() => {
  collector.close();
  collector.closeAllConnections();
});

const bodyAt = (path: string): string => received.find((each) => each.path === path)?.body ?? "";

describe("telemetry", () => {
  test("TRACE-3: is off unless it is asked for", async () => {
    const telemetry = await open({ kind: "off" });
    telemetry.count("commits");
    await telemetry.close();
    expect(received).toEqual([]);
  });

  test("TRACE-3: sends counts, gauges and steps to a collector, the last of them at the end", async () => {
    const telemetry = await open({ kind: "otlp", endpoint });
    for (const counter of Object.keys(COUNTERS) as Counter[]) telemetry.count(counter, 3);
    telemetry.observe("projections.lag", () => 42);
    const correlation = "0123456789abcdef0123456789abcdef";
    telemetry.step({
      name: "command",
      began: 1_790_000_000_000,
      ended: 1_790_000_000_025,
      correlation,
      command: "takeNote",
      outcome: "refused",
      why: "notAMember",
      stored: { stream: communityStream(communityId("a-community")), version: 987_654_321_987 },
    });
    telemetry.step({ name: "append", began: 1_790_000_000_010, ended: 1_790_000_000_020, correlation });
    await telemetry.close();
    const metrics = bodyAt("/v1/metrics");
    const names = [
      ...Object.keys(COUNTERS),
      ...Object.keys(GAUGES),
      ...Object.keys(STEPS).map((name) => `${name}.time`),
    ];
    for (const name of names) expect(metrics).toContain(`"name":"guildhall.${name}"`);
    const { resourceSpans } = JSON.parse(bodyAt("/v1/traces")) as {
      resourceSpans: {
        scopeSpans: { spans: { name: string; traceId: string; attributes: { key: string }[] }[] }[];
      }[];
    };
    const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans));
    expect(spans.map(({ name, traceId }) => [name, traceId])).toEqual([
      ["command", correlation],
      ["append", correlation],
    ]);
    expect(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key))).toEqual([
      "guildhall.command",
      "guildhall.outcome",
      "guildhall.why",
    ]);
  });

  test("TRACE-2: sends no row, no community, no address and no name of a machine", async () => {
    const telemetry = await open({ kind: "otlp", endpoint });
    const stored = { stream: communityStream(communityId("a-community")), version: 987_654_321_987 };
    const correlation = "0123456789abcdef0123456789abcdef";
    telemetry.step({
      name: "command",
      began: 1,
      ended: 2,
      correlation,
      command: "found",
      outcome: "done",
      stored,
    });
    telemetry.count("commits");
    await telemetry.close();
    const everything = received.map(({ body }) => body).join("\n");
    expect(everything).toContain("guildhall.commits");
    expect(everything).not.toMatch(/a-community|987654321987|https?:|host\.name|127\.0\.0\.1|process\./);
  });

  test("TRACE-3: holds up nothing where the collector does not answer", async () => {
    collector.close();
    const telemetry = await open({ kind: "otlp", endpoint });
    telemetry.count("commits");
    const began = performance.now();
    await telemetry.close();
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
