import type { Decision } from "../decider.ts";
import type { Meta } from "../meta.ts";
import type { CommunityEvent } from "./events.ts";

export type Outcome = Decision<CommunityEvent>;
export type Member = Extract<Meta["actor"], { kind: "member" }>;
