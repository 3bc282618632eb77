import { expect, it } from "vitest";
import { PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { DAY } from "../../kernel/time.ts";

const SHOW = { type: "showSponsorPage" } as const;
const EXPORT = { type: "exportSponsorPage" } as const;

it("SPONSOR-1: an organiser puts the page together, and the chat is told from when on it can be exported", () => {
  const guild = new Founding();
  expect(guild.state.sponsorPage).toEqual({ shownAt: null });
  expect(guild.refusal(TOM, SHOW)).toBe("onlyOrganisers");
  guild.do(PRIYA, SHOW);
  expect(guild.view["sponsorPage"]).toEqual({ shownAt: guild.at });
  expect(guild.effects).toMatchObject([
    { kind: "post", message: { kind: "sponsorPageShown", by: PRIYA, from: guild.at + DAY } },
  ]);
});

it("SPONSOR-5: an organiser exports it from a day later on, and the chat is told; a newer page begins that day anew", () => {
  const guild = new Founding();
  expect(guild.refusal(PRIYA, EXPORT)).toBe("sponsorPageNotShown");
  guild.do(PRIYA, SHOW);
  guild.at += DAY - 1;
  expect(guild.refusal(PRIYA, EXPORT)).toBe("sponsorPageTooNew");
  guild.at += 1;
  expect(guild.refusal(TOM, EXPORT)).toBe("onlyOrganisers");
  guild.do(PRIYA, EXPORT);
  expect(guild.effects).toMatchObject([
    { kind: "post", message: { kind: "sponsorPageExported", by: PRIYA } },
  ]);
  guild.do(PRIYA, SHOW);
  expect(guild.refusal(PRIYA, EXPORT)).toBe("sponsorPageTooNew");
});
