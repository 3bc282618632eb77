import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { Fragment, lazy, type ReactNode, Suspense, useId, useMemo, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { type LastOutcomes, outcomesBefore } from "@guildhall/shared/reading/outcomes";
import { isBeginning } from "@guildhall/shared/reading/session/beginning";
import { OpenActions } from "../../../components/actions/open-actions.tsx";
import { useView } from "../../../activity/use-activities.ts";
import { useAsked } from "../../../components/asked/use-asked.ts";
import { useActions } from "../../../components/actions/use-actions.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { OutcomeLines } from "../../../components/outcome-lines.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { remembered } from "../../../live/remembered.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { panelParts } from "../behind-a-tap/panel-parts.ts";

/** Few enough to leave space for the running item. */
const FIRST = 3;
const FEWER = 2;

/** They can come a moment later than the item that is on, the timer and ELMO. */
const OpenQuestions = lazy(async () => ({ default: (await panelParts()).OpenQuestions }));

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

interface LeftProps {
  readonly heading: string;
  /** the number of the session before which they were noted; all without one */
  readonly before?: number;
}

/** The actions that sessions have left open. */
export function ActionsLeft({ heading, before = Infinity }: LeftProps) {
  return (
    useAnyOpen(before) && (
      <Left heading={heading}>
        <OpenActions most={FIRST} before={before} />
      </Left>
    )
  );
}

/** The questions that sessions have left open. */
export function QuestionsLeft({ heading, before = Infinity }: LeftProps) {
  return (
    useAnyAsked(before) && (
      <Left heading={heading}>
        <Suspense fallback={null}>
          <OpenQuestions most={FEWER} before={before} />
        </Suspense>
      </Left>
    )
  );
}

function Left({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <h3 className={text.label} id={id}>
        {heading}
      </h3>
      {children}
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

/** What earlier sessions have left, at the start of a session: the open actions, what came of the topics, and the open questions. */
export function LeftFirst({ number, onPutAway }: LeftFirstProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const heading = useId();
  const { open } = useActions();
  const any = useAnyOpen();
  const asked = useAsked().open.length;
  const anyAsked = useAnyAsked();
  const last = useOutcomesBefore(number);
  const outcomes = tab.outcomes.of(last.number);
  const questions = tab.questions.openCount(asked);
  // What comes first is open; the questions are folded below anything else, to leave space for the running item.
  const parts: readonly { readonly title: string; readonly body: ReactNode; readonly folded?: true }[] = [
    ...(any ? [{ title: tab.actions.openCount(open.length), body: <OpenActions most={FIRST} /> }] : []),
    ...(last.outcomes.length > 0
      ? [{ title: outcomes, body: <OutcomeLines outcomes={last.outcomes} label={outcomes} brief /> }]
      : []),
    ...(anyAsked ? [{ title: questions, body: <OpenQuestions most={FEWER} />, folded: true as const }] : []),
  ];
  const [first, ...others] = parts;
  if (first === undefined) return null;
  return (
    <section className={mergeClasses(styles.block, styles.offered)} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={text.label} id={heading}>
          {first.title}
        </h2>
        <Button
          className={styles.close}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={tab.actions.putAway}
          onClick={onPutAway}
        />
      </div>
      <Suspense fallback={null}>{first.body}</Suspense>
      {others.map(({ title, body, folded }) =>
        folded === true ? (
          <Disclosure key="folded" summary={title}>
            <Suspense fallback={null}>{body}</Suspense>
          </Disclosure>
        ) : (
          <Fragment key={title}>
            <h3 className={text.label}>{title}</h3>
            {body}
          </Fragment>
        ),
      )}
    </section>
  );
}

/** The open actions and questions later in the session, folded. */
export function LeftMeanwhile() {
  const tab = useTexts("tab");
  const { open } = useActions();
  const any = useAnyOpen();
  const asked = useAsked().open.length;
  const anyAsked = useAnyAsked();
  return (
    <>
      {any && (
        <Disclosure summary={tab.actions.openCount(open.length)}>
          <OpenActions most={FIRST} />
        </Disclosure>
      )}
      {anyAsked && (
        <Disclosure summary={tab.questions.openCount(asked)}>
          <Suspense fallback={null}>
            <OpenQuestions most={FIRST} />
          </Suspense>
        </Disclosure>
      )}
    </>
  );
}

/** Whether any have been open since this was first shown: the last one can be undone in its place. */
function useAnyOpen(before = Infinity): boolean {
  const { open } = useActions();
  return useEver(open.some(({ number }) => (number ?? 0) < before));
}

/** The same for questions: an answer is read in the place of the last one. */
function useAnyAsked(before = Infinity): boolean {
  const { open } = useAsked();
  return useEver(open.some(({ number }) => number < before));
}

/** Whether it was so at any time since this was first shown. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(false);
  if (now && !ever) setEver(true);
  return ever;
}
