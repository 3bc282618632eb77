import { expect, it } from "vitest";
import { ANA, LEE, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { LIMITS } from "../../kernel/limits.ts";

const says = (text: string) => ({ type: "changeHelp", was: null, text }) as const;
const helpers = (guild: Founding) => guild.view["helpers"];

it("HELP-1: members say what they can help with, a few words each and a handful at most", () => {
  const guild = new Founding();
  guild.do(TOM, says("  Design   tokens "));
  guild.do(ANA, says("Slow builds"));
  guild.do(TOM, says("Retrospectives"));
  expect(helpers(guild)).toEqual([
    { member: ANA, texts: ["Slow builds"] },
    { member: TOM, texts: ["Design tokens", "Retrospectives"] },
  ]);
  const { state } = guild;
  guild.do(TOM, says("Design tokens "));
  expect(guild.state).toEqual(state);
  for (const text of ["Three", "Four", "Five"]) guild.do(TOM, says(text));
  expect(guild.refusal(TOM, says("Six"))).toBe("full");
  expect(guild.refusal(ANA, says(" "))).toBe("empty");
  expect(guild.refusal(ANA, says("x".repeat(LIMITS.help + 1)))).toBe("tooLong");
});

it("HELP-2: whoever said it rewords it or takes it back; what another says stays", () => {
  const guild = new Founding();
  for (const who of [TOM, ANA]) guild.do(who, says("Slow builds"));
  guild.do(TOM, { type: "changeHelp", was: "Slow builds", text: "Fast builds" });
  guild.do(LEE, { type: "changeHelp", was: "Fast builds", text: null });
  expect(helpers(guild)).toEqual([
    { member: ANA, texts: ["Slow builds"] },
    { member: TOM, texts: ["Fast builds"] },
  ]);
  guild.do(TOM, { type: "changeHelp", was: "Fast builds", text: null });
  expect(helpers(guild)).toEqual([{ member: ANA, texts: ["Slow builds"] }]);
});

it("HELP-3: it goes with whoever leaves or is erased", () => {
  const guild = new Founding();
  for (const who of [TOM, ANA, LEE]) guild.do(who, says(`Ask ${who}`));
  guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
  guild.do(ANA, { type: "eraseMe" });
  expect(helpers(guild)).toEqual([{ member: LEE, texts: [`Ask ${LEE}`] }]);
  expect(JSON.stringify(guild.state)).not.toContain(`Ask ${ANA}`);
});
