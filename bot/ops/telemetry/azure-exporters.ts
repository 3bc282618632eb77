import {
  type AzureMonitorExporterOptions,
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from "@azure/monitor-opentelemetry-exporter";
import type { Exporters } from "./exporters.ts";

export type Credential = NonNullable<AzureMonitorExporterOptions["credential"]>;

/**
 * To Application Insights, as the managed identity: the key in the connection string opens nothing. These are the exporters
 * of `@azure/monitor-opentelemetry`; the rest of it instruments libraries by itself, which does not work in a bundle.
 */
export function azureExporters(connectionString: string, credential: Credential): Exporters {
  const options = { connectionString, credential, disableOfflineStorage: true };
  return { metrics: new AzureMonitorMetricExporter(options), traces: new AzureMonitorTraceExporter(options) };
}
