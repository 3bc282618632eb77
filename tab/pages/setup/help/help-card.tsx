import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { readHelp } from "@guildhall/shared/reading/help";
import { useId, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { InlineEdit } from "../../../components/activity/inline-edit.tsx";
import { WritingField } from "../../../components/activity/writing-field.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { HelperLines } from "./helper-lines.tsx";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "32px" },
  text: { flexGrow: 1, minWidth: 0 },
});

/** What this person can help with, which they alone say, and what the others can. */
export function HelpCard() {
  const text = useTextStyles();
  const { help: words } = useTexts("setup");
  const act = useAct();
  const field = useId();
  const { mine, others } = readHelp(useView());
  const full = mine.length >= LIMITS.helps;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      {mine.length > 0 && (
        <div>
          <h3 className={text.label} id={field} tabIndex={-1}>
            {words.mine}
          </h3>
          <ul className={text.list} aria-labelledby={field}>
            {mine.map((each) => (
              <MyHelp key={each} said={each} onRemoved={() => document.getElementById(field)?.focus()} />
            ))}
          </ul>
        </div>
      )}
      {full ? (
        <p className={text.quiet}>{words.full(LIMITS.helps)}</p>
      ) : (
        <WritingField
          draft="help"
          label={words.label}
          most={LIMITS.help}
          button={words.add}
          aside
          onSubmit={(to, report) => act.community({ type: "changeHelp", was: null, text: to }, report)}
        />
      )}
      <div>
        <h3 className={text.label}>{words.others}</h3>
        {others.length === 0 ? (
          <p className={text.quiet}>{words.none}</p>
        ) : (
          <HelperLines helpers={others} label={words.others} />
        )}
      </div>
    </SectionCard>
  );
}

function MyHelp({ said, onRemoved }: { readonly said: string; readonly onRemoved: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { help: words } = useTexts("setup");
  const act = useAct();
  const disabledFocusable = !useWritable();
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <li>
        <InlineEdit
          draft={`help.${said}`}
          label={words.label}
          text={said}
          most={LIMITS.help}
          onSave={(to, report) => act.community({ type: "changeHelp", was: said, text: to }, report)}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        <bdi className={text.plain}>{said}</bdi>
      </span>
      <Button
        appearance="subtle"
        icon={<EditRegular />}
        disabledFocusable={disabledFocusable}
        aria-label={words.edit(said)}
        onClick={() => setEditing(true)}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        disabledFocusable={disabledFocusable}
        aria-label={words.remove(said)}
        onClick={() => {
          onRemoved();
          void act.community({ type: "changeHelp", was: said, text: null });
        }}
      />
    </li>
  );
}
