import { Link, type LinkProps } from "@fluentui/react-components";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { ReactNode } from "react";
import { addressOf, goTo } from "./address.ts";

interface PageLinkProps extends Pick<LinkProps, "className" | "aria-current"> {
  readonly to: PageName;
  readonly children: ReactNode;
}

/** A link to a page of the tab. */
export function PageLink({ to, children, ...rest }: PageLinkProps) {
  return (
    <Link
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </Link>
  );
}
