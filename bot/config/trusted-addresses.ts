import { readRedis } from "./address.ts";
import type { Problem } from "./config-error.ts";
import { tablesIn } from "./connection-string.ts";
import { isLoopback } from "./loopback.ts";
import { type Cloud, CLOUDS } from "./clouds.ts";
import { isServiceHost, isTeamsHost } from "./microsoft.ts";
import { type Rule, rule } from "./rule.ts";
import type { Settings } from "./variables.ts";

/** What a server listens on that only its own machine reaches. */
const ONLY_HERE: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);
const ONLY_LOOPBACK = "must be https: plain http is for loopback addresses only";

const isOnThisMachine = ({ PUBLIC_URL: url }: Pick<Settings, "PUBLIC_URL">): boolean =>
  isLoopback(new URL(url).hostname);

const publicUrl = rule(["PUBLIC_URL"], (read) => {
  const { protocol, hostname } = new URL(read.PUBLIC_URL);
  if (/^(\[::(ffff:0:0)?\]|0\..*)$/.test(hostname))
    return [
      {
        name: "PUBLIC_URL",
        wrong: "must name a host that people can reach, such as https://guildhall.example.org",
      },
    ];
  return protocol === "http:" && !isOnThisMachine(read) ? [{ name: "PUBLIC_URL", wrong: ONLY_LOOPBACK }] : [];
});

const must = (name: string, be: string): readonly Problem[] => [
  { name, wrong: `must be ${be}, because PUBLIC_URL is not on this machine` },
];
const isSafeHere = ({ protocol, hostname }: URL): boolean => protocol === "https:" || isLoopback(hostname);
const isElsewhere = ({ protocol, hostname }: URL): boolean => protocol === "https:" && !isLoopback(hostname);

/** What decides who people are must be of one cloud. */
const ofTheCloud = (
  name: "ENTRA_AUTHORITY" | "BOT_LOGIN_URL" | "BOT_CHANNEL_METADATA_URL",
  ownOf: (cloud: Cloud) => string,
): Rule =>
  rule(["PUBLIC_URL", "CLOUD", name], (read) => {
    const url = new URL(read[name]);
    if (isOnThisMachine(read)) return isSafeHere(url) ? [] : [{ name, wrong: ONLY_LOOPBACK }];
    const own = ownOf(CLOUDS[read.CLOUD]);
    return url.href === new URL(own).href ? [] : must(name, `${own} or unset with CLOUD=${read.CLOUD}`);
  });

const serviceHosts = rule(["PUBLIC_URL", "CLOUD", "BOT_SERVICE_HOSTS"], (read) =>
  isOnThisMachine(read) || read.BOT_SERVICE_HOSTS.every(isServiceHost)
    ? []
    : must("BOT_SERVICE_HOSTS", "connectors of Microsoft's, such as smba.trafficmanager.net"),
);

const teamsOrigins = rule(["PUBLIC_URL", "CLOUD", "TEAMS_ORIGINS"], (read) => {
  const urls = read.TEAMS_ORIGINS.map((origin) => new URL(origin.replace("://*.", "://")));
  if (isOnThisMachine(read))
    return urls.every(isSafeHere) ? [] : [{ name: "TEAMS_ORIGINS", wrong: ONLY_LOOPBACK }];
  return urls.every(({ protocol, hostname }) => protocol === "https:" && isTeamsHost(hostname))
    ? []
    : must("TEAMS_ORIGINS", "https origins of Microsoft's, such as https://teams.microsoft.com");
});

/** What leads out of the server, and not to Microsoft alone. */
function leadsTo(
  name: "TAB_ORIGINS" | "OTLP_ENDPOINT" | "AZURE_TABLES_ENDPOINT" | "AZURE_TABLES_CONNECTION_STRING",
  urls: readonly URL[],
  onThisMachine: boolean,
): readonly Problem[] {
  if (!onThisMachine)
    return urls.every(isElsewhere) ? [] : must(name, "https and lead to another machine than this one");
  if (name === "AZURE_TABLES_ENDPOINT")
    return urls.every(({ protocol }) => protocol === "https:")
      ? []
      : [{ name, wrong: "must be https: a managed identity's token is sent there" }];
  return urls.every(isSafeHere) ? [] : [{ name, wrong: ONLY_LOOPBACK }];
}

const tabOrigins = rule(["PUBLIC_URL", "TAB_ORIGINS"], (read) =>
  leadsTo(
    "TAB_ORIGINS",
    read.TAB_ORIGINS.map((origin) => new URL(origin)),
    isOnThisMachine(read),
  ),
);

const byName = (name: "OTLP_ENDPOINT" | "AZURE_TABLES_ENDPOINT"): Rule =>
  rule(["PUBLIC_URL", name], (read) =>
    leadsTo(name, read[name] === undefined ? [] : [new URL(read[name])], isOnThisMachine(read)),
  );

const connectionString = rule(
  ["PUBLIC_URL", "HOST", "STORAGE", "AZURE_TABLES_CONNECTION_STRING"],
  (read): readonly Problem[] => {
    const name = "AZURE_TABLES_CONNECTION_STRING";
    const tables = read[name] === undefined ? null : tablesIn(read[name]);
    if (tables === null) return [];
    const here = isOnThisMachine(read);
    // A server that only this machine reaches is behind a tunnel, and may have its storage here.
    const astray = !here && ONLY_HERE.has(read.HOST) ? [] : leadsTo(name, [tables], here);
    if (here || astray.length > 0 || read.STORAGE === "connection-string") return astray;
    const wrong =
      "is a key to everything that is stored: set AZURE_TABLES_ENDPOINT instead, or request it with STORAGE=connection-string";
    return [{ name, wrong }];
  },
);

const redisAt = (name: "REDIS_URL" | "REDIS_HOST", urlOf: (text: string) => URL | null): Rule =>
  rule(["PUBLIC_URL", name], (read) => {
    const url = urlOf(read[name] ?? "");
    if (url === null) return [];
    if (!isOnThisMachine(read))
      return isElsewhere(url) ? [] : must(name, "rediss and lead to another machine than this one");
    return isSafeHere(url)
      ? []
      : [{ name, wrong: "must be rediss: plain redis is for loopback addresses only" }];
  });

/**
 * A service that answers in place of Microsoft decides who people are. A stand-in is therefore trusted only by a server
 * that is itself reached on this machine: any other trusts only Microsoft's own hosts, over https.
 */
export const ADDRESS_RULES: readonly Rule[] = [
  publicUrl,
  ofTheCloud("ENTRA_AUTHORITY", ({ authority }) => authority),
  ofTheCloud("BOT_LOGIN_URL", ({ loginUrl }) => loginUrl),
  ofTheCloud("BOT_CHANNEL_METADATA_URL", ({ metadataUrl }) => metadataUrl),
  serviceHosts,
  teamsOrigins,
  tabOrigins,
  byName("OTLP_ENDPOINT"),
  byName("AZURE_TABLES_ENDPOINT"),
  connectionString,
  redisAt("REDIS_URL", readRedis),
  redisAt("REDIS_HOST", (text) => URL.parse(`https://${text}`)),
];
