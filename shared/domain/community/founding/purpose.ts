import type { Decision } from "../../kernel/decider.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok } from "../../kernel/result.ts";
import { parseLineOrNone } from "../../kernel/text.ts";
import type { FoundingEvent } from "./events.ts";

/** States what the community is for, in place of what it was for before. An empty line takes that back (SPEC FOUND-3). */
export function statePurpose(given: string, before: string): Decision<FoundingEvent> {
  const purpose = parseLineOrNone(given, "purpose", LIMITS.purpose);
  if (!purpose.ok) return purpose;
  return ok(purpose.value === before ? [] : [{ type: "PurposeStated", purpose: purpose.value }]);
}
