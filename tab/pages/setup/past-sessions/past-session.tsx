import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Quarter } from "@guildhall/shared/domain/community/past-sessions/part";
import type { PastSessionRow } from "@guildhall/shared/domain/rows";
import type { SetupTexts } from "@guildhall/shared/messages/setup";
import { useState } from "react";
import { CheckIn } from "../../../components/check-in.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { ExportButtons } from "../export/export-buttons.tsx";
import { PastTakeaways } from "./past-takeaways.tsx";
import { useFormerly } from "./use-formerly.ts";

const useStyles = makeStyles({
  session: {
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  heading: { ":focus": { outlineStyle: "none" } },
  item: { overflowWrap: "anywhere" },
});

export interface PastSessionProps {
  readonly session: PastSessionRow;
  /** the quarters in which this person was present; null if that is not known, or they were absent */
  readonly own: readonly Quarter[] | null;
  /** whether people can check in to it */
  readonly checksIn: boolean;
  readonly former: ReadonlySet<string>;
  readonly headingId: string;
  /** whether what happened is shown at once */
  readonly opened?: boolean;
}

/** A past session in four short lines, and its items and takeaways on demand. */
export function PastSession({ session, own, checksIn, former, headingId, opened = false }: PastSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const { past: texts, exporting } = useTexts("setup");
  const named = useFormerly(former);
  const [open, setOpen] = useState(opened);
  const { number, begunAt, minutes, planned, facilitator, counts, items } = session;
  const how = [
    ...(facilitator === null ? [] : [texts.facilitated(named(facilitator))]),
    texts.ran(minutes, planned),
  ];
  const who = [attendanceOf(session, texts), ...(own === null ? [] : [texts.yours(own.length === 4)])];
  return (
    <li className={styles.session}>
      <h3 className={mergeClasses(text.label, styles.heading)} id={headingId} tabIndex={-1}>
        {texts.session(number, begunAt)}
      </h3>
      <p className={text.plain}>{who.join(" · ")}</p>
      {checksIn && <CheckIn settled />}
      <p className={text.quiet}>{how.join(" · ")}</p>
      <p className={text.quiet}>{texts.counts(counts)}</p>
      {(items.length > 0 || counts.takeaways > 0) && (
        <Disclosure summary={texts.details(number)} open={open} onToggle={setOpen}>
          {open && (
            <>
              {items.length > 0 && (
                <ul className={text.list} aria-label={texts.items(number)}>
                  {items.map((item) => (
                    <li key={item.id} className={mergeClasses(text.plain, styles.item)}>
                      {item.hidden ? <i>{texts.hidden}</i> : <bdi>{tab.agenda.titleOf(item)}</bdi>}{" "}
                      <span className={text.quiet}>{texts.item(item)}</span>
                    </li>
                  ))}
                </ul>
              )}
              {counts.takeaways > 0 && <PastTakeaways session={number} />}
              <ExportButtons of={{ kind: "session", number }} label={exporting.session(number)} />
            </>
          )}
        </Disclosure>
      )}
    </li>
  );
}

function attendanceOf({ attendance, headCount }: PastSessionRow, texts: SetupTexts["past"]): string {
  if (attendance === null) return texts.counting;
  const { people, quarters } = attendance;
  if (headCount !== null && headCount > people) return texts.headCount(headCount, people);
  return people === 0 ? texts.nobody : texts.attendance(people, quarters[3]);
}
