import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  summary: {
    display: "list-item",
    minHeight: "32px",
    paddingBlock: tokens.spacingVerticalXS,
    boxSizing: "border-box",
    // Further lines begin below the first, beside the sign.
    paddingInlineStart: tokens.spacingHorizontalM,
    textIndent: `calc(-1 * ${tokens.spacingHorizontalM})`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  // A list item, whose sign would be cut off too, so the line itself is clipped.
  oneLine: {
    display: "inline-block",
    maxWidth: `calc(100% - ${tokens.spacingHorizontalM})`,
    textIndent: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    verticalAlign: "bottom",
  },
  body: { paddingBottom: tokens.spacingVerticalS },
});

interface DisclosureProps {
  readonly summary: string;
  /** what it belongs to, for screen readers, where one page has several with the same summary */
  readonly of?: string;
  /** whether a long summary is cut off at the end of its line */
  readonly oneLine?: boolean;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Less important content, opened on demand. */
export function Disclosure({
  summary,
  of,
  oneLine = false,
  open = false,
  onToggle,
  children,
}: DisclosureProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <details open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {oneLine ? (
          <span className={styles.oneLine} title={summary}>
            {summary}
          </span>
        ) : (
          summary
        )}
        {of !== undefined && <span className={text.unseen}> {of}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
