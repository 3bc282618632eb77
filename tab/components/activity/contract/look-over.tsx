import type { Contract } from "@guildhall/shared/domain/community/contract/part";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { PrincipleList } from "./principle-list.tsx";
import { LookUntold, PrincipleLook } from "./principle-look.tsx";

interface LookOverProps {
  readonly contract: Contract;
  readonly turnout: number;
  /** whether it is the last look at the contract in force */
  readonly isLast: boolean;
}

/** What an honest look told: of the last one each principle with its result. */
export function LookOver({ contract, turnout, isLast }: LookOverProps) {
  const text = useTextStyles();
  const words = useTexts("activities").look;
  return isLast ? (
    <>
      <LookUntold />
      <PrincipleList principles={contract.principles} beside={({ id }) => <PrincipleLook principle={id} />} />
    </>
  ) : (
    <p className={text.plain}>{words.closed(turnout)}</p>
  );
}
