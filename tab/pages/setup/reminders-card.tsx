import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { readReminders, type RemindersReading } from "@guildhall/shared/reading/reminder";
import { readWorth } from "@guildhall/shared/reading/worth";
import { useView } from "../../activity/use-activities.ts";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  hint: { paddingInlineStart: tokens.spacingHorizontalXXXL },
});

/** Which reminders there are, whether this person is mentioned in them, and which ones were not sent. */
export function RemindersCard() {
  const styles = useStyles();
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
        <div className={styles.choices}>
          {kinds.map(({ what, on }) => (
            <Checkbox
              key={what}
              label={words.switch[what]}
              checked={on}
              disabled={disabled}
              onChange={() => void act.community({ type: "switchReminders", what, on: !on })}
            />
          ))}
          <Checkbox
            label={words.askWorth}
            checked={asksWorth}
            disabled={disabled}
            onChange={() => void act.community({ type: "switchWorth", on: !asksWorth })}
          />
          <span className={`${text.quiet} ${styles.hint}`}>{words.askWorthHint}</span>
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
        <div className={styles.choices}>
          <Checkbox
            label={words.mentionMe}
            checked={!view.mine.unmentioned}
            disabled={disabled}
            onChange={() => void act.community({ type: "beMentioned", on: view.mine.unmentioned })}
          />
          <span className={`${text.quiet} ${styles.hint}`}>{words.mentionHint}</span>
        </div>
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
