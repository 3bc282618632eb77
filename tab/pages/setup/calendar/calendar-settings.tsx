import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { TickBox } from "../tick-box.tsx";

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
  const told = details ? words.on : words.off;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      {may("setCalendarDetails") ? (
        <TickBox
          label={words.details}
          hint={told}
          checked={details}
          disabled={!writable}
          onTick={(on) => void act.community({ type: "setCalendarDetails", details: on })}
        />
      ) : (
        <p className={text.quiet}>{told}</p>
      )}
    </SectionCard>
  );
}
