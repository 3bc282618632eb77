import { nextSession } from "../../support/person-client.ts";
import { describe, expect, test } from "vitest";
import type { ItemId, RunId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { type SessionSlices, viewSession } from "@guildhall/shared/domain/session/view";
import { eventually } from "../../chaos/eventually.ts";
import type { RecordingPerson } from "../../chaos/recording-person.ts";
import { freshLoad, sessionLog } from "../../chaos/stored-log.ts";
import { twoServers } from "../../chaos/two-servers.ts";
import { checkHistory } from "../../chaos/verdict.ts";

const { guild, recorder } = twoServers();

const NAMES = ["priya", "tom", "amara", "mateo", "yuki", "leila"] as const;

/** ELMOs and takeaways from everybody, and what the facilitator does: fifty commands in all. */
function commandsOf(people: readonly RecordingPerson[], run: RunId, item: ItemId) {
  const [priya] = people;
  if (priya === undefined) throw new Error("There are no people");
  const each = (who: RecordingPerson, ...commands: readonly MemberSessionCommand[]) =>
    commands.map((command) => ({ who, command }));
  return [
    ...people.flatMap((who) => each(who, { type: "raiseElmo", run })),
    ...Array.from({ length: 24 }, (_, index) =>
      each(people[index % people.length] ?? priya, {
        type: "addTakeaway",
        text: `Takeaway ${index}`,
        kind: index % 2 === 0 ? "learned" : "action",
        owner: null,
      }),
    ).flat(),
    ...Array.from({ length: 10 }, (_, index) =>
      each(priya, {
        type: "addItem",
        item: { title: `Added ${index}`, kind: "topic", presenter: null, minutes: 5 },
      }),
    ).flat(),
    ...Array.from({ length: 5 }, (_, index) =>
      each(priya, { type: "correctHeadCount", count: 100 + index }),
    ).flat(),
    ...Array.from({ length: 5 }, () => each(priya, { type: "adjustMinutes", item, by: 1 })).flat(),
  ];
}

describe("two servers on one storage", () => {
  test("STORE-3: fifty commands at once through both take effect once each, in one order, and all panels show the same", async () => {
    const people: RecordingPerson[] = [];
    for (const [index, name] of NAMES.entries())
      people.push(await recorder().connect(name, guild().servers[index % 2]?.url ?? ""));
    // The facilitator has a panel at either server.
    const [priya] = people;
    const besides = await recorder().connect("priya", guild().servers[1]?.url ?? "");
    if (priya === undefined) throw new Error("Priya has no panel");
    await priya.tell({ type: "found", name: "Frontend Guild" });
    await priya.tell({
      type: "planItem",
      session: await nextSession(priya),
      item: { title: "One", kind: "topic", presenter: null, minutes: 10 },
    });
    await priya.tell({ type: "begin", session: await nextSession(priya) });
    const panels = [...people, besides];
    for (const panel of panels)
      await eventually(panel.session, (session) => session?.slices.elmo !== undefined, "a running item");
    const slices = priya.session.get()?.slices;
    const { run } = slices?.elmo ?? {};
    const item = slices?.agenda.current;
    if (slices === undefined || run === undefined || item === undefined || item === null)
      throw new Error("Nothing runs");

    const all = commandsOf(people, run, item);
    expect(all).toHaveLength(50);
    const answers = await Promise.all(
      all.map(({ who, command }, index) => (who === priya && index % 2 === 0 ? besides : who).run(command)),
    );
    expect(answers.filter(({ kind }) => kind !== "done")).toEqual([]);

    const storage = await guild().openStorage();
    const fresh = await freshLoad(storage).session(slices.session.id);
    for (const panel of panels)
      await eventually(
        panel.session,
        (session) => session?.version === fresh.version,
        "the last version",
        60_000,
      );
    const shown = viewSession(fresh.state) as SessionSlices;
    for (const panel of panels) expect(panel.session.get()?.slices).toEqual(shown);

    expect(shown.elmo?.count).toBe(6);
    expect(shown[`item:${item}`]?.timebox).toBe(15 * 60_000);
    const texts = Object.values(shown).flatMap((slice) =>
      typeof slice === "object" && slice !== null && "text" in slice ? [slice.text] : [],
    );
    expect(texts).toHaveLength(24);
    expect(new Set(texts).size).toBe(24);
    expect(shown.agenda.order).toHaveLength(11);

    const log = await sessionLog(storage, slices.session.id);
    expect(log.filter(({ byPerson }) => byPerson)).toHaveLength(50);
    const refs = new Map(
      people.flatMap(({ name, me }) => {
        const ref = me.get()?.ref;
        return ref === undefined ? [] : [[name, ref] as const];
      }),
    );
    const verdict = await checkHistory(storage, slices.session.community, recorder().history, refs);
    expect(verdict.violations).toEqual([]);
    expect(verdict.lost).toBe(0);
  });
});
