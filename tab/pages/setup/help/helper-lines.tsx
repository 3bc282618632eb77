import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Helper } from "@guildhall/shared/domain/community/help/part";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Marked } from "../marked.tsx";

const useStyles = makeStyles({
  line: { paddingBlock: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface HelperLinesProps {
  readonly helpers: readonly Helper[];
  readonly label: string;
  /** what was looked for */
  readonly wanted?: readonly string[];
}

const NOTHING: readonly string[] = [];

/** People, each with what they can help with. */
export function HelperLines({ helpers, label, wanted = NOTHING }: HelperLinesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { help: words } = useTexts("setup");
  const named = useNamed();
  return (
    <ul className={text.list} aria-label={label}>
      {helpers.map(({ member, texts }) => (
        <li key={member} className={mergeClasses(text.plain, styles.line)}>
          <span className={styles.name}>{words.who(named(member))}</span>
          <ul className={text.list}>
            {texts.map((each) => (
              <li key={each}>
                <Marked text={each} wanted={wanted} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
