import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import type { Exporters } from "./exporters.ts";

/** To a collector. What it wants in headers is read from OTEL_EXPORTER_OTLP_HEADERS by the library. */
export const otlpExporters = (endpoint: string): Exporters => ({
  metrics: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }),
  traces: new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }),
});
