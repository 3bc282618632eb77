import { describe, expect, it } from "vitest";
import { takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { LEE, TOM } from "@guildhall/shared/testing/decider-samples";
import { dialogFor } from "../testing/dialogs.ts";
import { askedWhetherHelped, EARLY, SMALL } from "../testing/helped-guild.ts";
import { linesOf } from "../testing/lines.ts";
import { commandsOf } from "../../incoming/press-command.ts";
import { refusalIn } from "../../incoming/field-errors.ts";
import { readSubmission } from "./submission.ts";
import { NONCE } from "../testing/drawn.ts";
import { texts } from "../testing/english.ts";

const FIELD = "What came of it, in one line";

describe("HELPED-11: the dialog in which somebody says what came of what they were asked about", () => {
  it("has a field for each thing, with what they wrote, and says whose it is", () => {
    const [guild, subject] = askedWhetherHelped();
    guild.do(TOM, { type: "writeStory", takeaway: SMALL, text: "One step a day" });
    const dialog = dialogFor(guild, TOM, "story", subject);
    expect(dialog.title).toBe("Say what came of it");
    expect(linesOf(dialog.card)).toEqual([
      "_Only you can read it until you release it, under Sessions in the Guildhall tab._",
      "**Ask *earlier***",
      `<${FIELD}: >`,
      "**Small steps**",
      `<${FIELD}: One step a day>`,
      "[[Save]]",
    ]);
  });

  it("has no field for what is released, which is taken back in the tab first", () => {
    const [guild, subject] = askedWhetherHelped();
    guild.do(TOM, { type: "writeStory", takeaway: SMALL, text: "One step a day" });
    guild.do(TOM, { type: "releaseStoryToSponsors", takeaway: SMALL });
    const lines = linesOf(dialogFor(guild, TOM, "story", subject).card);
    expect(lines.filter((line) => line.startsWith("<"))).toHaveLength(1);
    expect(lines).toContain(
      "_You have released this. To change it, take it back under Sessions in the Guildhall tab first._",
    );
  });

  it("is read as a command for each thing, of which a newer one overwrites the older", () => {
    const [guild, subject] = askedWhetherHelped();
    const card = `helped-${subject.session}`;
    const submission = readSubmission({
      data: {
        ...{ press: { verb: "writeStories", data: { card, nonce: NONCE } }, dialog: "story" },
        ...{ [`story-${EARLY}`]: "We ask on Mondays", [`story-${SMALL}`]: "", "story-": "x", other: "y" },
      },
    });
    if (submission?.read.kind !== "press") throw new Error("It is not read");
    const { press } = submission.read;
    if (press.verb === "see" || press.verb === "open") throw new Error("It wants nothing done");
    const of = `stories-${subject.session}`;
    expect(commandsOf(press, guild.state, { now: guild.at, timeZone: null })).toEqual([
      {
        command: { type: "writeStory", takeaway: EARLY, text: "We ask on Mondays" },
        overwrites: { whole: of, part: EARLY },
      },
      { command: { type: "writeStory", takeaway: SMALL, text: "" }, overwrites: { whole: of, part: SMALL } },
    ]);
  });

  it("says beside its field what is wrong with a text, and keeps what was typed", () => {
    const [guild, subject] = askedWhetherHelped();
    const command = { type: "writeStory", takeaway: EARLY, text: "x".repeat(300) } as const;
    const { errors } = refusalIn({ code: "tooLong", field: "story", most: 280 }, command, texts);
    const typed = { [`story-${EARLY}`]: command.text };
    const lines = linesOf(dialogFor(guild, TOM, "story", subject, { typed, errors }).card);
    expect(lines[2]).toBe(`<${FIELD}: ${command.text}>`);
    expect(lines[3]).toMatch(/^!.*280.*!$/);
  });

  it("has nothing to fill in for whoever was not there, or once the question is over, but what they typed", () => {
    const [guild, subject] = askedWhetherHelped();
    expect(linesOf(dialogFor(guild, LEE, "story", subject).card)).toEqual([
      "Only those who were at this session are asked.",
    ]);
    guild.do("guildhall", { type: "endHelpedWhenDue", session: subject.session });
    const typed = { [`story-${takeawayId("early")}`]: "We ask on Mondays" };
    const lines = linesOf(dialogFor(guild, TOM, "story", subject, { typed }).card);
    expect(lines[0]).toBe("This question is over. Thank you.");
    expect(lines.at(-1)).toContain("We ask on Mondays");
  });
});
