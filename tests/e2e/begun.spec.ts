import type { Locator } from "@playwright/test";
import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { connectPerson } from "../support/person-client.ts";
import type { Person } from "./actors/person.ts";
import { closeVotes, company, offer, turnRound, vote, writeBad } from "./founding/by-command.ts";
import { bad, good, naming, tokens } from "./founding/texts.ts";
import { expect, test } from "./guildhall/test.ts";
import { destructiveWhere } from "./guildhall/where-it-was.ts";

const heading = (person: Person, name: string): Locator =>
  person.app.getByRole("heading", { name, exact: true });

const BAD = "What would make our community a waste of time?";
const GOOD = "Turn each one around: what would make it good?";
const PRINCIPLES = "Which of these do we want to live by?";
const TOPICS = "What would you like to present, discuss or have solved?";
const RANKING = "What should we talk about first?";

/** The smallest panel, and the usual one. */
const WIDTHS = [280, 320];
const HEIGHT = 640;

for (const width of WIDTHS)
  test(`SYNC-9, SYNC-10: what has begun has the focus, and nothing destructive is where the pressed button was, ${width} px wide`, async ({
    guildhall,
  }) => {
    // Founding and a session take a minute, or several on a busy machine.
    test.setTimeout(900_000);
    await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "CI in ten minutes" }] });
    const [priya, tom] = [await guildhall.founder(), await guildhall.founder("tom")];
    const both = await company(guildhall, "priya", "tom");
    const [atPriyas, atToms] = both;
    for (const { page } of [priya, tom]) await page.setViewportSize({ width, height: HEIGHT });
    await Promise.all([priya.openPanel(), tom.openPanel()]);

    /** Priya presses, and Tom neither presses nor types. */
    const begins = async (pressed: Locator, title: string, toTom = title): Promise<void> => {
      const there = await destructiveWhere(priya, pressed, heading(priya, title));
      expect(there, `what is where the button was that began “${title}”`).toEqual([]);
      await expect(heading(priya, title)).toBeInViewport();
      await expect(heading(tom, toTom)).toBeFocused();
      await expect(heading(tom, toTom)).toBeInViewport();
    };

    await test.step("a workshop: Start, Go on, Close and go on", async () => {
      await begins(priya.button("Start the workshop"), BAD);
      await writeBad(atToms, bad.late, bad.dominates, bad.agenda);
      await priya.sees("3 entries so far");
      await begins(priya.button("Go on to the good list"), GOOD);
      await turnRound(atToms, good.time, good.turn, good.agenda);
      await priya.sees("3 of 3 turned around · 3 good ones");
      await begins(priya.button("Go on to the vote"), PRINCIPLES);
      await vote(both);
      await priya.sees("Everybody here has voted.");
      const worded = ["Which become principles?", "We’re wording the principles. Speak up!"] as const;
      await begins(priya.button("Close the vote and go on"), ...worded);
      await priya.button("Adopt these and sign").click();
      await tom.sign();
    });

    await test.step("a vote and topics: Start the vote, Ask for topics", async () => {
      await begins(priya.button("Start the vote"), "Choose one of each.");
      await vote(both, 3);
      await closeVotes(atPriyas);
      await begins(priya.button("Ask for topics"), TOPICS);
      await offer(atToms, tokens.title, naming.title);
      await priya.sees("2 topics so far");
      await begins(priya.button("Start the vote"), RANKING);
      await vote(both);
      await closeVotes(atPriyas);
    });

    await test.step("a session: Begin, Next, Done", async () => {
      await begins(priya.button("Begin the session"), "Design tokens");
      await begins(priya.button("Next: CI in ten minutes"), "CI in ten minutes");
      await begins(priya.button("Done: this was the last item"), "That was the last item");
    });
    for (const client of both) client.close();
  });

test.describe("on a clock that the test advances", () => {
  test.use({ clock: "travelling" });

  test("SYNC-9: a step that changes by itself takes the focus of everybody who is not typing", async ({
    guildhall,
  }) => {
    await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
    const { teams, server } = guildhall;
    const priya = await connectPerson({ teams, person: "priya", url: server.url });
    const tom = await guildhall.founder("tom");
    const amara = await guildhall.founder("amara");
    await priya.tell({
      ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    await Promise.all([tom.openPanel(), amara.openPanel()]);
    for (const person of [tom, amara]) {
      await person
        .button(/^Social contract/)
        .first()
        .click();
      await expect(heading(person, BAD)).toBeVisible();
    }
    await tom.wouldGoWrong(bad.late);
    await tom.button("Add a takeaway").focus();
    await amara.openTakeaway();
    await amara.takeaway.fill("Half a thought");
    await guildhall.advance(HOUR + 1);
    await expect(heading(tom, GOOD)).toBeFocused();
    await expect(heading(tom, GOOD)).toBeInViewport();
    await expect(heading(amara, GOOD)).toBeAttached();
    await expect(amara.takeaway).toBeFocused();
    priya.close();
  });
});
