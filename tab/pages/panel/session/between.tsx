import { makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { begun } from "../../../components/use-begun.ts";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface BetweenProps {
  readonly session: SessionReading;
  readonly may: MayInSession;
  /** opens the agenda for editing */
  readonly onAgenda: () => void;
  /** something else has the panel's first place, with which no button here must compete */
  readonly second?: boolean;
}

/** No item is on: before the first, after the last, or because the session was reopened. */
export function Between({ session, may, onAgenda, second = false }: BetweenProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const act = useAct();
  const named = useNamed();
  const disabledFocusable = !useWritable();
  const { header, items, upcoming } = session;
  const next = upcoming[0];
  const empty = items.length === 0;
  // It is another moment without an item whenever something has run since.
  const spent = items.reduce((sum, { progress }) => sum + progress.spent, 0);
  const primary = second ? "secondary" : "primary";

  function explanation(): string {
    const runs = may("next");
    if (empty) return runs ? words.nothingPlannedBody : words.nothingPlannedMember;
    if (next !== undefined) return runs ? words.noneOnBody : words.noneOnMember(named(header.facilitator));
    return runs ? words.allDoneBody : words.allDoneMember(named(header.facilitator));
  }

  return (
    <section className={styles.block} aria-labelledby="now-title">
      <h2 className={second ? text.label : text.title} id="now-title" {...begun(`after ${spent}`)}>
        {empty ? words.nothingPlanned : next === undefined ? words.allDone : words.noneOn}
      </h2>
      <p className={text.quiet}>{explanation()}</p>
      {may("next") && next !== undefined && (
        <PrimaryButton
          appearance={primary}
          disabledFocusable={disabledFocusable}
          onClick={singleTap(() => void act.session(header.id, { type: "next", run: null }))}
        >
          {words.startNext(tab.agenda.titleOf(next))}
        </PrimaryButton>
      )}
      {may("addItem") && empty && (
        <PrimaryButton appearance={primary} icon={<AddRegular />} onClick={onAgenda}>
          {tab.agenda.addItem}
        </PrimaryButton>
      )}
      {may("finish") && (
        <PrimaryButton
          appearance={empty ? "subtle" : next === undefined ? primary : "secondary"}
          disabledFocusable={disabledFocusable}
          onClick={singleTap(() => void act.session(header.id, { type: "finish" }))}
        >
          {words.finishSession}
        </PrimaryButton>
      )}
    </section>
  );
}
