import { Button } from "@fluentui/react-components";
import { useContract } from "../../../activity/use-activities.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Strip } from "../../strip.tsx";

interface SignReminderProps {
  readonly onRead: (version: number) => void;
}

/** Asks members who have not signed the current contract to do so, including those who join later, and again after a change. */
export function SignReminder({ onRead }: SignReminderProps) {
  const words = useTexts("activities");
  const contract = useContract();
  if (contract?.maySign !== true) return null;
  return (
    <Strip
      tone="info"
      actions={<Button onClick={() => onRead(contract.version)}>{words.contract.read}</Button>}
    >
      {contract.version > 1 ? words.contract.waitingChanged : words.contract.waiting}
    </Strip>
  );
}
