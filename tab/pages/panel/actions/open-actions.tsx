import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { isBeginning } from "@guildhall/shared/reading/session/beginning";
import { OpenActions } from "../../../components/actions/open-actions.tsx";
import { useActions } from "../../../components/actions/use-actions.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
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

/** The open actions, before a session begins. */
export function ActionsBefore() {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const heading = useId();
  const any = useAnyOpen();
  if (!any) return null;
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <h3 className={text.label} id={heading}>
        {tab.actions.open}
      </h3>
      <OpenActions most={FIRST} />
    </section>
  );
}

interface ActionsOffered {
  /** whether the open actions are shown at the top of the session */
  readonly atTop: boolean;
  readonly putAway: () => void;
}

/** They are at the top until the first item has ended or this person has dismissed them (SPEC ACTION-7). */
export function useActionsOffered(session: SessionReading): ActionsOffered {
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

/** The open actions at the start of a session. */
export function ActionsFirst({ onPutAway }: { readonly onPutAway: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const heading = useId();
  const { open } = useActions();
  const any = useAnyOpen();
  if (!any) return null;
  return (
    <section className={mergeClasses(styles.block, styles.offered)} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={text.label} id={heading}>
          {tab.actions.openCount(open.length)}
        </h2>
        <Button
          className={styles.close}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={tab.actions.putAway}
          onClick={onPutAway}
        />
      </div>
      <OpenActions most={FIRST} />
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
function useAnyOpen(): boolean {
  const { open } = useActions();
  const [any, setAny] = useState(false);
  if (!any && open.length > 0) setAny(true);
  return any;
}
