import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { DismissRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts-context.ts";

export type Tone = "info" | "warning" | "danger";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  icon: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: 0,
    paddingTop: tokens.spacingVerticalXXS,
  },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", alignSelf: "center" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  close: {
    flexShrink: 0,
    margin: `calc(-1 * ${tokens.spacingVerticalXS}) calc(-1 * ${tokens.spacingHorizontalS}) 0 0`,
  },
});

const icons: Record<Tone, ReactNode> = {
  info: <InfoRegular />,
  warning: <WarningRegular />,
  danger: <ErrorCircleRegular />,
};

interface StripProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}

/** A line that reports a state, with what can be done about it. */
export function Strip({ tone, children, actions, onClose }: StripProps) {
  const styles = useStyles();
  const tab = useTexts("tab");
  return (
    <div className={mergeClasses(styles.strip, styles[tone])}>
      <span className={styles.icon} aria-hidden>
        {icons[tone]}
      </span>
      <div className={styles.body}>
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose !== undefined && (
        <Button
          className={styles.close}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={tab.close}
          onClick={onClose}
        />
      )}
    </div>
  );
}
