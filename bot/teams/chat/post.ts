import type { Log } from "@guildhall/shared/app/log";
import type { Telemetry } from "@guildhall/shared/app/telemetry";
import type { Urgency } from "@guildhall/shared/domain/community/messages/part";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { PostResult } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Connector, OutgoingMessage } from "../connector/connector.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { SendLimits } from "../connector/send-limits.ts";
import type { ConversationReference } from "../conversation-reference.ts";

/** The result of a send; for a posted message its id, if the connector returned it. */
export type Sent =
  Exclude<PostResult, { kind: "posted" }> | { readonly kind: "posted"; readonly id: string | null };

/** Posts a message once, or edits one that is there, and returns the result. Never throws. */
export type Post = (
  reference: ConversationReference,
  conversation: string,
  message: OutgoingMessage,
  how: {
    readonly urgency: Urgency;
    /** the message to replace */
    readonly inPlaceOf?: string | undefined;
  },
) => Promise<Sent>;

const TRY_AGAIN_AFTER = 30 * SECOND;

export function createPost(parts: {
  readonly connector: Pick<Connector, "post" | "update">;
  readonly limits: SendLimits;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
  readonly telemetry?: Pick<Telemetry, "count"> | undefined;
}): Post {
  const { connector, limits, environment, log, telemetry } = parts;
  const send: Post = async (reference, conversation, message, { urgency, inPlaceOf }) => {
    const freeAt = limits.take(conversation, urgency, environment.now());
    if (freeAt !== null) return { kind: "later", at: freeAt };
    const { serviceUrl } = reference;
    const whole = { ...message, from: { id: reference.bot }, conversation: { id: conversation } };
    try {
      if (inPlaceOf === undefined)
        return { kind: "posted", id: await connector.post(serviceUrl, conversation, whole) };
      await connector.update(serviceUrl, conversation, inPlaceOf, { ...whole, id: inPlaceOf });
      return { kind: "posted", id: inPlaceOf };
    } catch (error) {
      const now = environment.now();
      const result = fateOf(error, now);
      if (error instanceof ConnectorError && error.status === 429 && result.kind === "later") {
        telemetry?.count("sends.throttled");
        limits.refused(conversation, now, result.at);
      }
      log.warn({ fate: result.kind, error }, "a message was not posted");
      return result;
    }
  };
  return async (...args) => {
    const sent = await send(...args);
    telemetry?.count(`sends.${sent.kind}`);
    return sent;
  };
}

/**
 * Nothing was posted: 401 means that the bot's own token was rejected, which the operator can fix; 412 that something else
 * was going on in the conversation. Microsoft also asks for 502 and 504 to be repeated, but then the message may be there:
 * only edits are, which do no harm.
 */
const REPEATABLE: ReadonlySet<number> = new Set([401, 412, 429]);
const REFUSED: ReadonlySet<number> = new Set([400, 403, 404, 410, 413]);

/**
 * What a failed send means. It may be repeated only if certainly nothing was posted: after a 5xx, or without an answer,
 * the message may be in the chat.
 */
export function fateOf(error: unknown, now: Instant): Exclude<PostResult, { kind: "posted" }> {
  if (!(error instanceof ConnectorError)) return { kind: "unknown" };
  const later = { kind: "later", at: now + (error.retryAfter ?? TRY_AGAIN_AFTER) } as const;
  if (!error.arrived) return error.status === null ? later : { kind: "impossible" };
  if (error.status === null) return { kind: "unknown" };
  if (REPEATABLE.has(error.status)) return later;
  return REFUSED.has(error.status) ? { kind: "impossible" } : { kind: "unknown" };
}
