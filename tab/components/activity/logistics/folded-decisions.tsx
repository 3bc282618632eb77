import { useLogistics } from "../../../activity/use-activities.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Disclosure } from "../../disclosure.tsx";
import { Decisions } from "./decisions.tsx";

/** The decisions on the logistics, folded. Nothing while there are none. */
export function FoldedDecisions() {
  const words = useTexts("activities");
  const current = useLogistics()?.current;
  if (current === undefined || Object.values(current).every((decision) => decision === null)) return null;
  return (
    <Disclosure summary={words.logistics.heading}>
      <Decisions />
    </Disclosure>
  );
}
