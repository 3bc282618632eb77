import { makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useFirstTexts } from "../texts/texts-context.ts";

interface PageBoundaryProps {
  /** what failed outside of rendering */
  readonly failure: Error | null;
  readonly children: ReactNode;
}

/** Reports an error of the page, or a part of it that could not be loaded, so that it is never blank. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed || this.props.failure !== null ? <Fault /> : this.props.children;
  }
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Uses nothing that would have to be loaded. */
function Fault() {
  const styles = useStyles();
  const words = useFirstTexts();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{words.unexpected.title}</h1>
      <p>{words.unexpected.body}</p>
      <a className={styles.link} href={location.href}>
        {words.reload}
      </a>
    </main>
  );
}
