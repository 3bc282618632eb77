import { describe, expect, it } from "vitest";
import { sessionId } from "../domain/kernel/ids.ts";
import { freshCommunity, type MakeStorage } from "./samples.ts";

const [first, longer] = [sessionId("session"), sessionId("session-2")];

/** What every store of notes on attendance does. */
export function attendanceNotesContract(make: MakeStorage): void {
  describe("notes on who is in a session", () => {
    it("ATT-4: hold what each writer stored last", async () => {
      const { attendanceNotes } = await make();
      const community = freshCommunity();
      await attendanceNotes.write(community, first, "one/a", { box: "early" });
      await attendanceNotes.write(community, first, "two", { box: "other" });
      await attendanceNotes.write(community, first, "one/a", { box: "late" });
      const notes = await attendanceNotes.read(community, first);
      expect(new Set(notes)).toEqual(new Set([{ box: "late" }, { box: "other" }]));
    });

    it("ATT-4: are those of one session of one community", async () => {
      const { attendanceNotes } = await make();
      const [here, there] = [freshCommunity(), freshCommunity()];
      await attendanceNotes.write(here, longer, "one", { box: "second session" });
      await attendanceNotes.write(there, first, "one", { box: "elsewhere" });
      expect(await attendanceNotes.read(here, first)).toEqual([]);
      await attendanceNotes.forget(here, first);
      expect(await attendanceNotes.read(here, longer)).toEqual([{ box: "second session" }]);
    });

    it("ATT-4: are gone once they are forgotten, which may be said twice", async () => {
      const { attendanceNotes } = await make();
      const community = freshCommunity();
      await attendanceNotes.write(community, first, "one", { box: "a" });
      await attendanceNotes.write(community, first, "two", { box: "b" });
      await attendanceNotes.write(community, longer, "one", { box: "c" });
      for (let times = 0; times < 2; times += 1) await attendanceNotes.forget(community, first);
      expect(await attendanceNotes.read(community, first)).toEqual([]);
      expect(await attendanceNotes.read(community, longer)).toEqual([{ box: "c" }]);
    });

    it("ATT-4: hold what many people's hours take", async () => {
      const { attendanceNotes } = await make();
      const community = freshCommunity();
      const note = { box: "x".repeat(200_000) };
      await attendanceNotes.write(community, first, "one", note);
      expect(await attendanceNotes.read(community, first)).toEqual([note]);
    });
  });
}
