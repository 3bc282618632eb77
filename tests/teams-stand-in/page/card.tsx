import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CardPress } from "../card-actions.ts";
import type { AdaptiveCardJson } from "../model.ts";
import { CardView } from "./card-view.tsx";

const useStyles = makeStyles({
  card: {
    maxWidth: "480px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
  },
  says: { display: "block", marginTop: tokens.spacingVerticalXS },
});

interface CardProps {
  readonly card: AdaptiveCardJson;
  readonly theme: Theme;
  /** Resolves with what Teams shows under the card, if anything. */
  readonly onPress: (press: CardPress) => Promise<string | undefined>;
  readonly onOpenUrl: (url: string) => void;
}

/** An Adaptive Card as the chat shows it. */
export function Card({ card, onOpenUrl, onPress, theme }: CardProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [says, setSays] = useState<string>();
  // The whole state arrives on every change, so only different content counts as another card.
  const content = useMemo(() => JSON.stringify(card), [card]);
  const press = (pressed: CardPress): void => {
    setBusy(true);
    setSays(undefined);
    void onPress(pressed)
      .then(setSays, () => setSays("Something went wrong. Please try again."))
      .finally(() => setBusy(false));
  };
  return (
    <div>
      <CardView
        className={styles.card}
        content={content}
        theme={theme}
        busy={busy}
        onPress={press}
        onOpenUrl={onOpenUrl}
      />
      {says === undefined ? null : (
        <Text size={200} className={styles.says} role="status">
          {says}
        </Text>
      )}
    </div>
  );
}
