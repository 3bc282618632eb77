import { describe, expect, it } from "vitest";
import type { Person } from "../ports/directory.ts";
import { freshCommunity } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const people = (count: number, from = 0): Person[] =>
  Array.from({ length: count }, (_, index) => ({ tenant: "tenant-1", objectId: `person-${from + index}` }));

/** The contract of every `Directory` adapter. */
export function directoryContract(make: MakeStorage): void {
  describe("entering people", () => {
    it("gives each person a ref of their own, in the order asked, and always the same", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const [ada, ben, cleo] = people(3);
      if (!ada || !ben || !cleo) throw new Error("three people");
      const [first] = await directory.enter(community, [ben]);
      const refs = await directory.enter(community, [ada, ben, cleo, ada]);
      expect(refs[1]).toBe(first);
      expect(refs[3]).toBe(refs[0]);
      expect(new Set(refs).size).toBe(3);
      expect(await directory.enter(community, [cleo, ben])).toEqual([refs[2], refs[1]]);
      expect(await directory.enter(community, [])).toEqual([]);
    });

    it("keeps tenants and communities apart", async () => {
      const { directory } = await make();
      const [here, there] = [freshCommunity(), freshCommunity()];
      const [ada] = people(1);
      if (!ada) throw new Error("one person");
      const foreign = { ...ada, tenant: "tenant-2" };
      const [one, two] = await directory.enter(here, [ada, foreign]);
      const [elsewhere] = await directory.enter(there, [ada]);
      expect(new Set([one, two, elsewhere]).size).toBe(3);
      expect(await directory.all(there)).toEqual([{ ref: elsewhere, person: ada, tookPart: true }]);
      expect(await directory.find(there, ada)).toEqual({ ref: elsewhere, person: ada, tookPart: true });
      expect(await directory.find(here, foreign)).toMatchObject({ ref: two, person: foreign });
      expect(await directory.find(there, foreign)).toBeNull();
    });

    it("takes 250 at once", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const many = people(250);
      const refs = await directory.enter(community, many);
      expect(new Set(refs).size).toBe(250);
      const entries = await directory.all(community);
      const byObjectId = new Map(entries.map(({ ref, person }) => [person.objectId, ref]));
      expect(many.map(({ objectId }) => byObjectId.get(objectId))).toEqual(refs);
    });

    it("gives all servers that enter people at once the same refs", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const crowds = [people(120), people(120, 40).reverse(), people(1, 60), people(30, 100)];
      const answers = await Promise.all(crowds.map((crowd) => directory.enter(community, crowd)));
      const refOf = new Map(
        (await directory.all(community)).map(({ ref, person }) => [person.objectId, ref]),
      );
      expect(refOf.size).toBe(160);
      for (const [index, crowd] of crowds.entries())
        expect(answers[index]).toEqual(crowd.map(({ objectId }) => refOf.get(objectId)));
    });
  });

  describe("naming people who have not taken part yet", () => {
    it("LOG-8: distinguishes them from those who have; who takes part later keeps their ref, and that is never undone", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const [ada, ben, cleo] = people(3);
      if (!ada || !ben || !cleo) throw new Error("three people");
      const named = await directory.enter(community, [ada, ben], "isNamed");
      const tookPart = async () =>
        new Map((await directory.all(community)).map((each) => [each.person.objectId, each.tookPart]));
      expect(await tookPart()).toEqual(
        new Map([
          [ada.objectId, false],
          [ben.objectId, false],
        ]),
      );
      expect(await directory.enter(community, [ada])).toEqual([named[0]]);
      expect(await directory.enter(community, [ben, cleo, ada])).toEqual([
        named[1],
        expect.any(String),
        named[0],
      ]);
      await directory.enter(community, [ada, ben, cleo], "isNamed");
      expect([...(await tookPart()).values()]).toEqual([true, true, true]);
    });

    it("counts as taking part what happened on another server", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const many = people(40);
      await Promise.all([
        directory.enter(community, many, "isNamed"),
        directory.enter(community, many),
        directory.enter(community, many.toReversed(), "isNamed"),
      ]);
      const entries = await directory.all(community);
      expect(entries).toHaveLength(40);
      expect(entries.every((each) => each.tookPart)).toBe(true);
    });
  });

  describe("noting who took part", () => {
    it("LOG-11: marks only these members, even if they were only named before, and is idempotent", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const refs = await directory.enter(community, people(150), "isNamed");
      const [gone, ...acted] = refs.slice(0, 120);
      if (gone === undefined) throw new Error("no ref");
      await directory.erase(community, gone);
      for (const _ of ["once", "again"]) await directory.noteTookPart(community, [gone, ...acted]);
      const took = (await directory.all(community)).flatMap((each) => (each.tookPart ? [each.ref] : []));
      expect(new Set(took)).toEqual(new Set(acted));
      expect(await directory.enter(community, people(150), "isNamed")).toEqual([
        expect.any(String),
        ...refs.slice(1),
      ]);
      await directory.noteTookPart(freshCommunity(), refs);
    });
  });

  describe("forgetting when people came", () => {
    it("SEC-13: changes nothing else about anybody, even while others are added and erased", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      await directory.forgetTimes(community);
      const named = people(30);
      const many = people(120, 30);
      const refs = await directory.enter(community, many);
      await directory.enter(community, named, "isNamed");
      const [erased] = refs;
      if (!erased) throw new Error("no ref");
      const [, , added] = await Promise.all([
        directory.forgetTimes(community),
        directory.erase(community, erased),
        directory.enter(community, people(5, 150)),
      ]);
      await directory.forgetTimes(community);
      const entries = new Map((await directory.all(community)).map((each) => [each.person.objectId, each]));
      expect(entries.size).toBe(154);
      expect(many.slice(1).map(({ objectId }) => entries.get(objectId)?.ref)).toEqual(refs.slice(1));
      expect(people(5, 150).map(({ objectId }) => entries.get(objectId)?.ref)).toEqual(added);
      expect([...entries.values()].filter(({ tookPart }) => !tookPart)).toHaveLength(30);
    });
  });

  describe("erasing a person", () => {
    it("leaves their ref leading to nobody; entered again, they get a new one", async () => {
      const { directory } = await make();
      const community = freshCommunity();
      const [ada, ben] = people(2);
      if (!ada || !ben) throw new Error("two people");
      const [erased, kept] = await directory.enter(community, [ada, ben]);
      if (!erased) throw new Error("no ref");
      await directory.erase(community, erased);
      await directory.erase(community, erased);
      expect(await directory.all(community)).toEqual([{ ref: kept, person: ben, tookPart: true }]);
      const [again] = await directory.enter(community, [ada]);
      expect(again).not.toBe(erased);
    });
  });
}
