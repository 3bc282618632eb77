import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { ANA, PRIYA, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { COUNTS, readerOf } from "../testing/reading.ts";
import { badListsOf, earlierContracts, readContract } from "./contract.ts";

const sign = { type: "signContract", version: 1 } as const;

function signedByTom(): Founding {
  const guild = new Founding();
  adopt(guild, "Be kind", "Be on time");
  guild.do(TOM, sign);
  return guild;
}

describe("the contract", () => {
  it("is null while there is none, and a version that never was", () => {
    expect(readContract(readerOf(new Founding(), TOM))).toBeNull();
    expect(readContract(readerOf(signedByTom(), TOM), 2)).toBeNull();
    expect(readContract({ ...readerOf(new Founding(), TOM), slices: {} })).toBeNull();
  });

  it("CONTRACT-2: tells whoever reads whether they signed it, and may", () => {
    const guild = signedByTom();
    expect(readContract(readerOf(guild, TOM))).toMatchObject({
      ...{ version: 1, adoptedAt: START, inForce: true, signedByMe: true, maySign: false },
      principles: [{ text: "Be kind" }, { text: "Be on time" }],
    });
    for (const who of [ANA, null])
      expect(readContract(readerOf(guild, who))).toMatchObject({ signedByMe: false, maySign: true });
  });

  it("READ-1: says how many of those who take part have signed, without those who have left", () => {
    const guild = signedByTom();
    guild.do(ANA, sign);
    const signed = (people: typeof COUNTS | null) => readContract(readerOf(guild, TOM, { people }))?.signed;
    expect(signed(COUNTS)).toEqual({ count: 2, of: 4 });
    expect(signed({ ...COUNTS, signersGone: 1 })).toEqual({ count: 1, of: 4 });
    expect(signed({ ...COUNTS, takingPart: 2 })).toEqual({ count: 2, of: 2 });
    expect(signed({ ...COUNTS, takingPart: 1 })).toEqual({ count: 2, of: null });
    expect(signed(null)).toEqual({ count: 2, of: null });
  });

  it("READ-1: tells how many more are in the chat, if it is known, and of the version in force alone", () => {
    const guild = signedByTom();
    const others = (people: typeof COUNTS | null, version?: number) =>
      readContract(readerOf(guild, TOM, { people }), version)?.notCounted;
    expect(others(COUNTS)).toBe(5);
    expect(others({ ...COUNTS, inChat: 4 })).toBe(0);
    expect(others({ ...COUNTS, inChat: 3 })).toBe(0);
    expect(others(null)).toBe(0);
    adopt(guild, "Be kind");
    expect(others(COUNTS, 1)).toBe(0);
  });

  it("CONTRACT-3: an earlier version stays readable with all its signatures, and is signed no more", () => {
    const guild = signedByTom();
    adopt(guild, "Be kind");
    const reader = readerOf(guild, TOM, { people: { ...COUNTS, signersGone: 1 } });
    expect(readContract(reader, 1)).toMatchObject({
      ...{ inForce: false, signedByMe: true, maySign: false },
      signed: { count: 1, of: null },
    });
    expect(readContract(readerOf(guild, ANA), 1)?.maySign).toBe(false);
    expect(readContract(reader)).toMatchObject({ version: 2, signedByMe: false, maySign: true });
    adopt(guild, "Be kind");
    expect(earlierContracts(readerOf(guild, TOM)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it("CONTRACT-3: there is no earlier version of the first one, nor before there is any", () => {
    expect(earlierContracts(readerOf(signedByTom(), TOM))).toEqual([]);
    expect(earlierContracts({ ...readerOf(new Founding(), TOM), slices: {} })).toEqual([]);
  });
});

describe("CONTRACT-4: the bad lists of a contract", () => {
  /** A contract with one principle that turns a bad entry round, and one that does not. */
  function withOrigin(): { readonly guild: Founding; readonly run: WorkshopRun } {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const agenda = guild.add(TOM, run.bad, "No agenda");
    run.turn();
    const sent = guild.add(ANA, run.good, "An agenda the day before", agenda);
    const [kind] = run.vote("Be kind");
    run.word(sent, ...(kind === undefined ? [] : [kind]));
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 2 } });
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    return { guild, run };
  }
  const listsOf = (guild: Founding) => {
    const reader = readerOf(guild, TOM);
    const contract = readContract(reader);
    if (contract === null) throw new Error("There is no contract");
    return badListsOf(reader, contract).map(({ id }) => id);
  };

  it("are those that its principles come from, and no good list", () => {
    const { guild, run } = withOrigin();
    expect(listsOf(guild)).toEqual([run.bad]);
  });

  it("are none of a contract whose principles come from none, nor where nothing is known", () => {
    const guild = signedByTom();
    expect(listsOf(guild)).toEqual([]);
    expect(badListsOf({ ...readerOf(guild, TOM), slices: {} }, { principles: [] })).toEqual([]);
  });

  it("are not shown twice while they are open in their workshop", () => {
    const { guild, run } = withOrigin();
    const again = new WorkshopRun(guild);
    guild.add(TOM, again.bad, "No agenda");
    expect(listsOf(guild)).toEqual([run.bad]);
    const reader = readerOf(guild, TOM);
    const entry = reader.slices[`collection:${again.bad}`]?.entries[0];
    if (entry === undefined) throw new Error("The bad list is empty");
    const from = { entry, text: "No agenda" };
    expect(badListsOf(reader, { principles: [{ id: entry, text: "x", from, votes: 1 }] })).toEqual([]);
  });
});
