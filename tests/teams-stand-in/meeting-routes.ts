import express from "express";
import type { Response, Router } from "express";
import { joinUrlOf } from "./activities.ts";
import { connectorError } from "./connector-error.ts";
import type { ConversationState } from "./model.ts";
import { channelAccount, meetingPart } from "./roster.ts";
import type { World } from "./world.ts";

interface Notification {
  readonly type?: string;
  readonly value?: {
    readonly recipients?: readonly string[];
    readonly surfaces?: readonly {
      readonly surface?: string;
      readonly content?: { readonly value?: unknown };
    }[];
  };
}

/** In larger meetings Teams tells nothing about single participants; which error it answers is not documented. */
const MOST_TOLD_APART = 350;

/** The meetings part of the Bot Connector. */
export function meetingRoutes(parts: { world: World; tenantId: string; now: () => number }): Router {
  const { tenantId, world } = parts;
  const router = express.Router();

  const installedMeeting = (meetingId: string): ConversationState | undefined => {
    const conversation = world.conversationOfMeeting(meetingId);
    return conversation?.botInstalled === true ? conversation : undefined;
  };

  /** Both calls need a permission that the chat granted. */
  const allowed = (conversation: ConversationState, response: Response): boolean => {
    if (!conversation.chatPermission)
      connectorError(response, 403, "Forbidden", "The app is not allowed to read this of the meeting.");
    return conversation.chatPermission;
  };

  router.get("/v1/meetings/:meetingId", (request, response) => {
    const conversation = installedMeeting(request.params.meetingId);
    if (conversation === undefined) {
      connectorError(response, 404, "MeetingNotFound", "Meeting not found.");
      return;
    }
    if (!allowed(conversation, response)) return;
    const organizer = conversation.memberKeys
      .map((key) => world.person(key))
      .find((person) => person.role === "Organizer");
    const startsAt = conversation.meeting?.startedAt ?? parts.now();
    response.json({
      details: {
        id: conversation.meetingId,
        msGraphResourceId: "",
        scheduledStartTime: new Date(startsAt).toISOString(),
        scheduledEndTime: new Date(startsAt + 3_600_000).toISOString(),
        joinUrl: joinUrlOf(conversation),
        title: conversation.name,
        type: "Recurring",
      },
      conversation: { isGroup: true, conversationType: "groupChat", id: conversation.id },
      organizer: organizer === undefined ? undefined : channelAccount(organizer),
    });
  });

  router.get("/v1/meetings/:meetingId/participants/:participantId", (request, response) => {
    const conversation = installedMeeting(request.params.meetingId);
    if (conversation?.meeting === undefined) {
      connectorError(response, 404, "MeetingNotFound", "Meeting not found.");
      return;
    }
    if (!allowed(conversation, response)) return;
    if (request.query["tenantId"] !== tenantId) {
      connectorError(response, 400, "BadSyntax", "The tenant id is missing or wrong.");
      return;
    }
    if (world.roster(conversation.id).length > MOST_TOLD_APART) {
      connectorError(response, 400, "BadArgument", "Meetings of this size have no participants' details.");
      return;
    }
    const person = world.personById(request.params.participantId);
    if (person === undefined || !world.roster(conversation.id).includes(person)) {
      connectorError(response, 404, "ParticipantNotFound", "The person is not part of the meeting.");
      return;
    }
    response.json({
      user: channelAccount(person),
      meeting: meetingPart(person, conversation.meeting),
      conversation: { isGroup: true, id: conversation.id },
    });
  });

  router.post("/v1/meetings/:meetingId/notification", (request, response) => {
    const conversation = installedMeeting(request.params.meetingId);
    if (conversation?.meeting === undefined) {
      connectorError(response, 404, "MeetingNotFound", "Meeting not found.");
      return;
    }
    const { type, value } = (request.body ?? {}) as Notification;
    if (
      type !== "targetMeetingNotification" ||
      value?.recipients === undefined ||
      value.surfaces === undefined
    ) {
      connectorError(response, 400, "BadArgument", "The notification is not complete.");
      return;
    }
    const { inMeeting } = conversation.meeting;
    const reached: string[] = [];
    const failures: Record<string, unknown>[] = [];
    for (const id of value.recipients) {
      const person = world.personById(id);
      if (person !== undefined && inMeeting.includes(person.key)) {
        reached.push(person.key);
      } else {
        const failureReason = "The person is not in the meeting";
        failures.push({ recipientMri: id, errorCode: "ParticipantNotFound", failureReason });
      }
    }
    if (reached.length > 0) {
      const title = (value.surfaces[0]?.content?.value as { title?: unknown } | undefined)?.title;
      world.addNotice({
        conversationId: conversation.id,
        to: reached,
        title: typeof title === "string" ? title : world.botName,
      });
    }
    if (failures.length === 0) response.status(202).json({});
    else response.status(207).json({ recipientsFailureInfo: failures });
  });
  return router;
}
