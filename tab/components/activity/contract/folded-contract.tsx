import { makeStyles, tokens } from "@fluentui/react-components";
import { useContract } from "../../../activity/use-activities.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Disclosure } from "../../disclosure.tsx";
import { ContractView } from "./contract-activity.tsx";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** The contract, folded. Nothing while there is none. */
export function FoldedContract() {
  const styles = useStyles();
  const words = useTexts("activities");
  const contract = useContract();
  if (contract === null) return null;
  return (
    <Disclosure summary={words.contract.heading}>
      <div className={styles.body}>
        <ContractView contract={contract} />
      </div>
    </Disclosure>
  );
}
