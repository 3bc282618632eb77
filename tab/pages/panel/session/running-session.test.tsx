import { screen, within } from "@testing-library/react";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { beforeAll, describe, expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, foundedGuild, plannedGuild, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { panelOf, untilShown } from "../../../testing/panel-of.tsx";
import { newUser, pass, show, ownPage } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";
import { PanelPage } from "../panel-page.tsx";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const now = () => screen.getByRole("heading", { level: 2, name: /Welcome|Design|CI|last item/ }).textContent;

describe("running the session", () => {
  test("SESSION-3: members who do not run it see no controls", () => {
    show(<PanelPage />, createFakeSyncClient(runningGuild().world, tom.ref));
    expect(screen.queryByRole("region", { name: "Run the session" })).toBeNull();
    expect(screen.queryByRole("button", { name: "+1 minute" })).toBeNull();
  });

  test("SESSION-3: the organiser of the meeting has the facilitator's controls", () => {
    show(<PanelPage />, createFakeSyncClient(runningGuild().world, tom.ref, { meetingOrganiser: true }));
    expect(screen.getByRole("region", { name: "Run the session" })).toBeDefined();
  });

  test("next, previous, pause and minutes are one press each", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    const user = newUser();
    await user.click(screen.getByRole("button", { name: "Next: Design tokens without tears" }));
    expect(now()).toBe("Design tokens without tears");
    await user.click(screen.getByRole("button", { name: "+1 minute" }));
    expect(screen.getByText("of 16 min")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Pause" }));
    await user.click(screen.getByRole("button", { name: "Resume" }));
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(now()).toBe("Welcome and check-in");
  });

  test("finish asks for confirmation in its place, and declining returns the focus", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    const user = newUser();
    await user.click(screen.getByRole("button", { name: "Finish" }));
    await user.click(screen.getByRole("button", { name: "Not yet" }));
    expect(document.activeElement?.textContent).toContain("Finish");
    await user.click(screen.getByRole("button", { name: "Finish" }));
    await user.click(screen.getByRole("button", { name: "Finish now" }));
    expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
    expect(screen.getByText("Thank you for facilitating.")).toBeDefined();
  });

  test("EASE-2: while the last item is on, the session is finished with one press", async () => {
    const guild = runningGuild([{ title: "Welcome", kind: "opening", presenter: null, minutes: 5 }]);
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    await newUser().click(screen.getByRole("button", { name: "Finish" }));
    expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
  });

  test("after the last item the session is finished with one press", async () => {
    const guild = runningGuild([{ title: "Welcome", kind: "opening", presenter: null, minutes: 5 }]);
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    const user = newUser();
    await user.click(screen.getByRole("button", { name: /^Done/ }));
    expect(now()).toBe("That was the last item");
    await user.click(screen.getByRole("button", { name: "Finish the session" }));
    expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
  });

  test("SESSION-7: an organiser reopens a session within the hour", async () => {
    const guild = runningGuild();
    guild.session(priya.ref, { type: "finish" });
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    await newUser().click(screen.getByRole("button", { name: "Reopen the session" }));
    expect(screen.getByRole("heading", { name: "No item is on" })).toBeDefined();
    expect(screen.queryByText("That was the last item")).toBeNull();
    expect(screen.getByRole("button", { name: "Start Design tokens without tears" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Finish the session" })).toBeDefined();
  });

  test("an hour after the end the panel shows the next session", async () => {
    const guild = runningGuild();
    guild.session(priya.ref, { type: "finish" });
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
    await pass(3_600_000);
    expect(screen.getByRole("heading", { name: "Session 2" })).toBeDefined();
  });

  test("FAC-2: anybody takes over from a facilitator who is absent, and everybody is told", async () => {
    const guild = runningGuild();
    guild.world.facilitatorAbsent = true;
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    guild.world.present = guild.world.present.filter((ref) => ref !== priya.ref);
    await newUser().click(screen.getByRole("button", { name: "Take over facilitation" }));
    expect(screen.getByText("You took over facilitation.")).toBeDefined();
    expect(screen.getByRole("region", { name: "Run the session" })).toBeDefined();
  });

  test("FAC-3: facilitation is handed over to a member of the chat", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    const user = newUser();
    await user.click(screen.getByRole("button", { name: /here/ }));
    await pass(0);
    await user.type(screen.getByRole("combobox", { name: "New facilitator" }), "amina");
    await pass(200);
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Hand over" }));
    expect(guild.running().facilitator).toBe(amina.ref);
    expect(screen.getByText("Amina Haddad is now facilitating.")).toBeDefined();
  });

  test("ELMO-4: the head count is corrected, and ELMO counted against it", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    const user = newUser();
    await user.click(screen.getByRole("button", { name: /here/ }));
    await pass(0);
    const field = screen.getByRole("textbox", { name: "How many people are here?" });
    await user.clear(field);
    await user.type(field, "30");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(screen.getByRole("button", { name: /0 of 10$/ })).toBeDefined();
    expect(document.activeElement?.textContent).toContain("30 here");
  });
});

describe("before a session", () => {
  test("SESSION-1: anybody begins it with one press", async () => {
    show(<PanelPage />, createFakeSyncClient(plannedGuild().world, tom.ref));
    expect(screen.getByText("5 items · 50 min in total")).toBeDefined();
    await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
    expect(screen.getByText("Session 1 · you facilitate")).toBeDefined();
  });

  test("SESSION-2: a session can begin without an agenda", async () => {
    show(<PanelPage />, createFakeSyncClient(foundedGuild().world, tom.ref));
    await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
    expect(screen.getByRole("heading", { name: "Nothing is on the agenda" })).toBeDefined();
  });
});

describe("what has just begun", () => {
  const next = (guild: ReturnType<typeof runningGuild>) =>
    pass(0).then(() => guild.session(priya.ref, { type: "next", run: guild.run() }));

  test("SYNC-9: has the focus for whoever is not typing, and not what the page found", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await pass(0);
    expect(document.activeElement).toBe(document.body);
    await next(guild);
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Design tokens without tears" }));
  });

  test("SYNC-9: has the focus if nothing was on before: the first item", async () => {
    const guild = plannedGuild();
    await panelOf(guild, tom);
    await pass(1_000);
    await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Welcome and check-in" }));
  });

  test("SYNC-9: has the focus when the last item is over, for who ended it and for the others", async () => {
    const guild = runningGuild([{ title: "Only one", kind: "topic", presenter: null, minutes: 5 }]);
    await panelOf(guild, tom);
    await pass(1_000);
    guild.session(priya.ref, { type: "next", run: guild.run() });
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "That was the last item" }));
  });

  test("SYNC-9: has the focus if nothing was on before: the first activity", async () => {
    const guild = foundedGuild();
    await panelOf(guild, tom);
    await pass(1_000);
    guild.community(priya.ref, {
      ...{ type: "openCollection", prompt: "What next?", anonymous: false, perMember: null },
      ...{ closesAt: null, inChat: false },
    });
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What next?" }));
  });

  test("SYNC-9: has the focus although the same was asked before", async () => {
    const guild = foundedGuild();
    await panelOf(guild, tom);
    await pass(1_000);
    const list = { prompt: "What next?", anonymous: false, perMember: null } as const;
    const ask = { type: "openCollection", ...list, closesAt: null, inChat: false } as const;
    guild.community(priya.ref, ask);
    await pass(1_000);
    screen.getByRole("textbox", { name: "Your entry" }).focus();
    screen.getByRole("textbox", { name: "Your entry" }).blur();
    guild.community(priya.ref, ask);
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What next?" }));
  });

  test("SYNC-9: leaves whoever is typing alone", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    const user = newUser();
    await untilShown(() => user.click(screen.getByRole("button", { name: "Add a takeaway" })));
    await user.type(screen.getByRole("textbox"), "Half a thought");
    await next(guild);
    await pass(0);
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
  });
});

describe("takeaways", () => {
  const open = async (user: ReturnType<typeof newUser>) => {
    await untilShown(() => user.click(screen.getByRole("button", { name: "Add a takeaway" })));
    return within(screen.getByRole("form", { name: "New takeaway" }));
  };

  test("TAKE-1: anybody writes down what was learned, or an action with an owner", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    const user = newUser();
    const form = await open(user);
    await user.type(
      form.getByRole("textbox", { name: "What did we learn?" }),
      "Name tokens for their use{Enter}",
    );
    await user.click(form.getByRole("radio", { name: "Action" }));
    await user.type(form.getByRole("textbox", { name: "What will be done?" }), "Write it up");
    await user.click(form.getByRole("button", { name: "Me" }));
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(guild.running().takeaways).toMatchObject([
      { text: "Name tokens for their use", kind: "learned", owner: null },
      { text: "Write it up", kind: "action", owner: tom.ref },
    ]);
    expect(screen.getByText("Owner: you")).toBeDefined();
  });

  test("ACTION-9: whoever notes an action chooses the session in which it is due, by keyboard; where there is one there is no choice", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    const user = newUser();
    const form = await open(user);
    await user.click(form.getByRole("radio", { name: "Action" }));
    expect(form.queryByLabelText("Due in the session of")).toBeNull();
    guild.community(priya.ref, { type: "addSession", at: Date.now() + 20 * DAY });
    await pass(0);
    const choice = form.getByLabelText<HTMLSelectElement>("Due in the session of");
    const [extra, next] = [...choice.options].map(({ value }) => value);
    expect(choice.value).toBe(next);
    const text = form.getByRole("textbox", { name: "What will be done?" });
    await user.type(text, "Write it up{Enter}");
    await user.selectOptions(choice, extra ?? "");
    await user.type(text, "Ask them{Enter}");
    const [byDefault, chosen] = guild.running().takeaways;
    expect(byDefault).not.toHaveProperty("due");
    expect(chosen).toMatchObject({ text: "Ask them", due: extra });
    expect(choice.value).toBe(next);
    guild.session(priya.ref, { type: "finish" });
    await pass(MINUTE);
    const { state } = guild.world.community;
    expect(state.status === "founded" && state.actions.map(({ due }) => due)).toEqual([next, extra]);
  });

  test("SYNC-2: a draft survives a reload, a cut network and a refusal", async () => {
    const guild = runningGuild();
    const sync = createFakeSyncClient(guild.world, tom.ref);
    const first = show(<PanelPage />, sync);
    const user = newUser();
    await user.type((await open(user)).getByRole("textbox"), "Half a thought");
    sync.connection.set({ state: "reconnecting", since: Date.now() });
    await pass(0);
    expect(screen.getByText(/^Reconnecting/)).toBeDefined();
    first.unmount();

    const again = createFakeSyncClient(guild.world, tom.ref);
    show(<PanelPage />, again);
    await pass(0);
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What did we learn?" });
    expect(field.value).toBe("Half a thought");
    again.answerNext({ kind: "failed", reason: "storage", retryable: true });
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(within(screen.getByRole("form")).getByRole("alert").textContent).toContain("could not save");
    expect(field.value).toBe("Half a thought");
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(field.value).toBe("");
    expect(screen.getByText("Half a thought")).toBeDefined();
  });

  test("TAKE-2: only its author and those who run the session can remove a takeaway", async () => {
    const guild = runningGuild();
    guild.session(tom.ref, { type: "addTakeaway", kind: "learned", owner: null, text: "By Tom" });
    guild.session(amina.ref, { type: "addTakeaway", kind: "learned", owner: null, text: "By Amina" });
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    expect(screen.queryByRole("button", { name: "Remove By Amina" })).toBeNull();
    await newUser().click(screen.getByRole("button", { name: "Remove By Tom" }));
    expect(screen.queryByText("By Tom")).toBeNull();
  });
});
