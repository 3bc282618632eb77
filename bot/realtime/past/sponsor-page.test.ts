import { afterEach, beforeEach, expect, it } from "vitest";
import { DAY, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { SponsorPageRow } from "@guildhall/shared/domain/rows";
import type { ExportAnswer } from "@guildhall/shared/protocol/export";
import type { RowsAnswer } from "@guildhall/shared/protocol/rows";
import { openPanel, tellCommunity } from "../testing/guild.ts";
import { realtimeWorld, type RealtimeServer, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let tom: TestPanel;

const read = (panel: TestPanel) =>
  panel.ask<RowsAnswer<SponsorPageRow>>("rows", { list: "sponsorPage", after: null });
const exported = (panel: TestPanel) =>
  panel.ask<ExportAnswer>("export", { of: { kind: "sponsorPage" }, as: "markdown" });
const told = (kind: string): number => server.posted.filter((message) => message.kind === kind).length;

const open = async (): Promise<void> => {
  server = await world.server();
  priya = await openPanel(world, server, "priya");
  tom = await openPanel(world, server, "tom");
};

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
  await open();
  await tellCommunity(world, priya, { type: "found", name: "Frontend Guild", purpose: "So that we learn." });
});
afterEach(() => world.close());

it("SPONSOR-1, SPONSOR-5: every member reads the page first; a day later an organiser exports what they read, and nobody else does", async () => {
  expect(await read(tom)).toMatchObject({ kind: "rows", rows: [] });
  expect(await tellCommunity(world, tom, { type: "showSponsorPage" })).toMatchObject({ kind: "refused" });
  expect(await tellCommunity(world, priya, { type: "showSponsorPage" })).toMatchObject({ kind: "done" });
  await world.environment.advance(SECOND);
  const page = await read(tom);
  expect(page).toMatchObject({
    ...{ rows: [{ name: "Frontend Guild", purpose: "So that we learn.", sessions: [], stories: [] }] },
    ...{ names: {}, former: [], current: true },
  });
  expect(await exported(priya)).toMatchObject({
    ...{ kind: "refused", rejection: { code: "sponsorPageTooNew" } },
  });
  expect(told("sponsorPageShown")).toBe(1);
  // Nothing runs meanwhile, so that the day is over in a moment.
  for (const panel of [priya, tom]) panel.close();
  await server.close();
  await world.environment.advance(DAY);
  await open();
  expect(await exported(tom)).toEqual({ kind: "refused", rejection: { code: "onlyOrganisers" } });
  expect(told("sponsorPageExported")).toBe(0);
  const file = await exported(priya);
  expect(file).toMatchObject({ kind: "file", name: "Frontend-Guild-sponsors.md" });
  expect(file.kind === "file" ? file.text : "").toMatch(
    /^# Frontend Guild\n\nSo that we learn\.\n\nAs of .*\n\n## In figures\n\nThere is too little/,
  );
  expect(await read(tom)).toMatchObject({ rows: page.kind === "rows" ? page.rows : [] });
  expect(told("sponsorPageExported")).toBe(1);
});
