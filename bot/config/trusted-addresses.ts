import { readRedis } from "./address.ts";
import type { Problem } from "./config-error.ts";
import { tablesIn } from "./connection-string.ts";
import { isLoopback } from "./loopback.ts";
import { CLOUDS } from "./clouds.ts";
import { isServiceHost, isTeamsHost } from "./microsoft.ts";
import type { Settings } from "./variables.ts";

/** What a server listens on that only its own machine reaches. */
const ONLY_HERE: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);
const ONLY_LOOPBACK = "must be https: plain http is for loopback addresses only";

/**
 * A service that answers in place of Microsoft decides who people are. A stand-in is therefore trusted only by a server
 * that is itself reached on this machine: any other trusts only Microsoft's own hosts, over https.
 */
export function addressProblems(read: Settings): readonly Problem[] {
  const publicUrl = new URL(read.PUBLIC_URL);
  const serverIsLocal = isLoopback(publicUrl.hostname);
  if (/^(\[::(ffff:0:0)?\]|0\..*)$/.test(publicUrl.hostname))
    return [
      {
        name: "PUBLIC_URL",
        wrong: "must name a host that people can reach, such as https://guildhall.example.org",
      },
    ];
  if (publicUrl.protocol === "http:" && !serverIsLocal) return [{ name: "PUBLIC_URL", wrong: ONLY_LOOPBACK }];

  const problems = [
    ...(serverIsLocal ? problemsOnThisMachine(read) : problemsOfDeployment(read)),
    ...redisProblems(read, serverIsLocal),
  ];
  // A list may contain several bad addresses; one sentence per setting is enough.
  return [...new Map(problems.toReversed().map((problem) => [problem.name, problem])).values()].toReversed();
}

/** A stand-in may be named, even over plain http if it is on this machine. */
function problemsOnThisMachine(read: Settings): readonly Problem[] {
  const names = ["ENTRA_AUTHORITY", "BOT_CHANNEL_METADATA_URL", "BOT_LOGIN_URL"] as const;
  return [
    ...names.map((name) => ({ name, url: new URL(read[name]) })),
    ...read.TEAMS_ORIGINS.map((origin) => ({ name: "TEAMS_ORIGINS", url: urlOfOrigin(origin) })),
    ...read.TAB_ORIGINS.map((origin) => ({ name: "TAB_ORIGINS", url: new URL(origin) })),
    ...collectorOf(read),
    ...tablesOf(read),
  ].flatMap(({ name, url }) => {
    if (url.protocol === "https:") return [];
    if (name === "AZURE_TABLES_ENDPOINT")
      return [{ name, wrong: "must be https: a managed identity's token is sent there" }];
    return isLoopback(url.hostname) ? [] : [{ name, wrong: ONLY_LOOPBACK }];
  });
}

function problemsOfDeployment(read: Settings): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (name: string, isRight: boolean, must: string): void => {
    if (!isRight)
      problems.push({ name, wrong: `must be ${must}, because PUBLIC_URL is not on this machine` });
  };
  const cloud = CLOUDS[read.CLOUD];
  /** What decides who people are must be of one cloud. */
  const checkCloud = (name: "ENTRA_AUTHORITY" | "BOT_LOGIN_URL" | "BOT_CHANNEL_METADATA_URL", own: string) =>
    check(name, new URL(read[name]).href === new URL(own).href, `${own} or unset with CLOUD=${read.CLOUD}`);
  const isElsewhere = ({ protocol, hostname }: URL): boolean =>
    protocol === "https:" && !isLoopback(hostname);

  checkCloud("ENTRA_AUTHORITY", cloud.authority);
  checkCloud("BOT_LOGIN_URL", cloud.loginUrl);
  checkCloud("BOT_CHANNEL_METADATA_URL", cloud.metadataUrl);
  check(
    "BOT_SERVICE_HOSTS",
    read.BOT_SERVICE_HOSTS.every(isServiceHost),
    "connectors of Microsoft's, such as smba.trafficmanager.net",
  );
  const teams = read.TEAMS_ORIGINS.map(urlOfOrigin);
  check(
    "TEAMS_ORIGINS",
    teams.every(({ protocol, hostname }) => protocol === "https:" && isTeamsHost(hostname)),
    "https origins of Microsoft's, such as https://teams.microsoft.com",
  );
  // A server that only this machine reaches is behind a tunnel, and may have its storage here.
  const tables = tablesOf(read).filter(
    ({ name }) => !(ONLY_HERE.has(read.HOST) && name === "AZURE_TABLES_CONNECTION_STRING"),
  );
  for (const { name, url } of [
    ...read.TAB_ORIGINS.map((origin) => ({ name: "TAB_ORIGINS", url: new URL(origin) })),
    ...collectorOf(read),
    ...tables,
  ])
    check(name, isElsewhere(url), "https and lead to another machine than this one");
  if (read.AZURE_TABLES_CONNECTION_STRING !== undefined && read.STORAGE !== "connection-string")
    problems.push({
      name: "AZURE_TABLES_CONNECTION_STRING",
      wrong:
        "is a key to everything that is stored: set AZURE_TABLES_ENDPOINT instead, or request it with STORAGE=connection-string",
    });
  return problems;
}

const urlOfOrigin = (origin: string): URL => new URL(origin.replace("://*.", "://"));

const collectorOf = ({ OTLP_ENDPOINT: endpoint }: Settings) =>
  endpoint === undefined ? [] : [{ name: "OTLP_ENDPOINT", url: new URL(endpoint) }];

/** The host of the tables, by the setting that names it. */
function tablesOf(read: Settings): readonly { readonly name: string; readonly url: URL }[] {
  const { AZURE_TABLES_CONNECTION_STRING: connectionString, AZURE_TABLES_ENDPOINT: endpoint } = read;
  const named = connectionString === undefined ? null : tablesIn(connectionString);
  return [
    ...(named === null ? [] : [{ name: "AZURE_TABLES_CONNECTION_STRING", url: named }]),
    ...(endpoint === undefined ? [] : [{ name: "AZURE_TABLES_ENDPOINT", url: new URL(endpoint) }]),
  ];
}

function redisProblems(
  { REDIS_URL: address, REDIS_HOST: host }: Settings,
  serverIsLocal: boolean,
): readonly Problem[] {
  const named = address === undefined ? null : readRedis(address);
  return [
    ...(named === null ? [] : [{ name: "REDIS_URL", url: named }]),
    ...(host === undefined ? [] : [{ name: "REDIS_HOST", url: new URL(`https://${host}`) }]),
  ].flatMap(({ name, url }) => {
    const isEncrypted = url.protocol === "https:";
    const isHere = isLoopback(url.hostname);
    if (serverIsLocal)
      return isEncrypted || isHere
        ? []
        : [{ name, wrong: "must be rediss: plain redis is for loopback addresses only" }];
    return isEncrypted && !isHere
      ? []
      : [
          {
            name,
            wrong:
              "must be rediss and lead to another machine than this one, because PUBLIC_URL is not on this machine",
          },
        ];
  });
}
