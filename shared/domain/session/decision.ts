import type { Decision } from "../kernel/decider.ts";
import type { Meta } from "../kernel/meta.ts";
import type { SessionEvent } from "./events.ts";

export type SessionDecision = Decision<SessionEvent>;
export type Member = Extract<Meta["actor"], { kind: "member" }>;
