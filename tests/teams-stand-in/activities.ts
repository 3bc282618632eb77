import type { ActivityMaker, ActivityMakerOptions } from "./activity-maker.ts";
import type { ConversationState, Person } from "./model.ts";
import { channelAccount, meetingPart } from "./roster.ts";

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";
const timezone = "Europe/London";

/** Where people can join the meeting; only its shape matters. */
export function joinUrlOf(conversation: ConversationState): string {
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(conversation.id)}/0`;
}

/** Makes activities in the form that Teams sends. */
export function createActivityMaker(options: ActivityMakerOptions): ActivityMaker {
  const bot = { id: `28:${options.botId}`, name: options.botName };

  const base = (conversation: ConversationState, from: Person, id?: string) => ({
    ...sentBy(from, id),
    conversation: {
      ...(conversation.kind === "personal"
        ? { conversationType: "personal" }
        : { isGroup: true, conversationType: "groupChat" }),
      tenantId: options.tenantId,
      id: conversation.id,
    },
  });

  const sentBy = (from: Person, id = options.nextId()) => {
    const at = new Date(options.now()).toISOString();
    return {
      id,
      timestamp: at,
      localTimestamp: at,
      localTimezone: timezone,
      serviceUrl: options.serviceUrl,
      channelId: "msteams",
      from: {
        id: from.teamsId,
        name: from.name,
        ...(from.aadObjectId === undefined ? {} : { aadObjectId: from.aadObjectId }),
      },
      recipient: bot,
      locale: from.locale,
    };
  };

  const channelData = (conversation: ConversationState, more: Record<string, unknown> = {}) => ({
    tenant: { id: options.tenantId },
    ...(conversation.meetingId === undefined ? {} : { meeting: { id: conversation.meetingId } }),
    ...more,
  });

  const clientInfo = ({ locale }: Person) => ({
    type: "clientInfo",
    locale,
    country: locale.split("-")[1] ?? "GB",
    platform: "Web",
    timezone,
  });

  const meetingEvent = (conversation: ConversationState, by: Person, name: string, value: unknown) => ({
    ...base(conversation, by),
    type: "event",
    name,
    value,
    channelData: channelData(conversation, { source: null }),
  });

  const meetingFacts = (conversation: ConversationState) => ({
    Id: conversation.meetingId ?? "",
    JoinUrl: joinUrlOf(conversation),
    MeetingType: "Scheduled",
    Title: conversation.name,
  });

  return {
    installed: (conversation, by) => ({
      ...base(conversation, by, `f:${options.nextId()}`),
      type: "conversationUpdate",
      membersAdded: [bot],
      channelData: channelData(conversation),
    }),
    installationUpdate: (conversation, by, action) => ({
      ...base(conversation, by, `f:${options.nextId()}`),
      type: "installationUpdate",
      action,
      channelData: channelData(conversation, {
        settings: { selectedChannel: { id: conversation.id } },
        source: { name: "message" },
      }),
    }),
    uninstalled: (conversation, by) => ({
      ...base(conversation, by, `f:${options.nextId()}`),
      type: "conversationUpdate",
      membersRemoved: [bot],
      channelData: channelData(conversation),
    }),
    membersChanged: (conversation, by, { added = [], removed = [] }) => ({
      ...base(conversation, by, `f:${options.nextId()}`),
      type: "conversationUpdate",
      ...(added.length > 0 ? { membersAdded: added.map(briefAccount) } : {}),
      ...(removed.length > 0 ? { membersRemoved: removed.map(briefAccount) } : {}),
      channelData: channelData(conversation),
    }),
    message: (conversation, message, from, mentions, kind) => ({
      ...base(conversation, from, message.id),
      type: kind === "sent" ? "message" : kind === "edited" ? "messageUpdate" : "messageDelete",
      ...(kind === "deleted"
        ? {}
        : {
            text: message.text,
            textFormat: "plain",
            attachments: [
              ...message.cards.map((content) => ({ contentType: ADAPTIVE, content })),
              { contentType: "text/html", content: message.html },
            ],
            entities: [...mentions, clientInfo(from)],
          }),
      channelData: channelData(
        conversation,
        kind === "sent" ? {} : { eventType: kind === "edited" ? "editMessage" : "softDeleteMessage" },
      ),
    }),
    submit: (conversation, from, replyToId, value) => ({
      ...base(conversation, from),
      type: "message",
      replyToId,
      value,
      entities: [clientInfo(from)],
      channelData: channelData(conversation, { source: { name: "message" }, legacy: { replyToId } }),
    }),
    cardAction: (conversation, from, replyToId, action, trigger) => ({
      ...base(conversation, from, `f:${crypto.randomUUID()}`),
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId,
      value: { action: { type: "Action.Execute", ...action }, trigger },
      channelData: channelData(conversation, { source: { name: "message" }, legacy: { replyToId } }),
    }),
    taskFetch: (conversation, from, replyToId, data, theme) => ({
      ...base(conversation, from, `f:${crypto.randomUUID()}`),
      type: "invoke",
      name: "task/fetch",
      replyToId,
      value: { data, context: { theme } },
      channelData: channelData(conversation, { source: { name: "message" } }),
    }),
    query: (conversation, from, value) => ({
      ...(conversation === null
        ? sentBy(from, `f:${crypto.randomUUID()}`)
        : base(conversation, from, `f:${crypto.randomUUID()}`)),
      type: "invoke",
      name: "composeExtension/query",
      value,
      channelData:
        conversation === null
          ? { tenant: { id: options.tenantId }, source: { name: "compose" } }
          : channelData(conversation, { source: { name: "compose" } }),
    }),
    taskSubmit: (conversation, from, data) => ({
      ...base(conversation, from, `f:${crypto.randomUUID()}`),
      type: "invoke",
      name: "task/submit",
      value: { data },
      channelData: channelData(conversation, { source: { name: "message" } }),
    }),
    meetingStarted: (conversation, by, startedAt) =>
      meetingEvent(conversation, by, "application/vnd.microsoft.meetingStart", {
        ...meetingFacts(conversation),
        StartTime: new Date(startedAt).toISOString(),
      }),
    meetingEnded: (conversation, by, endedAt) =>
      meetingEvent(conversation, by, "application/vnd.microsoft.meetingEnd", {
        ...meetingFacts(conversation),
        EndTime: new Date(endedAt).toISOString(),
      }),
    participants: (conversation, people, change) => {
      const first = people[0];
      if (first === undefined) throw new Error("A participant event needs a person");
      const { meeting } = conversation;
      return meetingEvent(
        conversation,
        first,
        `application/vnd.microsoft.meetingParticipant${change === "joined" ? "Join" : "Leave"}`,
        {
          members: people.map((person) => ({
            user: channelAccount(person),
            meeting: meeting === undefined ? {} : meetingPart(person, meeting),
          })),
        },
      );
    },
  };
}

function briefAccount(person: Person): Record<string, unknown> {
  return {
    id: person.teamsId,
    ...(person.aadObjectId === undefined ? {} : { aadObjectId: person.aadObjectId }),
  };
}
