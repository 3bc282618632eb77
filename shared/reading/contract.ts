import type { Contract } from "../domain/community/contract/part.ts";
import { isOpen } from "../domain/kernel/open.ts";
import { signaturesHere } from "../domain/people-counts.ts";
import { type CollectionReading, readCollection } from "./collection.ts";
import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { type Share, shareOf } from "./share.ts";

export interface ContractReading extends Contract {
  /** whether it is in force: a newer version replaces it */
  readonly inForce: boolean;
  readonly signedByMe: boolean;
  /** whether whoever reads is asked to sign it, which those who only follow are not; for everybody: whether members may */
  readonly maySign: boolean;
  /** how many have signed: of the version in force, of those who take part */
  readonly signed: Share;
  /** how many more are in the chat, of whom none is expected to sign: they have not taken part yet, or only follow */
  readonly notCounted: number;
}

/** A version of the contract, by default the one in force; null if there is none. */
export function readContract(reader: CommunityReader, version?: number): ContractReading | null {
  const { slices, mine, me, people } = reader;
  const current = slices.contract?.current ?? null;
  const wanted = version ?? current;
  const contract = wanted === null ? undefined : slices[`contract:${wanted}`];
  if (contract === undefined) return null;
  const { signatures } = contract;
  const inForce = contract.version === current;
  const signedByMe = me !== null && signatures.some(({ member }) => member === me.ref);
  const signed = inForce
    ? shareOf(reader, signaturesHere(signatures.length, people))
    : { count: signatures.length, of: null };
  return {
    ...contract,
    ...{ inForce, signedByMe, signed },
    maySign: inForce && !signedByMe && !mine.onlyFollows && may(reader, "signContract"),
    notCounted: people === null || signed.of === null ? 0 : Math.max(0, people.inChat - signed.of),
  };
}

/** The version that whoever adopts a contract now may sign with the same press; null for those who only follow. */
export const signedWhenAdopted = (reader: CommunityReader): number | null =>
  reader.mine.onlyFollows || !may(reader, "signContract") ? null : (reader.slices.contract?.current ?? 0) + 1;

/** The versions that are no longer in force, newest first. */
export const earlierContracts = (reader: CommunityReader): readonly ContractReading[] =>
  (reader.slices.contract?.versions ?? [])
    .flatMap((version) => readContract(reader, version) ?? [])
    .filter(({ inForce }) => !inForce)
    .toReversed();

/** The bad lists that its principles come from, once they are over: an open one is shown in its workshop (SPEC CONTRACT-4). */
export function badListsOf(
  reader: CommunityReader,
  { principles }: Pick<Contract, "principles">,
): readonly CollectionReading[] {
  const origins = new Set(principles.flatMap(({ from }) => from?.entry ?? []));
  return (reader.slices.collections ?? [])
    .flatMap((id) => readCollection(reader, id) ?? [])
    .filter((list) => !isOpen(list))
    .filter(({ entries }) => entries.some(({ id }) => origins.has(id)));
}
