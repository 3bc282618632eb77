import { Link, type LinkProps, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { ReactNode } from "react";
import { addressOf, goTo } from "./address.ts";
import { goToHeading } from "./go-to-heading.ts";

const useStyles = makeStyles({
  // It stands alone, never within a sentence.
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px", textAlign: "start" },
});

interface HeadingLinkProps {
  readonly id: string;
  /** the page that has it */
  readonly on: PageName;
  readonly children: ReactNode;
}

/** Goes to a heading further down, or to the page that has it. */
export function HeadingLink({ id, on, children }: HeadingLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.link} onClick={() => goToHeading(id, on)}>
      {children}
    </Link>
  );
}

interface PageLinkProps extends Pick<LinkProps, "className" | "aria-current"> {
  readonly to: PageName;
  /** the past session that it is to show */
  readonly session?: number;
  readonly children: ReactNode;
}

/** A link to a page of the tab. */
export function PageLink({ to, session, children, className, ...rest }: PageLinkProps) {
  const styles = useStyles();
  return (
    <Link
      {...rest}
      className={mergeClasses(styles.link, className)}
      href={addressOf(to, session)}
      onClick={(event) => {
        event.preventDefault();
        goTo(to, session);
      }}
    >
      {children}
    </Link>
  );
}
