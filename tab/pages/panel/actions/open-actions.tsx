import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { type LastOutcomes, outcomesBefore } from "@guildhall/shared/reading/outcomes";
import { isBeginning } from "@guildhall/shared/reading/session/beginning";
import { OpenActions } from "../../../components/actions/open-actions.tsx";
import { useView } from "../../../activity/use-activities.ts";
import { useActions } from "../../../components/actions/use-actions.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { OutcomeLines } from "../../../components/outcome-lines.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { remembered } from "../../../live/remembered.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** Few enough to leave space for the running item. */
const FIRST = 3;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  offered: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  close: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface ActionsLeftProps {
  readonly heading: string;
  /** the number of the session before which they were noted; all without one */
  readonly before?: number;
}

/** The actions that sessions have left open. */
export function ActionsLeft({ heading, before = Infinity }: ActionsLeftProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  const any = useAnyOpen(before);
  if (!any) return null;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <h3 className={text.label} id={id}>
        {heading}
      </h3>
      <OpenActions most={FIRST} before={before} />
    </section>
  );
}

/** What came of the topics in the last session before this one. */
export function OutcomesBefore({ number }: { readonly number: number }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("tab").outcomes;
  const last = useOutcomesBefore(number);
  if (last.outcomes.length === 0) return null;
  const heading = words.of(last.number);
  return (
    <section className={styles.block} aria-label={heading}>
      <h3 className={text.label}>{heading}</h3>
      <OutcomeLines outcomes={last.outcomes} label={heading} />
    </section>
  );
}

const useOutcomesBefore = (number: number): LastOutcomes => outcomesBefore(useView(), number);

interface LeftOffered {
  /** whether it is shown at the top of the session */
  readonly atTop: boolean;
  readonly putAway: () => void;
}

/** What earlier sessions have left is at the top until the first item has ended or this person has dismissed them (SPEC ACTION-7). */
export function useLeftOffered(session: SessionReading): LeftOffered {
  const { id } = session.header;
  const kept = useMemo(() => remembered(`actions-put-away.${id}`), [id]);
  const [away, setAway] = useState(() => kept.read() !== null);
  return {
    atTop: isBeginning(session) && !away,
    putAway() {
      kept.write("yes");
      setAway(true);
    },
  };
}

interface LeftFirstProps {
  /** the number of the running session */
  readonly number: number;
  readonly onPutAway: () => void;
}

/** What earlier sessions have left, at the start of a session: the open actions, and what came of the topics. */
export function LeftFirst({ number, onPutAway }: LeftFirstProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const heading = useId();
  const { open } = useActions();
  const any = useAnyOpen();
  const last = useOutcomesBefore(number);
  if (!any && last.outcomes.length === 0) return null;
  const outcomes = tab.outcomes.of(last.number);
  return (
    <section className={mergeClasses(styles.block, styles.offered)} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={text.label} id={heading}>
          {any ? tab.actions.openCount(open.length) : outcomes}
        </h2>
        <Button
          className={styles.close}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={tab.actions.putAway}
          onClick={onPutAway}
        />
      </div>
      {any && <OpenActions most={FIRST} />}
      {any && last.outcomes.length > 0 && <h3 className={text.label}>{outcomes}</h3>}
      {last.outcomes.length > 0 && <OutcomeLines outcomes={last.outcomes} label={outcomes} brief />}
    </section>
  );
}

/** The open actions later in the session, folded. */
export function ActionsMeanwhile() {
  const tab = useTexts("tab");
  const { open } = useActions();
  const any = useAnyOpen();
  if (!any) return null;
  return (
    <Disclosure summary={tab.actions.openCount(open.length)}>
      <OpenActions most={FIRST} />
    </Disclosure>
  );
}

/** Whether any have been open since this was first shown: the last one can be undone in its place. */
function useAnyOpen(before = Infinity): boolean {
  const { open } = useActions();
  const [any, setAny] = useState(false);
  if (!any && open.some(({ number }) => (number ?? 0) < before)) setAny(true);
  return any;
}
