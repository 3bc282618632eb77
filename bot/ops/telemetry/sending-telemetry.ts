import { randomBytes } from "node:crypto";
import { ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags } from "@opentelemetry/api";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { type Counter, COUNTERS, GAUGES, type Step, STEPS } from "@guildhall/shared/app/telemetry";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Exporters, OpenTelemetry } from "./exporters.ts";

/** The counter that goes down again. */
const UP_AND_DOWN: Counter = "commands.waiting";
const COUNTER_NAMES = Object.keys(COUNTERS) as readonly Counter[];

/** The name of a measurement, as it is sent. */
const metricNameOf = (name: string): string => `guildhall.${name}`;

/** How long the end of the server may wait for the last of it. */
const CLOSE_WITHIN = 2 * SECOND;

/**
 * Sends measurements once a minute, and steps in batches, through OpenTelemetry. Its spans are made by hand: nothing is
 * instrumented by itself, so no address, row or person gets into one.
 */
export function sendingTelemetry({ metrics, traces }: Exporters): OpenTelemetry {
  // The instance is drawn: a machine's name would say where it runs.
  const resource = resourceFromAttributes({
    "service.name": "guildhall",
    "service.instance.id": randomBytes(8).toString("hex"),
  });
  const meters = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: MINUTE })],
  });
  const tracers = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(traces)] });
  const meter = meters.getMeter("guildhall");
  const tracer = tracers.getTracer("guildhall");
  const counters = new Map(COUNTER_NAMES.map((name) => [name, counterOf(name)]));
  const times = new Map(
    Object.entries(STEPS).map(([name, description]) => [
      name,
      meter.createHistogram(metricNameOf(`${name}.time`), { description, unit: "ms" }),
    ]),
  );

  function counterOf(name: Counter) {
    const options = { description: COUNTERS[name] };
    return name === UP_AND_DOWN
      ? meter.createUpDownCounter(metricNameOf(name), options)
      : meter.createCounter(metricNameOf(name), options);
  }

  return {
    count(counter, by = 1) {
      counters.get(counter)?.add(by);
    },
    step(step) {
      times.get(step.name)?.record(step.ended - step.began);
      const span = tracer.startSpan(
        step.name,
        { startTime: step.began, attributes: attributesOf(step) },
        parentOf(step),
      );
      if (step.outcome === "failed") span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(step.ended);
    },
    observe(gauge, read) {
      meter
        .createObservableGauge(metricNameOf(gauge), { description: GAUGES[gauge] })
        .addCallback((result) => result.observe(read()));
    },
    async close() {
      const closed = Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_WITHIN).unref());
      await Promise.race([closed, late]);
    },
  };
}

/** Only what is named here is sent: not where a commit is stored. */
const attributesOf = ({ command, outcome, why }: Step): Record<string, string> => ({
  ...(command === undefined ? {} : { "guildhall.command": command }),
  ...(outcome === undefined ? {} : { "guildhall.outcome": outcome }),
  ...(why === undefined ? {} : { "guildhall.why": why }),
});

/** The click, of which there is no span: the steps of a command are its children, under the same trace id. */
const parentOf = ({ correlation }: Step) =>
  trace.setSpanContext(ROOT_CONTEXT, {
    traceId: correlation,
    spanId: correlation.slice(0, 16),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
