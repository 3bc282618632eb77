import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRepeatAllRegular } from "@fluentui/react-icons";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { AgendaRow } from "../../../components/agenda-editor/agenda-row.tsx";
import { UpcomingEditor } from "../../../components/agenda-editor/upcoming-editor.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  agenda: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  reuse: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface AgendaOfProps {
  readonly community: CommunityReading;
  readonly session: UpcomingReading;
  readonly next: boolean;
}

/** The agenda of an upcoming session: organisers edit it, everybody reads it. */
export function AgendaOf({ community, session, next }: AgendaOfProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const may = useMay();
  const { header } = community;
  if (may("planItem"))
    return (
      <div className={styles.agenda}>
        <UpcomingEditor session={session} itemMinutes={header.settings.itemMinutes} next={next} />
        {header.hasLastAgenda && <ReuseAgenda session={session.id} />}
      </div>
    );
  if (session.agenda.length === 0) return <p className={text.quiet}>{tab.agenda.empty}</p>;
  return (
    <ol className={text.list} aria-label={next ? tab.agenda.heading : tab.agenda.of(session.at)}>
      {session.agenda.map((item) => (
        <li key={item.id}>
          <AgendaRow
            item={item}
            first={false}
            last={false}
            writable={false}
            actions={[]}
            onAction={() => undefined}
          />
        </li>
      ))}
    </ol>
  );
}

function ReuseAgenda({ session }: { readonly session: SessionId }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup");
  const act = useAct();
  const disabledFocusable = !useWritable();
  return (
    <div className={styles.reuse}>
      <Button
        icon={<ArrowRepeatAllRegular />}
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: "reuseLastAgenda", session })}
      >
        {words.upcoming.reuse}
      </Button>
      <span className={text.quiet}>{words.upcoming.reuseHint}</span>
    </div>
  );
}
