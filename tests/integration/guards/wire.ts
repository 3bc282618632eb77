import { createHash } from "node:crypto";
import { z } from "zod";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import { mySession, viewSession } from "@guildhall/shared/domain/session/view";
import { commandId } from "@guildhall/shared/protocol/command-id";
import * as commandMessages from "@guildhall/shared/protocol/command-message";
import * as handshake from "@guildhall/shared/protocol/handshake";
import * as messages from "@guildhall/shared/protocol/messages";
import * as search from "@guildhall/shared/protocol/search";
import * as rows from "@guildhall/shared/protocol/rows";
import type { Life } from "./life.ts";
import { shapeOf } from "./shape.ts";

const rowAnswers = {
  pastSessionsAnswer: rows.rowsAnswer("pastSessions"),
  takeawaysAnswer: rows.rowsAnswer("takeaways"),
  decisionsAnswer: rows.rowsAnswer("decisions"),
  healthAnswer: rows.rowsAnswer("health"),
};

const isSchema = (value: unknown): value is z.core.$ZodType => value instanceof z.core.$ZodType;

/** Everything that crosses the wire, as text: the schemas of all messages, and the shapes of slices. */
export function wireOf(life: Life): string {
  const schemas = Object.entries({
    commandId,
    ...handshake,
    ...commandMessages,
    ...messages,
    ...rowAnswers,
    rowsRequest: rows.rowsRequest,
    searchRequest: search.searchRequest,
    searchAnswer: search.searchAnswer,
  })
    .filter(([, value]) => isSchema(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => [
      name,
      z.toJSONSchema(schema as z.core.$ZodType, { io: "input", unrepresentable: "any" }),
    ]);
  const sessions = life.sessionStates as readonly SessionState[];
  const communities = life.communityStates as readonly CommunityState[];
  const slices = {
    community: shapeOf(communities.map((state) => viewCommunity(state))),
    myCommunity: shapeOf(communities.map((state) => myCommunity(state, memberRef("tom")))),
    session: shapeOf(sessions.map((state) => viewSession(state))),
    mySession: shapeOf(sessions.map((state) => mySession(state, memberRef("tom")))),
  };
  return JSON.stringify({ schemas, events: messages.SERVER_EVENTS, slices });
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
