import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Children stacked vertically. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().stack}>{children}</div>;
}
