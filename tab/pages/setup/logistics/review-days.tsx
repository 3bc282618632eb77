import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useState } from "react";
import { NumberField, wholeNumber } from "../../../components/activity/number-field.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
});

/** After how many days the bot asks whether to vote again. */
export function ReviewDays({ days }: { readonly days: number }) {
  const styles = useStyles();
  const words = useTexts("setup").logistics;
  const tab = useTexts("tab");
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? String(days);
  const wanted = wholeNumber(value, 1, LIMITS.reviewDays);
  const ready = wanted !== null && wanted !== days && writable;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void act.community({ type: "setReviewDays", days: wanted }).then((stored) => {
          if (!stored) return;
          setTyped(null);
          announce(words.saved);
        });
      }}
    >
      <NumberField
        label={words.reviewDays}
        value={value}
        least={1}
        most={LIMITS.reviewDays}
        onChange={setTyped}
      />
      <Button type="submit" disabledFocusable={!ready}>
        {tab.save}
      </Button>
    </form>
  );
}
