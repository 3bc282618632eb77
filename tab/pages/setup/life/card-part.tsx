import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTextStyles } from "../../../components/text-styles.ts";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

interface CardPartProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of a card under a heading of its own. */
export function CardPart({ heading, children }: CardPartProps) {
  const text = useTextStyles();
  return (
    <section className={useStyles().part} aria-label={heading}>
      <h3 className={text.label}>{heading}</h3>
      {children}
    </section>
  );
}
