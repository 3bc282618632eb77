import { makeStyles, tokens } from "@fluentui/react-components";
import type { PastSessionSlice, Quarter } from "@guildhall/shared/domain/community/past-sessions/part";
import type { SetupTexts } from "@guildhall/shared/messages/setup";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  session: {
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

export interface PastSessionProps {
  readonly session: PastSessionSlice;
  /** the quarters in which this person was present; null if that is not known, or they were absent */
  readonly own: readonly Quarter[] | null;
}

/** A past session in four short lines. */
export function PastSession({ session, own }: PastSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { past: texts } = useTexts("setup");
  const named = useNamed();
  const { number, begunAt, minutes, planned, facilitator, counts } = session;
  const how = [
    ...(facilitator === null ? [] : [texts.facilitated(named(facilitator))]),
    texts.ran(minutes, planned),
  ];
  const who = [attendanceOf(session, texts), ...(own === null ? [] : [texts.yours(own.length === 4)])];
  return (
    <li className={styles.session}>
      <h3 className={text.label}>{texts.session(number, begunAt)}</h3>
      <p className={text.plain}>{who.join(" · ")}</p>
      <p className={text.quiet}>{how.join(" · ")}</p>
      <p className={text.quiet}>{texts.counts(counts)}</p>
    </li>
  );
}

function attendanceOf({ attendance, headCount }: PastSessionSlice, texts: SetupTexts["past"]): string {
  if (attendance === null) return texts.counting;
  const { people, quarters } = attendance;
  if (headCount !== null && headCount > people) return texts.headCount(headCount, people);
  return people === 0 ? texts.nobody : texts.attendance(people, quarters[3]);
}
