import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, SignatureRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ContractReading } from "@guildhall/shared/reading/contract";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Disclosure } from "../../disclosure.tsx";
import { useTextStyles } from "../../text-styles.ts";
import { ActivityFrame, Progress, Secrecy } from "../activity-frame.tsx";
import { Following } from "../following.tsx";
import { PrincipleList } from "./principle-list.tsx";
import { LookUntold, PrincipleLook } from "./principle-look.tsx";
import { PrimaryButton } from "../../primary-button/primary-button.tsx";

const useStyles = makeStyles({
  signed: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  button: { alignSelf: "flex-start" },
});

interface ContractActivityProps {
  readonly contract: ContractReading;
  readonly level?: 2 | 3;
}

/** The contract to read and sign, and who has signed. */
export function ContractActivity({ contract, level = 2 }: ContractActivityProps) {
  const words = useTexts("activities");
  const instruction = contract.version > 1 ? words.contract.askChanged : words.contract.askFirst;
  return (
    <ActivityFrame
      kicker={words.contract.heading}
      instruction={contract.signedByMe ? words.contract.agreed : instruction}
      level={level}
    >
      <ContractView contract={contract} />
    </ActivityFrame>
  );
}

/** The contract: its principles, the signature, and who has signed. */
export function ContractView({ contract }: Pick<ContractActivityProps, "contract">) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const { version, adoptedAt, principles, inForce, maySign, signedByMe } = contract;
  return (
    <>
      <p className={text.quiet}>{words.contract.version(version, adoptedAt)}</p>
      {inForce && <LookUntold />}
      <PrincipleList
        principles={principles}
        {...(inForce && { beside: ({ id }) => <PrincipleLook principle={id} /> })}
      />
      {signedByMe ? (
        <p className={`${text.label} ${styles.signed}`}>
          <CheckmarkCircleRegular aria-hidden />
          {words.contract.signed}
        </p>
      ) : (
        maySign && <SignButton version={version} />
      )}
      {inForce && !signedByMe && <Following />}
      <Signatures contract={contract} />
    </>
  );
}

function SignButton({ version }: { readonly version: number }) {
  const styles = useStyles();
  const words = useTexts("activities");
  const act = useAct();
  const writable = useWritable();
  const [signing, setSigning] = useState(false);
  async function sign(): Promise<void> {
    setSigning(true);
    await act.community({ type: "signContract", version });
    setSigning(false);
  }
  return (
    <>
      <Secrecy secret={false}>{words.contract.public}</Secrecy>
      <PrimaryButton
        className={styles.button}
        icon={<SignatureRegular />}
        disabledFocusable={!writable || signing}
        onClick={() => void sign()}
      >
        {signing ? words.contract.signing : words.contract.sign}
      </PrimaryButton>
    </>
  );
}

/** How many have signed, and who. */
function Signatures({ contract }: Pick<ContractActivityProps, "contract">) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const named = useNamed();
  const signers = contract.signatures.map(({ member }) => member);
  return (
    <div>
      <Progress>{words.contract.signedBy(contract.signed.count, contract.signed.of)}</Progress>
      {contract.notCounted > 0 && (
        <p className={text.quiet}>{words.contract.notCounted(contract.notCounted)}</p>
      )}
      {signers.length > 0 && (
        <Disclosure summary={words.contract.who}>
          <p className={text.quiet}>{words.contract.signers(signers.map(named))}</p>
        </Disclosure>
      )}
    </div>
  );
}
