import { DefaultAzureCredential } from "@azure/identity";
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from "@azure/monitor-opentelemetry-exporter";
import type { Exporters } from "./sending-telemetry.ts";

/**
 * To Application Insights, as the managed identity: the key in the connection string opens nothing. These are the exporters
 * of `@azure/monitor-opentelemetry`; the rest of it instruments libraries by itself, which does not work in a bundle.
 */
export function azureExporters(connectionString: string): Exporters {
  // Otherwise the library measures itself, and sends that to Microsoft.
  process.env["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "true";
  const options = { connectionString, credential: new DefaultAzureCredential(), disableOfflineStorage: true };
  return { metrics: new AzureMonitorMetricExporter(options), traces: new AzureMonitorTraceExporter(options) };
}
