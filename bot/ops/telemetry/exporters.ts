import type { PushMetricExporter } from "@opentelemetry/sdk-metrics";
import type { SpanExporter } from "@opentelemetry/sdk-trace-base";
import type { Telemetry } from "@guildhall/shared/app/telemetry";

/** Where to send what is measured, and the steps of work. */
export interface Exporters {
  readonly metrics: PushMetricExporter;
  readonly traces: SpanExporter;
}

export interface OpenTelemetry extends Telemetry {
  /** Sends what has not been sent yet, if that is possible soon. */
  close(): Promise<void>;
}
