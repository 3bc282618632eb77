import { expect, test } from "vitest";
import { TOM } from "../testing/decider-samples.ts";
import { Wording } from "../testing/wording.ts";
import { viewCommunity } from "../domain/community/view.ts";
import { withoutObjections } from "./version-3.ts";

test("SYNC-7: version 3 is shown everything but votes on objections, and follows what else changes", () => {
  const guild = new Wording();
  const before = viewCommunity(guild.state);
  guild.asking().notYet(TOM, "Too vague");
  expect(withoutObjections.slices("community", viewCommunity(guild.state))).toEqual(before);
  guild.close();
  expect(withoutObjections.slices("community", viewCommunity(guild.state))).toEqual(before);
  expect(withoutObjections.slices("community", before)).toBe(before);
});
