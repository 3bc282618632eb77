import type { Problem } from "./config-error.ts";
import { hostnameOf, isLoopback } from "./loopback.ts";
import type { Variables } from "./variables.ts";

/**
 * Whoever answers in place of Microsoft decides who people are. Plain http is therefore taken on loopback only, and only
 * by a server that itself is reached on loopback: the configuration of a real deployment cannot name a stand-in.
 */
export function plainHttpProblems(read: Variables): readonly Problem[] {
  const publicUrl = new URL(read.PUBLIC_URL);
  const serverIsLocal = isLoopback(publicUrl.hostname);
  if (publicUrl.protocol === "http:" && !serverIsLocal)
    return [{ name: "PUBLIC_URL", wrong: "must be https: plain http is for loopback addresses only" }];

  const problems: Problem[] = [];
  const check = (name: string, address: string): void => {
    const { protocol, hostname } = new URL(address.replace("://*.", "://"));
    if (protocol === "https:" && (!isLoopback(hostname) || serverIsLocal)) return;
    if (!isLoopback(hostname)) problems.push({ name, wrong: "must be https" });
    else if (!serverIsLocal)
      problems.push({
        name,
        wrong: "names this machine, but PUBLIC_URL says that people come from elsewhere",
      });
  };
  check("ENTRA_AUTHORITY", read.ENTRA_AUTHORITY);
  check("BOT_CHANNEL_METADATA_URL", read.BOT_CHANNEL_METADATA_URL);
  check("BOT_LOGIN_URL", read.BOT_LOGIN_URL);
  for (const address of read.TEAMS_ORIGINS) check("TEAMS_ORIGINS", address);
  for (const address of read.TAB_ORIGINS) check("TAB_ORIGINS", address);
  for (const host of read.BOT_SERVICE_HOSTS)
    if (isLoopback(hostnameOf(host)) && !serverIsLocal) check("BOT_SERVICE_HOSTS", `http://${host}`);

  if (read.AZURE_TABLES_ENDPOINT?.startsWith("http:") === true)
    problems.push({
      name: "AZURE_TABLES_ENDPOINT",
      wrong: "must be https: a managed identity's token is sent there",
    });
  const tables = httpTables(read.AZURE_TABLES_CONNECTION_STRING);
  if (tables !== null) check("AZURE_TABLES_CONNECTION_STRING", tables);
  return unique(problems);
}

/** The address in a connection string that names plain http, or null. */
function httpTables(connectionString: string | undefined): string | null {
  if (connectionString === undefined) return null;
  const endpoint = /(?:^|;)\s*TableEndpoint=(http:[^;]+)/i.exec(connectionString)?.[1];
  if (endpoint !== undefined) return URL.parse(endpoint) === null ? "http://invalid" : endpoint;
  if (/(?:^|;)\s*UseDevelopmentStorage=true/i.test(connectionString)) return "http://127.0.0.1";
  return /(?:^|;)\s*DefaultEndpointsProtocol=http(;|$)/i.test(connectionString) &&
    !/(?:^|;)\s*TableEndpoint=/i.test(connectionString)
    ? "http://table.core.windows.net"
    : null;
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.name} ${problem.wrong}`, problem])).values()];
}
