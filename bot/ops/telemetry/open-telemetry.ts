import { NO_TELEMETRY } from "@guildhall/shared/app/telemetry";
import type { Config } from "../../config/config.ts";
import type { Credential } from "./azure-exporters.ts";
import type { OpenTelemetry } from "./exporters.ts";

/** Opens what the configuration asks for; `identity` is the deployment's own. The libraries for it are loaded only then. */
export async function openTelemetry(
  { telemetry }: Pick<Config, "telemetry">,
  identity: () => Credential,
): Promise<OpenTelemetry> {
  if (telemetry.kind === "off") return { ...NO_TELEMETRY, close: () => Promise.resolve() };
  const [{ sendingTelemetry }, exporters] = await Promise.all([
    import("./sending-telemetry.ts"),
    telemetry.kind === "otlp"
      ? import("./otlp-exporters.ts").then(({ otlpExporters }) => otlpExporters(telemetry.endpoint))
      : import("./azure-exporters.ts").then(({ azureExporters }) =>
          azureExporters(telemetry.connectionString.reveal(), identity()),
        ),
  ]);
  return sendingTelemetry(exporters);
}
