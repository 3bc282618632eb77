import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import type { Renewal } from "../domain/community/life/part.ts";
import { LOGISTICS_ELEMENTS } from "../domain/community/logistics/part.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import { readContract } from "./contract.ts";
import { may, whoMay } from "./may.ts";
import { isVotedOn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";

/** The steps of a renewal, in their order (SPEC LIFE-13). */
const STEPS = ["look", "logistics", "purpose"] as const;
export type RenewalStepName = (typeof STEPS)[number];

/** What is done next about a step: it is started, everybody votes, or an organiser words what the community is for. */
export type RenewalCode = "lookHonestly" | "voteOnLogistics" | "askAboutPurpose" | "vote" | "statePurpose";

interface RenewalStep {
  readonly name: RenewalStepName;
  readonly is: "todo" | "running" | "done";
}

export interface RenewalReading extends Renewal {
  readonly steps: readonly RenewalStep[];
  readonly achieved: number;
  /** null: all of it is done, or it is over */
  readonly next: {
    readonly step: RenewalStepName;
    readonly code: RenewalCode;
    /** whether whoever reads does it, or may */
    readonly mine: boolean;
    /** the members who may; nobody: everybody does it, or there is no organiser */
    readonly who: readonly MemberRef[];
  } | null;
  readonly mayEnd: boolean;
}

/** The renewal of this number; null if a later one is known. */
export function readRenewal(reader: CommunityReader, number: number): RenewalReading | null {
  const renewal = reader.slices.life?.renewal ?? null;
  if (renewal?.number !== number) return null;
  const steps = STEPS.filter((name) => name !== "look" || hasPrinciples(reader)).map((name): RenewalStep => ({
    name,
    is: standing(reader, name, renewal),
  }));
  const open = renewal.over
    ? undefined
    : (steps.find(({ is }) => is === "running") ?? steps.find(({ is }) => is === "todo"));
  return {
    ...renewal,
    steps,
    achieved: steps.filter(({ is }) => is === "done").length,
    next: open === undefined ? null : nextOf(reader, open, renewal),
    mayEnd: !renewal.over && may(reader, "endRenewal"),
  };
}

/** The renewal that is under way; null: there is none. */
export function currentRenewal(reader: CommunityReader): RenewalReading | null {
  const renewal = reader.slices.life?.renewal ?? null;
  return renewal === null || renewal.over ? null : readRenewal(reader, renewal.number);
}

const hasPrinciples = (reader: CommunityReader): boolean =>
  (readContract(reader)?.principles.length ?? 0) > 0;

const SUBJECTS = { look: "honestLook", logistics: "logistics", purpose: "purpose" } as const;

function standing(
  reader: CommunityReader,
  name: RenewalStepName,
  { since, purpose }: Renewal,
): RenewalStep["is"] {
  if (isVotedOn(reader, ({ kind }) => kind === SUBJECTS[name])) return "running";
  const { looks = [], logistics } = reader.slices;
  const done = {
    look: (looks.at(-1)?.at ?? 0) >= since,
    logistics: LOGISTICS_ELEMENTS.every((element) => (logistics?.current[element]?.at ?? 0) >= since),
    purpose: purpose === "kept" || purpose === "worded",
  };
  return done[name] ? "done" : "todo";
}

function nextOf(
  reader: CommunityReader,
  { name, is }: RenewalStep,
  { purpose }: Renewal,
): RenewalReading["next"] {
  if (is === "running") return { step: name, code: "vote", mine: !reader.mine.onlyFollows, who: [] };
  const by = (code: RenewalCode, command: MemberCommunityCommand["type"]) => ({
    ...{ step: name, code },
    ...{ mine: may(reader, command), who: whoMay(reader, command) },
  });
  if (name === "look") return by("lookHonestly", "lookHonestly");
  if (name === "logistics") return by("voteOnLogistics", "voteOnLogistics");
  const worded = purpose === "toBeWorded" || (reader.slices.community?.purpose ?? "") === "";
  return worded ? by("statePurpose", "changeSettings") : by("askAboutPurpose", "askAboutPurpose");
}
