import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { NumberField } from "../activity/number-field.tsx";
import { spaceHint } from "../space-hint.ts";
import { useTexts } from "../../texts/texts-context.ts";
import type { TypedFrames } from "./frames.ts";
import { LineInput } from "../typed-text.tsx";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  title: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  minutes: { flexBasis: "168px", minWidth: 0 },
  input: { minWidth: 0 },
});

interface FrameFieldsProps {
  readonly frames: TypedFrames;
  readonly onChange: (frames: TypedFrames) => void;
}

/** The titles and minutes of the opening and closing item of each planned session; without minutes there is none. */
export function FrameFields({ frames, onChange }: FrameFieldsProps) {
  const styles = useStyles();
  const words = useTexts("activities").planner;
  const tab = useTexts("tab");
  return (["opening", "closing"] as const).map((part) => {
    const { title, minutes } = frames[part];
    const missing = tidyLine(title) === "" && minutes.trim() !== "0";
    return (
      <div key={part} className={styles.fields}>
        <Field
          className={styles.title}
          label={tab.agenda.kinds[part]}
          {...spaceHint(title, LIMITS.title, tab, { problem: missing ? words.frameMissing : null })}
        >
          <LineInput
            className={styles.input}
            value={title}
            onChange={(_, { value }) => onChange({ ...frames, [part]: { title: value, minutes } })}
          />
        </Field>
        <div className={styles.minutes}>
          <NumberField
            label={words[part]}
            value={minutes}
            least={0}
            most={LIMITS.maxMinutes}
            onChange={(value) => onChange({ ...frames, [part]: { title, minutes: value } })}
          />
        </div>
      </div>
    );
  });
}
