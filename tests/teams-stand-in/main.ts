import { randomUUID } from "node:crypto";
import { startTeamsStandIn } from "./start.ts";

/** Runs a stand-in by itself and prints the configuration that a server needs for it. */
const { env } = process;
const standIn = await startTeamsStandIn({
  port: Number(env["TEAMS_PORT"] ?? 3979),
  appUrl: env["PUBLIC_URL"] ?? `http://127.0.0.1:${env["PORT"] ?? "3978"}`,
  botId: env["BOT_ID"] ?? randomUUID(),
  botPassword: env["BOT_PASSWORD"] ?? randomUUID(),
  tenantId: env["BOT_TENANT_ID"] ?? randomUUID(),
});
for (const [name, value] of Object.entries(standIn.env)) console.log(`${name}=${value}`);
console.log(`Stand-in Teams: ${standIn.url}/`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void standIn.close());
}
