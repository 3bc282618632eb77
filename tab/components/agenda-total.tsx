import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** An agenda's number of items, total time, and by how much that is too long. */
export function AgendaTotal({ session }: { readonly session: UpcomingReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const { agenda, minutes, over } = session;
  return (
    <span className={text.quiet}>
      {tab.agenda.total(agenda.length, minutes)}
      {over > 0 && (
        <span className={styles.over}>
          {" · "}
          <WarningRegular aria-hidden /> {tab.agenda.over(over)}
        </span>
      )}
    </span>
  );
}
