import { CLOUDS } from "./clouds.ts";

/** Domains in which only Microsoft creates host names. Anybody can get one in trafficmanager.net. */
const SERVICE_DOMAINS = ["teams.microsoft.com", "teams.microsoft.us", "teams.microsoftonline.cn"];
const TEAMS_DOMAINS = [
  "cloud.microsoft",
  "microsoft.com",
  "microsoft.us",
  "microsoft365.com",
  "microsoftonline.cn",
  "office.com",
  "office365.com",
  "office365.us",
];
const SERVICE_HOSTS = Object.values(CLOUDS).flatMap(({ serviceHosts }) => serviceHosts);

const isIn = (domains: readonly string[], host: string): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Whether a `host[:port]` can be a connector of Teams. */
export const isServiceHost = (host: string): boolean =>
  SERVICE_HOSTS.includes(host) || isIn(SERVICE_DOMAINS, host);

/** Whether a page of this host, or of one below it, can be Teams or another Microsoft app that frames the tab. */
export const isTeamsHost = (host: string): boolean => isIn(TEAMS_DOMAINS, host);
