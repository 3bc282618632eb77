import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Takeaway } from "@guildhall/shared/domain/session/state";
import type { ReactNode } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { outcomesAmong } from "@guildhall/shared/reading/outcomes";
import { nextNumber, reopenableUntil } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { ActionRow } from "../../../components/actions/action-row.tsx";
import { DueField } from "../../../components/actions/due-field.tsx";
import { useActionOf } from "../../../components/actions/use-actions.ts";
import { QuestionRow } from "../../../components/asked/question-row.tsx";
import { useAsked } from "../../../components/asked/use-asked.ts";
import { BeginSession } from "../../../components/begin-session.tsx";
import { CheckIn } from "../../../components/check-in.tsx";
import { NextFacilitator } from "../../../components/next-facilitator.tsx";
import { OutcomeLines } from "../../../components/outcome-lines.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { ActionsLeft, QuestionsLeft } from "../left-open/left-open.tsx";
import { ItemLines } from "../session/agenda-rest.tsx";
import { EditableTakeaway } from "../session/editable-takeaway.tsx";
import { TakeawayLine } from "../session/takeaway-line.tsx";
import { DraftPart } from "./draft-part.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  start: { alignSelf: "flex-start" },
});

interface AfterSessionProps {
  readonly session: SessionReading;
  readonly community: CommunityReading;
  /** something else has the panel's first place */
  readonly second: boolean;
}

/** An ended session: what was decided, this person's actions, and thanks. */
export function AfterSession({ session, community, second }: AfterSessionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const solved = useTexts("tab").outcomes;
  const named = useNamed();
  const sync = useSync();
  const me = useLive$(sync.me);
  const outcomes = outcomesAmong(useView(), session.items);
  const actionOf = useActionOf();
  const { isRemoved } = useAsked();
  const { header, items, takeaways } = session;
  const actions = takeaways.filter(({ kind }) => kind === "action");
  // Somebody may have taken it on since, or have been handed it.
  const ownerOf = ({ id, owner }: Takeaway) => actionOf(id)?.owner ?? owner;
  const mine = actions.filter((action) => ownerOf(action) !== null && ownerOf(action) === me?.ref);
  const others = actions.filter((action) => !mine.includes(action));
  const learned = takeaways.filter(({ kind }) => kind === "learned");
  const asked = takeaways.filter(({ id, kind }) => kind === "question" && !isRemoved(id));
  const at = header.ended?.at ?? header.begunAt;

  return (
    <div className={styles.block}>
      <div className={styles.part}>
        <h2 className={second ? text.label : text.title}>{words.afterSession.heading(header.number)}</h2>
        <p className={text.plain}>{words.afterSession.thanks(named(header.facilitator))}</p>
        <p className={text.quiet}>
          {header.ended?.by === "itself"
            ? words.afterSession.endedItself(at)
            : words.afterSession.endedAt(at)}
        </p>
      </div>
      <CheckIn />
      {outcomes.length > 0 && (
        <Part heading={solved.title}>
          <OutcomeLines outcomes={outcomes} label={solved.title} />
        </Part>
      )}
      <Lines session={session} heading={words.afterSession.mine} takeaways={mine} />
      <Lines session={session} heading={words.afterSession.actions} takeaways={others} />
      <Lines session={session} heading={words.afterSession.learned} takeaways={learned} />
      <Lines session={session} heading={words.afterSession.questions} takeaways={asked} />
      {takeaways.length === 0 && <p className={text.quiet}>{words.afterSession.noTakeaways}</p>}
      <Part heading={words.afterSession.items}>
        {items.length === 0 && <p className={text.quiet}>{words.afterSession.noItems}</p>}
        <ItemLines
          items={items}
          tell={({ progress, minutes }) => {
            const spent = words.spentOf(progress.spent, minutes);
            return progress.phase === "planned" && progress.spent === 0 ? words.notReached : spent;
          }}
          note={({ progress }) => (progress.phase === "parked" ? words.afterSession.parked : null)}
        />
      </Part>
      <ActionsLeft heading={words.afterSession.stillOpen} before={header.number} />
      <QuestionsLeft heading={words.afterSession.stillAsked} before={header.number} />
      <DraftPart />
      <WhatNext community={community} />
    </div>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <section className={styles.part} aria-label={heading}>
      <h3 className={text.label}>{heading}</h3>
      {children}
    </section>
  );
}

interface LinesProps {
  readonly session: SessionReading;
  readonly heading: string;
  readonly takeaways: readonly Takeaway[];
}

/** What was learned, or actions and questions, which are completed and answered here as soon as the community knows of them. */
function Lines({ session, heading, takeaways }: LinesProps) {
  const text = useTextStyles();
  const actionOf = useActionOf();
  const { find } = useAsked();
  if (takeaways.length === 0) return null;
  return (
    <Part heading={heading}>
      <ul className={text.list}>
        {takeaways.map((takeaway) => {
          const action = actionOf(takeaway.id);
          const question = find(takeaway.id);
          return (
            <EditableTakeaway key={takeaway.id} {...{ session, takeaway }}>
              {(edit) =>
                question !== undefined ? (
                  <QuestionRow question={question} more={edit} inItsSession manage />
                ) : action === undefined ? (
                  <TakeawayLine takeaway={takeaway}>{edit}</TakeawayLine>
                ) : (
                  <ActionRow action={action} more={edit} inItsSession>
                    {action.maySettle && action.standing.is === "open" && <DueField action={action} />}
                  </ActionRow>
                )
              }
            </EditableTakeaway>
          );
        })}
      </ul>
    </Part>
  );
}

/** Buttons to reopen a session that was ended too early, and to begin the next one. */
function WhatNext({ community }: Pick<AfterSessionProps, "community">) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const reader = useView();
  const { at } = community.next;
  const act = useAct();
  const may = useMay();
  const disabledFocusable = !useWritable();
  return (
    <>
      {may("reopenSession") && (
        <div className={styles.part}>
          <p className={text.quiet}>{words.afterSession.reopenHint(reopenableUntil(reader))}</p>
          <Button
            className={styles.start}
            disabledFocusable={disabledFocusable}
            onClick={() => void act.community({ type: "reopenSession" })}
          >
            {words.afterSession.reopen}
          </Button>
        </div>
      )}
      <div className={styles.part}>
        {at !== null && <p className={text.quiet}>{tab.beginSession.planned(at)}</p>}
        <NextFacilitator otherwise={null} />
        <BeginSession
          next={community.next}
          label={words.afterSession.beginNext(nextNumber(reader))}
          look={{ className: styles.start }}
        />
      </div>
    </>
  );
}
