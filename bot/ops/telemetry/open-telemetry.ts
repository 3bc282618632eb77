import { type Counter, COUNTERS, NO_TELEMETRY, type Telemetry } from "@guildhall/shared/app/telemetry";
import type { Config } from "../../config/config.ts";

export interface OpenTelemetry extends Telemetry {
  /** Sends what has not been sent yet, if that is possible soon. */
  close(): Promise<void>;
}

/** The counter that goes down again. */
export const UP_AND_DOWN: Counter = "commands.waiting";

/** The names of all measurements, as they are sent. */
export const metricNameOf = (name: string): string => `guildhall.${name}`;

export const COUNTER_NAMES = Object.keys(COUNTERS) as readonly Counter[];

/** Opens what the configuration asks for. The libraries for it are loaded only then. */
export async function openTelemetry({ telemetry }: Pick<Config, "telemetry">): Promise<OpenTelemetry> {
  if (telemetry.kind === "off") return { ...NO_TELEMETRY, close: () => Promise.resolve() };
  const [{ sendingTelemetry }, exporters] = await Promise.all([
    import("./sending-telemetry.ts"),
    telemetry.kind === "otlp"
      ? import("./otlp-exporters.ts").then(({ otlpExporters }) => otlpExporters(telemetry.endpoint))
      : import("./azure-exporters.ts").then(({ azureExporters }) =>
          azureExporters(telemetry.connectionString.reveal()),
        ),
  ]);
  return sendingTelemetry(exporters);
}
