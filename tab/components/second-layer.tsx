import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { BackIcon } from "./directed-icons.tsx";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  layer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { ":focus": { outlineStyle: "none" } },
});

/** The id of the heading of the layer that is open. */
export const LAYER_HEADING = "layer";

interface SecondLayerProps {
  readonly heading: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A layer over the page, with a back button. */
export function SecondLayer({ heading, onBack, children }: SecondLayerProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  useEffect(() => document.getElementById(LAYER_HEADING)?.focus(), []);
  return (
    <section className={styles.layer} aria-label={heading}>
      <div className={styles.head}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<BackIcon />}
          aria-label={tab.back}
          onClick={onBack}
        />
        <h2 className={mergeClasses(text.subtitle, styles.heading)} id={LAYER_HEADING} tabIndex={-1}>
          {heading}
        </h2>
      </div>
      {children}
    </section>
  );
}
