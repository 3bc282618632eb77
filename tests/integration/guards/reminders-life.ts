import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { given, type Living } from "./living.ts";

/** Those who have a part in the next session are reminded of it in vain, and everybody is. */
export async function remind({ ask, founded, now }: Living): Promise<void> {
  const next = () => nextOf(founded());
  await ask("amara", { type: "moveSession", session: next().id, at: now() + 28 * DAY });
  for (const on of [false, true]) {
    await ask("priya", { type: "switchReminders", what: "everybody", on });
    await ask("tom", { type: "beMentioned", on });
  }
  const due = () =>
    ({ type: "remindWhenDue", due: given(founded().reminders.ahead[0], "reminder").due }) as const;
  await ask("guildhall", due());
  await ask("guildhall", {
    ...{ type: "recordMissedReminder", what: "leading", session: next().id },
    at: given(next().at, "date"),
  });
  const action = given(founded().actions[0], "action").id;
  await ask("mateo", { type: "reopenAction", action });
  await ask("mateo", { type: "setActionDue", action, due: next().id });
  await ask("guildhall", due());
  await ask("mateo", { type: "dropAction", action });
}

/** Whoever has the next turn cannot, until nobody has it; then somebody takes it. */
export async function passTurns({ ask, founded, now }: Living): Promise<void> {
  const next = () => nextOf(founded());
  const session = next().id;
  await ask("amara", { type: "moveSession", session, at: now() + 58 * DAY });
  const due = given(founded().reminders.ahead[0], "reminder").due;
  await ask("guildhall", { type: "remindWhenDue", due });
  const turn = () =>
    given(
      founded().turns.find((each) => each.session === session),
      "turn",
    );
  const { number } = turn();
  await ask(given(turn().holder, "holder"), { type: "declineTurn", turn: number });
  const asked = () =>
    founded().places.find(({ member }) =>
      myCommunity(founded(), member).turns.asked.some((each) => each.turn === number),
    );
  for (let place = asked(); place !== undefined; place = asked())
    await ask(place.member, { type: "declineTurn", turn: number });
  await ask("priya", { type: "takeTurn", turn: turn().number });
  await ask("amara", { type: "moveSession", session, at: now() + HOUR });
  for (const { number: change, is } of founded().outlook)
    if (is === "open") await ask("amara", { type: "markInOutlook", change });
}
