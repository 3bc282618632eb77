import type { Press } from "../cards/activity/press.ts";
import { adds, asks, type PressIntent, whole } from "./asked.ts";

/** The presses on the card of the tenure scale and in its dialog. */
type ScalePress = Extract<Press, { verb: "sayOnScale" | "leaveScale" | "closeScale" }>;

/** What a press on the tenure scale asks for. Of what somebody says the last counts. */
export function scaleCommands(press: ScalePress): PressIntent {
  const { card } = press.data;
  if (card.kind !== "scale") return "stale";
  const { scale } = card;
  switch (press.verb) {
    case "sayOnScale": {
      const { unsaid, mark } = press.data;
      if (!unsaid && mark === "") return "chooseFirst";
      const said = unsaid || mark === "" ? "unsaid" : mark;
      return [asks({ type: "placeOnScale", scale, said }, whole(scale))];
    }
    case "leaveScale":
      return [asks({ type: "leaveScale", scale }, whole(scale))];
    case "closeScale":
      return adds({ type: "closeScale", scale });
  }
}
