import { makeStyles, tokens } from "@fluentui/react-components";
import { LightbulbRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { Takeaway } from "@guildhall/shared/domain/session/state";
import type { ReactNode } from "react";
import { ActionIcon } from "../../../components/directed-icons.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground2 },
  words: { flexGrow: 1, minWidth: 0 },
});

interface TakeawayLineProps {
  readonly takeaway: Takeaway;
  /** what can be done with it */
  readonly children?: ReactNode;
}

/** A takeaway: something learned, a question, or an action with its owner. */
export function TakeawayLine({ takeaway: { kind, text: said, owner }, children }: TakeawayLineProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel").takeaways;
  const named = useNamed();
  return (
    <li className={styles.line}>
      <span className={styles.sign}>
        {kind === "action" && <ActionIcon aria-label={words.action} />}
        {kind === "question" && <QuestionCircleRegular aria-label={words.question} />}
        {kind === "learned" && <LightbulbRegular aria-label={words.learned} />}
      </span>
      <div className={styles.words}>
        <p className={text.plain} dir="auto">
          {said}
        </p>
        {kind === "action" && (
          <p className={text.quiet}>{owner === null ? words.nobody : words.ownedBy(named(owner))}</p>
        )}
      </div>
      {children}
    </li>
  );
}
