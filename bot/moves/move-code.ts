import { createHmac, timingSafeEqual } from "node:crypto";
import { communityId, type CommunityId, isId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { type Person, personKey } from "@guildhall/shared/ports/directory";

/** What a code says to everybody: which of the codes that were given for which community it is. */
export interface Coded {
  readonly community: CommunityId;
  readonly offer: number;
}

/** Who may use it, and from where they move the community: what a code proves, and does not say. */
export interface Provable extends Coded {
  readonly from: Conversation;
  readonly person: Person;
}

export interface MoveCodes {
  issue(proves: Provable): string;
  /** null if it is no code; whether it is a true one shows when it is checked */
  read(text: string): Coded | null;
  /** Whether this code was issued for exactly that. */
  proves(text: string, proves: Provable): boolean;
}

const PROOF_BYTES = 18;
const shape = /^([\w-]{1,64})\.(\d{1,9})\.([\w-]{24})$/;

/** Codes with which a community is moved. `key`: of this deployment. */
export function createMoveCodes(key: Uint8Array): MoveCodes {
  // The deployment's key has another purpose, so this one is derived from it.
  const own = createHmac("sha256", key).update("guildhall: codes to move a community").digest();
  const proofOf = ({ community, offer, from, person }: Provable): Buffer =>
    createHmac("sha256", own)
      .update(JSON.stringify([community, offer, from.tenant, from.id, personKey(person)]))
      .digest()
      .subarray(0, PROOF_BYTES);
  const partsOf = (text: string) => shape.exec(text.trim());

  return {
    issue: (proves) => `${proves.community}.${proves.offer}.${proofOf(proves).toString("base64url")}`,
    read(text) {
      const [, community, offer] = partsOf(text) ?? [];
      if (community === undefined || offer === undefined || !isId(community)) return null;
      return { community: communityId(community), offer: Number(offer) };
    },
    proves(text, proves) {
      const proof = Buffer.from(partsOf(text)?.[3] ?? "", "base64url");
      const expected = proofOf(proves);
      return proof.length === expected.length && timingSafeEqual(proof, expected);
    },
  };
}
