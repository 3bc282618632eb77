import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { begunWithQuestions, withQuestions } from "../../../testing/question-scenes.ts";
import { amina, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { panelOf, tell } from "../../../testing/panel-of.tsx";
import { newUser, ownPage } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const list = () => screen.findByRole("list", { name: "Open questions" });
const lines = async () => within(await list()).getAllByRole("listitem");
const answersIn = (guild: Guild) => founded(guild).questions.map(({ answer }) => answer?.text ?? null);
const PAYS = "“Who pays for the build machines?”";

describe("the open questions", () => {
  test("ASK-6: come up before a session, two of them, and all after a tap", async () => {
    await panelOf(withQuestions(6), lars);
    expect((await lines()).map(({ textContent }) => textContent)).toEqual([
      "Who pays for the build machines?since session 1Answer",
      "Is there a rule for names of tokens?since session 1Answer",
    ]);
    await newUser().click(screen.getByRole("button", { name: "Show all 6" }));
    expect(await lines()).toHaveLength(6);
  });

  test("ASK-2, ASK-6: any member answers one in its place, where the answer stays and can be reworded or taken back", async () => {
    const guild = withQuestions(2);
    await panelOf(guild, lars);
    const user = newUser();
    await list();
    await user.click(screen.getByRole("button", { name: `Answer: ${PAYS}` }));
    await user.type(await screen.findByRole("textbox", { name: "What is the answer?" }), "Each team its own");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(answersIn(guild)).toEqual(["Each team its own", null]);
    const edit = await screen.findByRole("button", { name: `Edit your answer to ${PAYS}` });
    expect(document.activeElement).toBe(edit);
    expect((await lines())[0]?.textContent).toContain("Each team its ownsince session 1 · Answered by you");
    await user.click(screen.getByRole("button", { name: `Remove the answer to ${PAYS}` }));
    expect(answersIn(guild)).toEqual([null, null]);
  });

  test("ASK-2: what somebody types while another answers is kept, and the other answer is told", async () => {
    const guild = withQuestions(1);
    await panelOf(guild, lars);
    const user = newUser();
    await list();
    await user.click(screen.getByRole("button", { name: `Answer: ${PAYS}` }));
    const field = await screen.findByRole("textbox", { name: "What is the answer?" });
    await user.type(field, "The guild");
    const [question] = founded(guild).questions;
    if (question === undefined) throw new Error("Nothing was asked");
    await tell(guild, tom.ref, { type: "answerQuestion", question: question.id, text: "Each team" });
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText(/Somebody else has just answered this/)).toBeTruthy();
    expect((field as HTMLTextAreaElement).value).toBe("The guild");
    expect(screen.getByText("Each team")).toBeTruthy();
  });

  test("ASK-6: are at the top of a session, and folded once they were put away", async () => {
    await panelOf(begunWithQuestions(3), lars);
    const region = screen.getByRole("region", { name: "3 open questions" });
    expect(await within(region).findByRole("list", { name: "Open questions" })).toBeTruthy();
    await newUser().click(screen.getByRole("button", { name: "Hide what earlier sessions have left" }));
    expect(screen.queryByRole("region", { name: "3 open questions" })).toBeNull();
    expect(screen.getByText("3 open questions")).toBeTruthy();
  });

  test("TAKE-1, ASK-4: one that is noted can be answered after the session, and removed by whoever asked it", async () => {
    const guild = begunWithQuestions(0);
    await panelOf(guild, amina);
    const user = newUser();
    await user.click(screen.getByRole("button", { name: "Add a takeaway" }));
    await user.click(await screen.findByRole("radio", { name: "Question" }));
    await user.type(screen.getByRole("textbox", { name: "What would we like to know?" }), "Who knows?");
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(guild.running().takeaways).toMatchObject([{ kind: "question", text: "Who knows?" }]);
    expect(screen.getByLabelText("Question", { selector: "svg" })).toBeTruthy();
    await act(async () => guild.session(priya.ref, { type: "finish" }));
    await user.click(await screen.findByRole("button", { name: "Remove the question “Who knows?”" }));
    await user.click(screen.getByRole("button", { name: "Remove it" }));
    expect(founded(guild).questions[0]?.removedAt).not.toBeNull();
    expect(screen.queryByText("Who knows?")).toBeNull();
  });
});
