import type { TeamsManifestV1D25 } from "@microsoft/app-manifest";
import { permissions } from "./permissions.ts";
import type { PackageSettings } from "./settings.ts";

const about = (chatPermissions: boolean): string =>
  [
    "Guildhall helps a community of practice to meet well: the agenda of a session is written before, every item has its time, and everybody sees the same countdown in the side panel of the meeting.",
    `When an item has had its time, anybody can say ELMO (enough, let's move on) with one button or by ${chatPermissions ? "a word" : "mentioning Guildhall with it"} in the meeting chat. Once enough people have said so, the facilitator moves on, parks the item for another day, or gives it two more minutes. What was learned and who does what is written down on the way and posted to the chat as a recap.`,
    "An administrator of your organisation sets Guildhall up once. After that you sign in with your account in Microsoft Teams, and with no other.",
    "Guildhall is made for recurring meetings and group chats in Microsoft Teams. People who join a meeting as anonymous guests can follow it, but cannot open the side panel.",
  ].join("\n\n");

/** The manifest of the Teams app for one installation. */
export function manifest(settings: PackageSettings): TeamsManifestV1D25.TeamsManifestV1D25 {
  const { publicUrl, host, botId, entraAppId, appId, version, developer } = settings;
  return {
    $schema: "https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/MicrosoftTeams.schema.json",
    manifestVersion: "1.25",
    version,
    id: appId,
    developer,
    name: { short: "Guildhall", full: "Guildhall for communities of practice" },
    description: {
      short: "Sessions on time for your community of practice: agenda, timer, ELMO, recap.",
      full: about(settings.chatPermissions),
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#3B3A78",
    configurableTabs: [
      {
        id: "guildhall",
        configurationUrl: `${publicUrl}/tab/`,
        canUpdateConfiguration: true,
        scopes: ["groupChat"],
        // A session without a meeting runs in the tab of its group chat.
        context: ["privateChatTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel"],
      },
    ],
    bots: [
      {
        botId,
        scopes: ["groupChat"],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ["groupChat"],
            commands: [
              { title: "elmo", description: "Enough, let's move on: raise it for the item that is on" },
              { title: "agenda", description: "What is on in this session, or the next one, with times" },
              { title: "rota", description: "Who facilitates next" },
              { title: "next", description: "When the next session is" },
              { title: "backlog", description: "The topics that wait for a session, best first" },
              { title: "add topic:", description: "Offer a topic: write its title after the colon" },
              { title: "set up", description: "Set up the community, step by step" },
              { title: "help", description: "What Guildhall understands in this chat" },
            ],
          },
        ],
      },
    ],
    composeExtensions: [
      {
        botId,
        commands: [
          {
            id: "search",
            type: "query",
            // Not from Teams' own search bar: what is found there would be copied from one place to another.
            context: ["compose"],
            title: "What we learned",
            description: "Find what your communities have learned, and put it into a message",
            // Shows the newest before anything is typed.
            initialRun: true,
            parameters: [
              {
                name: "words",
                title: "Words",
                description: "Words from a takeaway, an action, an outcome or a decision",
                inputType: "text",
              },
            ],
          },
        ],
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [host],
    webApplicationInfo: { id: entraAppId, resource: `api://${host}/${entraAppId}` },
    ...(settings.chatPermissions && {
      authorization: {
        permissions: { resourceSpecific: permissions.map((permission) => ({ ...permission })) },
      },
    }),
    defaultInstallScope: "meetings",
    defaultGroupCapability: { meetings: "tab", groupchat: "bot" },
    showLoadingIndicator: false,
  };
}
