import { z } from "zod";
import {
  attendanceScope,
  MIN_ATTENDANCE_BYTES,
  type SlotsByMember,
} from "../domain/community/past-sessions/part.ts";
import { type CommunityId, memberRef, type MemberRef, type SessionId } from "../domain/kernel/ids.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import type { Storage } from "../ports/storage.ts";
import { Keyring } from "./keyring.ts";

type Notes = Pick<Storage, "attendanceNotes" | "sealKeys">;

const stored = z.object({ box: z.string() });
const note = z.record(z.string(), z.array(z.number().int().nonnegative()));

/** One server's notes on who is in a session, sealed under the key of its record (SPEC ATT-4). */
export class AttendanceNote {
  readonly #community: CommunityId;
  readonly #session: SessionId;
  readonly #writer: string;
  readonly #storage: Notes;
  readonly #keyring: Keyring;

  constructor(community: CommunityId, session: SessionId, writer: string, storage: Notes) {
    this.#community = community;
    this.#session = session;
    this.#writer = writer;
    this.#storage = storage;
    // The keyring is created once, so that a late write cannot create another key.
    this.#keyring = new Keyring(communityStream(community), storage.sealKeys);
  }

  /** Replaces this server's earlier notes. */
  async write(slots: SlotsByMember): Promise<void> {
    const scope = attendanceScope(this.#session);
    await this.#keyring.obtain([scope]);
    const { box } = this.#keyring.seal(scope, slots, MIN_ATTENDANCE_BYTES);
    await this.#storage.attendanceNotes.write(this.#community, this.#session, this.#writer, { box });
  }
}

/** The combined notes of all servers on a session. */
export async function readAttendance(
  community: CommunityId,
  session: SessionId,
  { attendanceNotes, sealKeys }: Notes,
): Promise<SlotsByMember> {
  const scope = attendanceScope(session);
  const keyring = new Keyring(communityStream(community), sealKeys);
  const notes = await attendanceNotes.read(community, session);
  if (notes.length > 0) await keyring.find(new Set([scope]));
  const slots = new Map<MemberRef, Set<number>>();
  for (const each of notes) {
    const { box } = stored.parse(each);
    const opened = note.safeParse(keyring.open({ scope, box }));
    for (const [ref, there] of Object.entries(opened.data ?? {})) {
      const member = memberRef(ref);
      slots.set(member, (slots.get(member) ?? new Set()).union(new Set(there)));
    }
  }
  return Object.fromEntries([...slots].map(([ref, there]) => [ref, [...there].toSorted((a, b) => a - b)]));
}
