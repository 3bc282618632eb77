import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { AdaptiveCardJson } from "../model.ts";
import { CardView } from "./card-view.tsx";

const useStyles = makeStyles({
  attached: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalL,
  },
  card: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "480px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
  },
});

interface AttachedCardProps {
  readonly card: AdaptiveCardJson;
  readonly theme: Theme;
  readonly onRemove: () => void;
}

/** The card that goes with the next message, as it will be seen. Nothing on it can be pressed before it is sent. */
export function AttachedCard({ card, onRemove, theme }: AttachedCardProps) {
  const styles = useStyles();
  return (
    <div className={styles.attached} data-testid="attached-card">
      <div className={styles.card} inert>
        <CardView
          content={JSON.stringify(card)}
          theme={theme}
          busy={false}
          onPress={() => undefined}
          onOpenUrl={() => undefined}
        />
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label="Remove the card"
        onClick={onRemove}
      />
    </div>
  );
}
