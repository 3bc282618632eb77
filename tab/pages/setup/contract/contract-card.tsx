import { mayLook } from "@guildhall/shared/reading/honest-look";
import { useContract, useRead } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { stepText } from "@guildhall/shared/messages/path-words";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import type { StepCardProps } from "../steps/card-props.ts";
import { headingOf } from "../steps/heading-of.ts";
import { Shown } from "../steps/shown.tsx";
import { Start } from "../steps/start.tsx";
import { Waiting } from "../steps/waiting.tsx";
import { ContractWithOrigins } from "./bad-lists.tsx";
import { EarlierContracts } from "./earlier-contracts.tsx";
import { Stack } from "../../../components/stack.tsx";

/** The social contract: its workshop while one runs, then its principles and who has signed. */
export function ContractCard({ step, mark, next, above, shown }: StepCardProps) {
  const text = useTextStyles();
  const activities = useTexts("activities");
  const words = useTexts("setup");
  const starts = useMay()("startWorkshop");
  const contract = useContract();
  const looks = useRead(mayLook);
  const running = step.is === "running";
  const start = <Start code="startWorkshop" primary={next} />;
  return (
    <SectionCard
      id={headingOf("contract")}
      heading={activities.contract.heading}
      {...(contract === null || running || mark ? { fact: stepText(step, activities) } : {})}
      {...(mark && { mark })}
    >
      {contract === null && !running && <p className={text.plain}>{words.steps.lines.contract}</p>}
      <Shown activities={shown} />
      {contract !== null &&
        (running ? (
          <Disclosure summary={words.contract.current}>
            <Stack>
              <ContractWithOrigins contract={contract} />
            </Stack>
          </Disclosure>
        ) : (
          <ContractWithOrigins contract={contract} />
        ))}
      <EarlierContracts />
      {!running &&
        (starts ? (
          contract === null ? (
            above !== "startWorkshop" && start
          ) : (
            <>
              {looks && (
                <Disclosure summary={words.start.look}>
                  <Stack>
                    <p className={text.plain}>{words.start.lookWhy}</p>
                    <Start code="lookHonestly" />
                  </Stack>
                </Disclosure>
              )}
              <Disclosure summary={words.start.again}>{start}</Disclosure>
            </>
          )
        ) : (
          contract === null && <Waiting start="startWorkshop" />
        ))}
    </SectionCard>
  );
}
