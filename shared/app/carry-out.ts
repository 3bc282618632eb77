import { z } from "zod";
import { isToBeErased } from "../domain/community/retention/part.ts";
import { type CommunityId, memberRef } from "../domain/kernel/ids.ts";
import type { Actor } from "../domain/kernel/meta.ts";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { AttendanceNotes } from "../ports/attendance-notes.ts";
import type { CalendarAddresses } from "../ports/calendar-addresses.ts";
import type { Directory } from "../ports/directory.ts";
import type { ErasedLog } from "../ports/erased-log.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow, Outbox } from "../ports/outbox.ts";
import { RosterError } from "../ports/roster.ts";
import type { SealKeys } from "../ports/seal-keys.ts";
import type { WhoIsHere } from "../ports/who-is-here.ts";
import { Keyring } from "./keyring.ts";
import { eraseMember } from "./erase.ts";
import type { CommandOutcome } from "./live-stream.ts";
import type { LiveStreams } from "./live-streams.ts";
import type { Log } from "./log.ts";
import { type MoveDeps, moveToChat } from "./move-to-chat.ts";
import { type DefectRetries, DONE, type Fate, keyOf, LEASE, RETRY_AFTER } from "./outbox-retries.ts";
import type { StoredEffect } from "./outbox-row.ts";
import { sumUp, type SumUpDeps } from "./sum-up.ts";
import { recordAttendance } from "./record-attendance.ts";

/** How long it may take until the directory has noted somebody who has come. */
const NOTED_WITHIN = 5 * SECOND;

export const SYSTEM: Actor = { kind: "system" };

export interface CarryOutDeps extends MoveDeps {
  readonly outbox: Outbox;
  readonly liveStreams: LiveStreams;
  readonly sealKeys: SealKeys;
  readonly attendanceNotes: AttendanceNotes;
  readonly calendarAddresses: Pick<CalendarAddresses, "revoke">;
  readonly directory: Pick<Directory, "noteTookPart" | "forgetTimes" | "erase">;
  readonly erasedLog: Pick<ErasedLog, "note">;
  /** Erases everything that is stored of a community. */
  readonly erase: (community: CommunityId) => Promise<void>;
  readonly readPast: SumUpDeps["readPast"];
  readonly whoIsHere: Pick<WhoIsHere, "lastPresent">;
  readonly environment: Environment;
  readonly log: Log;
}

/** What the chat is to show and pokes of projections are carried out apart, because they may take long. */
export type OrderlyEffect = Exclude<StoredEffect, { kind: "post" | "staleCard" | "poke" }>;

export interface CarryOut {
  /** Carries out an effect in the order of its stream. */
  readonly carryOut: (row: ClaimedRow, effect: OrderlyEffect) => Promise<Fate>;
  /** What becomes of a row whose command to a stream had this outcome. */
  readonly fateOf: (outcome: CommandOutcome, row: ClaimedRow, effect: StoredEffect) => Fate;
}

/** `inBackground` runs work that outlasts the row's turn, unless the server is stopping. */
export function createCarryOut(
  deps: CarryOutDeps,
  retries: DefectRetries,
  inBackground: (work: () => Promise<void>) => void,
): CarryOut {
  const { outbox, liveStreams, sealKeys, directory, whoIsHere, environment, log } = deps;

  async function carryOut(row: ClaimedRow, effect: OrderlyEffect): Promise<Fate> {
    const id = keyOf(row);
    switch (effect.kind) {
      case "tellCommunity": {
        const liveStream = await liveStreams.community(effect.community);
        return fateOf(await liveStream.submit({ id, actor: SYSTEM, command: effect.command }), row, effect);
      }
      case "tellSession": {
        const liveStream = await liveStreams.session(effect.session);
        return fateOf(await liveStream.submit({ id, actor: SYSTEM, command: effect.command }), row, effect);
      }
      case "destroySeal":
        return destroySeal(row, effect);
      case "checkLeft":
        return checkLeft(row, effect);
      case "revokeCalendar":
        await deps.calendarAddresses.revoke(effect, effect.at);
        return DONE;
      case "moveToChat":
        try {
          return fateOf(await moveToChat(id, effect, deps), row, effect);
        } catch (error) {
          if (error instanceof RosterError) return { done: false, again: environment.now() + RETRY_AFTER };
          throw error;
        }
      case "eraseMember":
        await eraseMember(deps, effect, environment.now());
        return DONE;
      case "eraseCommunity":
        return eraseWhenDue(effect);
      case "sumUp":
        return sumUp(id, effect, deps, (outcome) => fateOf(outcome, row, effect));
      case "gatherAttendance":
        return recordAttendance(id, effect, { storage: deps, liveStreams, environment }, (outcome) =>
          fateOf(outcome, row, effect),
        );
    }
  }

  /** Unless it was called off in the meantime. */
  async function eraseWhenDue({
    community,
    due,
  }: Extract<StoredEffect, { kind: "eraseCommunity" }>): Promise<Fate> {
    const liveStream = await liveStreams.community(community);
    await liveStream.catchUp();
    const { state } = liveStream;
    if (state.status === "founded" && isToBeErased(state, due)) await deps.erase(community);
    return DONE;
  }

  /**
   * The time at which a member first took part could tell who cast which ballot or wrote which entry (SPEC SEC-13,
   * LOG-11). So all who did are noted together, while the key can still open who they are; and once members who came
   * last in other ways have been noted too, the directory is rewritten without times.
   */
  async function destroySeal(
    row: ClaimedRow,
    { scope, sealed }: Extract<StoredEffect, { kind: "destroySeal" }>,
  ): Promise<Fate> {
    const { stream, fateUnknown } = row;
    const keyring = new Keyring(stream, sealKeys);
    await keyring.find(new Set([scope]));
    const lives = keyring.has(scope);
    // Nothing was ever sealed (SPEC STORE-15), unless a server destroyed the key and then died.
    if (!lives && !fateUnknown) return DONE;
    if (stream.kind !== "community") {
      await sealKeys.destroy(stream, scope);
      return DONE;
    }
    if (lives && sealed !== undefined) {
      const acted = z.array(z.string().transform(memberRef)).safeParse(keyring.open(sealed));
      if (acted.success) await directory.noteTookPart(stream.id, acted.data);
    }
    if (!(await outbox.markSending(row))) return { done: false, again: environment.now() + LEASE };
    await sealKeys.destroy(stream, scope);
    environment.later(NOTED_WITHIN, () =>
      inBackground(async () => {
        await directory.forgetTimes(stream.id);
        await outbox.complete(row);
      }),
    );
    // If this server dies, the one that claims the row next finishes the job.
    return { done: false, again: null };
  }

  function fateOf(outcome: CommandOutcome, row: ClaimedRow, effect: StoredEffect): Fate {
    if (outcome.kind === "failed")
      return outcome.reason === "defect"
        ? retries.afterDefect(row, effect)
        : { done: false, again: environment.now() + RETRY_AFTER };
    if (outcome.kind === "refused")
      log.warn({ rejection: outcome.rejection.code }, "a command to another stream was refused");
    return DONE;
  }

  /** Ends a session that everybody has left (SPEC SESSION-5, SESSION-6); otherwise looks again when that may be so. */
  async function checkLeft(
    row: ClaimedRow,
    effect: Extract<StoredEffect, { kind: "checkLeft" }>,
  ): Promise<Fate> {
    const liveStream = await liveStreams.session(effect.session);
    await liveStream.catchUp();
    if (liveStream.state.status !== "running") return DONE;
    const now = environment.now();
    const lastHere = (await whoIsHere.lastPresent(effect.community)) ?? liveStream.state.lastActivityAt;
    if (now - lastHere < effect.idle)
      return effect.again ? { done: false, again: lastHere + effect.idle } : DONE;
    const id = `${keyOf(row)}-${now}`;
    const outcome = await liveStream.submit({ id, actor: SYSTEM, command: { type: "endLeft" } });
    if (outcome.kind === "done" && liveStream.state.status === "running" && effect.again)
      return { done: false, again: now + MINUTE };
    return fateOf(outcome, row, effect);
  }

  return { carryOut, fateOf };
}
