import { readReminders, type RemindersReading } from "@guildhall/shared/reading/reminder";
import { readWorth } from "@guildhall/shared/reading/worth";
import { useView } from "../../activity/use-activities.ts";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";
import { TickBox } from "./tick-box.tsx";

/** Which reminders there are, whether this person is mentioned in them, and which ones were not sent. */
export function RemindersCard() {
  const text = useTextStyles();
  const words = useTexts("setup").reminders;
  const act = useAct();
  const may = useMay();
  const disabled = !useWritable();
  const view = useView();
  const { kinds, missed } = readReminders(view);
  const { on: asksWorth } = readWorth(view);
  const sent = kinds.filter(({ on }) => on);
  const sentToAll = sent.some(({ what }) => what === "everybody");
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      {may("switchReminders") ? (
        <div>
          {kinds.map(({ what, on }) => (
            <TickBox
              key={what}
              label={words.switch[what]}
              checked={on}
              disabled={disabled}
              onTick={(ticked) => void act.community({ type: "switchReminders", what, on: ticked })}
            />
          ))}
          <TickBox
            label={words.askWorth}
            hint={words.askWorthHint}
            checked={asksWorth}
            disabled={disabled}
            onTick={(ticked) => void act.community({ type: "switchWorth", on: ticked })}
          />
        </div>
      ) : (
        <>
          {sent.length === 0 && <p className={text.plain}>{words.none}</p>}
          {sent.map(({ what }) => (
            <p key={what} className={text.plain}>
              {words.isOn[what]}
            </p>
          ))}
          {asksWorth && <p className={text.plain}>{words.asksWorth}</p>}
        </>
      )}
      {sentToAll && (
        <TickBox
          label={words.mentionMe}
          hint={words.mentionHint}
          checked={!view.mine.unmentioned}
          disabled={disabled}
          onTick={(on) => void act.community({ type: "beMentioned", on })}
        />
      )}
      {may("switchReminders") && missed.length > 0 && <Missed missed={missed} />}
    </SectionCard>
  );
}

function Missed({ missed }: Pick<RemindersReading, "missed">) {
  const text = useTextStyles();
  const words = useTexts("setup").reminders;
  return (
    <section aria-label={words.missed}>
      <h3 className={text.label}>{words.missed}</h3>
      <p className={text.plain}>{words.missedTold}</p>
      <ul className={text.list}>
        {missed.map(({ what, session, at }) => (
          <li key={`${what} ${session} ${at}`}>{words.missedLine(what, at)}</li>
        ))}
      </ul>
    </section>
  );
}
