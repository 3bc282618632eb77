import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { useLogistics } from "../../../activity/use-activities.ts";
import { Decisions } from "../../../components/activity/logistics/decisions.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { stepText } from "@guildhall/shared/messages/path-words";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { Stack } from "../../../components/stack.tsx";
import type { StepCardProps } from "../steps/card-props.ts";
import { headingOf } from "../steps/heading-of.ts";
import { Shown } from "../steps/shown.tsx";
import { Start } from "../steps/start.tsx";
import { Waiting } from "../steps/waiting.tsx";
import { DecisionHistory } from "./decision-history.tsx";
import { Invited } from "./invited.tsx";
import { ReviewDays } from "./review-days.tsx";
import { Schedule } from "./schedule.tsx";
import { ShortList } from "./short-list.tsx";

/** How often, how long and who: the votes while they are open, then the decisions, and when the next session is. */
export function LogisticsCard({ step, mark, next, above, shown }: StepCardProps) {
  const text = useTextStyles();
  const words = useTexts("setup").logistics;
  const activities = useTexts("activities");
  const setup = useTexts("setup");
  const may = useMay();
  const opens = may("voteOnLogistics");
  const edits = may("editChoices");
  const logistics = useLogistics();
  if (logistics === null) return null;
  const decided = LOGISTICS_ELEMENTS.some((element) => logistics.current[element] !== null);
  const running = step.is === "running";
  return (
    <SectionCard
      id={headingOf("logistics")}
      heading={activities.logistics.heading}
      {...(!decided || running || mark ? { fact: stepText(step, activities) } : {})}
      {...(mark && { mark })}
    >
      {!decided && !running && <p className={text.plain}>{setup.steps.lines.logistics}</p>}
      <Shown activities={shown} />
      {decided && <Decisions atHome />}
      {logistics.current.participants !== null && <Invited />}
      {decided && <DecisionHistory logistics={logistics} />}
      {!running && step.is !== "done" && opens && above !== "voteOnLogistics" && (
        <Start code="voteOnLogistics" primary={next} />
      )}
      {!running && !decided && !opens && <Waiting start="voteOnLogistics" />}
      <Schedule />
      {edits && (
        <Disclosure summary={words.lists}>
          <Stack>
            <p className={text.quiet}>{words.listsTold}</p>
            {LOGISTICS_ELEMENTS.map((element) => (
              <ShortList key={element} element={element} list={logistics.lists[element]} />
            ))}
            <ReviewDays days={logistics.reviewDays} />
          </Stack>
        </Disclosure>
      )}
      {!edits && decided && <p className={text.quiet}>{words.reviewTold(logistics.reviewDays)}</p>}
    </SectionCard>
  );
}
