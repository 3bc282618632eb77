import { act, screen, within } from "@testing-library/react";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { newUser, onPage, ownPage, press, show } from "../../../testing/show.tsx";
import { sponsorPageRow, withSponsorPage } from "../../../testing/sponsor-scenes.ts";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function open(guild: Guild, who = priya.ref, page: "sponsors" | "health" = "sponsors"): void {
  onPage(page);
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
}

const region = async (name: string | RegExp) => within(await screen.findByRole("region", { name }));
const said = (node: HTMLElement): string => node.textContent.replaceAll(/[\u2068\u2069]/g, "");

test("SPONSOR-1: the page is reached from How we are doing, which stays marked among the pages, and has no link of its own there", async () => {
  open(foundedGuild(), tom.ref, "health");
  press(await screen.findByRole("link", { name: "Sponsor page: for whoever pays for the hours" }));
  expect(location.hash).toBe("#sponsors");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Sponsor page" }));
  const pages = within(screen.getByRole("navigation", { name: "Pages" }));
  expect(pages.getByRole("link", { name: "How we are doing" }).getAttribute("aria-current")).toBe("true");
  expect(pages.queryByRole("link", { name: /Sponsor/ })).toBeNull();
  expect(await screen.findByText(/^Nobody has put it together yet\. Organisers can/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Put it together for members" })).toBeNull();
});

test("SPONSOR-1: an organiser reads that the chat is told, puts it together, and hears that members can read it", async () => {
  const guild = foundedGuild();
  open(guild);
  const button = await screen.findByRole("button", { name: "Put it together for members" });
  expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(
    /The chat is told, with a link, and a day later/,
  );
  await newUser().click(button);
  expect(founded(guild).sponsorPage.shownAt).not.toBeNull();
  expect(await screen.findByText("It is put together. Members can read it now.")).toBeDefined();
});

test("SPONSOR-2, SPONSOR-3: members read its figures, who came, with a table behind it, and stories without names", async () => {
  open(withSponsorPage(foundedGuild(), sponsorPageRow(12, 2)), tom.ref);
  const figures = await region(/^As of /);
  expect(figures.getByText("So that we learn from each other.")).toBeDefined();
  expect(figures.getAllByRole("term").map(said)).toContain("Hours of people’s time");
  expect(figures.getAllByRole("definition").map(said)).toContain(
    "3.1 of 4 on average, from 7 secret answers",
  );
  const came = await region("Who came");
  const chart = came.getByRole("img");
  expect(came.getByText(chart.getAttribute("aria-label") ?? "", { selector: "p" })).toBeDefined();
  await newUser().click(came.getByText("Show as table"));
  expect(within(await came.findByRole("table", { name: "Who came" })).getAllByRole("row")).toHaveLength(13);
  const stories = await region("What came of it, in members’ words");
  expect(stories.getAllByRole("listitem")).toHaveLength(2);
  expect(stories.getByText(/without their names/)).toBeDefined();
});

test("SPONSOR-4: of two sessions it has no figures and says so", async () => {
  open(withSponsorPage(foundedGuild(), sponsorPageRow(2, 0)), tom.ref);
  expect((await region(/^As of /)).getByText(/^There is too little to tell in figures yet/)).toBeDefined();
  expect(screen.queryByRole("region", { name: "Who came" })).toBeNull();
  expect(screen.getByText("Nobody has released anything for this page yet.")).toBeDefined();
});

test("SPONSOR-5: organisers export it once it has been there for a day", async () => {
  const guild = foundedGuild();
  withSponsorPage(guild, sponsorPageRow(12, 1, { shownAt: Date.now() - DAY + HOUR }));
  open(guild);
  const soon = await region("Export");
  expect(soon.getByText(/^Organisers can export it from /)).toBeDefined();
  expect(soon.queryByRole("button", { name: /^Export as/ })).toBeNull();
  act(() => {
    withSponsorPage(guild, sponsorPageRow(12, 1, { shownAt: Date.now() - DAY - HOUR }));
  });
  const user = newUser();
  await user.click(await soon.findByRole("button", { name: "Export as Markdown, for a wiki" }));
  expect((await soon.findByRole<HTMLTextAreaElement>("textbox")).value).toBe("the sponsorPage as markdown");
});

test("SPONSOR-5: other members read since when it can be exported, and are offered nothing", async () => {
  open(withSponsorPage(foundedGuild(), sponsorPageRow(12, 1)), tom.ref);
  const card = await region("Export");
  expect(card.getByText(/members have been able to read it since/)).toBeDefined();
  expect(card.queryByRole("button")).toBeNull();
});
