import { CLOUD_NAMES, CLOUDS } from "../../../bot/config/clouds.ts";
import { ABOUT } from "./about.ts";
import { federated, documentedTicketKey } from "../../../bot/config/testing/environments.ts";
import { mistakes, problemsAfter } from "./mistakes.ts";

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");
const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(", ");

/** The sources of the clouds' values, which Guildhall could not try. */
const SOURCES = `Sources: Microsoft's _Configure Bot Framework bots for US Government customers_ (\`how-to-deploy-gov-cloud-high\`) and \`GovernmentConstants\` of
botframework-connector for issuer, audience and metadata; _Deploy to Azure operated by 21Vianet_ (\`how-to-deploy-china-cloud\`) for China's; the list
\`TeamsServiceEndpoints\` of the Microsoft 365 Agents SDK for the connectors' hosts; _Sovereign clouds_ of the Teams SDK for Teams' addresses; _Tab
requirements_ for the public cloud's frames; _Workload identity federation_ of Entra for the exchange's audiences. For China no host of the
connector is documented: set \`BOT_SERVICE_HOSTS\` to the host that the log names when it refuses the first activity.`;

/** `docs/settings.md`. The sentences are what the server really says. */
export function settingsPage(): string {
  const settings = Object.entries(ABOUT).map(([name, { what, otherwise }]) => [
    code(name),
    what,
    otherwise ?? "_needed_",
  ]);
  const clouds = CLOUD_NAMES.map((name) => {
    const cloud = CLOUDS[name];
    return [
      code(name),
      cloud.tested ? cloud.name : `${cloud.name}: _untested_`,
      code(cloud.authority),
      code(cloud.metadataUrl),
      codes([...new Set([cloud.channelIssuer, cloud.botAudience])]),
      code(cloud.exchangeAudience),
      cloud.serviceHosts.length > 0 ? codes(cloud.serviceHosts) : "_none documented_",
      codes(cloud.origins),
    ];
  });
  const refused = mistakes(documentedTicketKey).map((mistake) => {
    const says = problemsAfter(federated, mistake).map(({ name, wrong }) => `${code(name)} ${wrong}.`);
    return [code(mistake.name), mistake.did, says.join(" ")];
  });
  return [
    "# Settings of the server",
    "This page is written by `npm run docs`. Settings are environment variables. One that cannot be right, or that contradicts another, stops the start with exit code 78 and a sentence for each. A setting's value is never shown.",
    table(["setting", "what", "otherwise"], settings),
    "## The clouds",
    "`CLOUD` sets everything that differs between Microsoft's clouds together. Guildhall has been tested against the protocol of the public one.",
    table(
      [
        "`CLOUD`",
        "cloud",
        "sign-in of people and bot",
        "metadata",
        "issuer and audience",
        "exchange",
        "connectors",
        "frames",
      ],
      clouds,
    ),
    SOURCES,
    "## What stops the start",
    "Each row is a test. The server is a deployment whose address is not on this machine; one that is reached at a loopback address may name stand-ins on the same machine.",
    table(["setting", "set to", "the server says"], refused),
  ].join("\n\n");
}
