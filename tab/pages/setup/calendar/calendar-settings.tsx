import { Checkbox } from "@fluentui/react-components";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";

/** What the calendars of all members tell outside Teams. */
export function CalendarSettings() {
  const words = useTexts("setup").calendar.settings;
  const text = useTextStyles();
  const may = useMay();
  const act = useAct();
  const writable = useWritable();
  const { calendar } = useView().slices;
  if (calendar === undefined) return null;
  const { details } = calendar;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      <div>
        {may("setCalendarDetails") && (
          <Checkbox
            label={words.details}
            checked={details}
            disabled={!writable}
            onChange={() => void act.community({ type: "setCalendarDetails", details: !details })}
          />
        )}
        <p className={text.quiet}>{details ? words.on : words.off}</p>
      </div>
    </SectionCard>
  );
}
