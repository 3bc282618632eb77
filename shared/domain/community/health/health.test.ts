import { describe, expect, it } from "vitest";
import { nextOf, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { DAY } from "../../kernel/time.ts";
import { viewCommunity } from "../view.ts";

const sign = (since: number, on = true) =>
  ({ type: "dismissSign", sign: "nothingWaits", since, on }) as const;

/** Two sessions have begun. */
function guild(): Founding {
  const founding = new Founding();
  for (const _ of [1, 2]) {
    founding.at += DAY;
    const { id: session } = nextOf(founding.state);
    founding.do(PRIYA, { type: "begin", session });
    founding.endSession(session);
  }
  return founding;
}

describe("a sign", () => {
  it("HEALTH-7: is dismissed by any member, for everybody, and shown again by any other", () => {
    const community = guild();
    const shown = () => viewCommunity(community.state)["dismissedSigns"];
    community.do(TOM, sign(2));
    expect(shown()).toEqual({ nothingWaits: 2 });
    community.do(PRIYA, sign(2, false));
    expect(shown()).toEqual({});
  });

  it("HEALTH-7: that came back is dismissed anew, and who did it is not kept", () => {
    const community = guild();
    community.do(TOM, sign(1));
    community.do(TOM, sign(2));
    expect(community.state.dismissedSigns).toEqual({ nothingWaits: 2 });
    expect(community.recorded.at(-1)?.event).toEqual({
      type: "SignDismissed",
      sign: "nothingWaits",
      since: 2,
    });
  });

  it.each([
    ["dismissed twice", [sign(2), sign(2)], 1],
    ["that is not dismissed and shown again", [sign(2, false)], 0],
    ["of a session that is still to come", [sign(3)], 0],
    ["that came back, shown again as it was before", [sign(2), sign(1, false)], 1],
  ] as const)("HEALTH-7: %s changes nothing", (_what, commands, changes) => {
    const community = guild();
    const { length } = community.recorded;
    for (const command of commands) community.do(TOM, command);
    expect(community.recorded).toHaveLength(length + changes);
  });
});
