import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { TAB_ENTITY } from "@guildhall/shared/reading/pages";
import { useTextStyles } from "../../components/text-styles.ts";
import type { Host } from "../../teams/host.ts";
import { useTexts } from "../../texts/texts-context.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "520px",
    padding: tokens.spacingHorizontalXL,
  },
});

/** The address of the tab itself: the server decides what it shows, from its place in Teams. */
export const tabAddress = (origin: string): string => new URL("/tab/", origin).href;

/** The page for adding Guildhall to a chat. It has no options. */
export function ConfigPage({ host }: { readonly host: Pick<Host, "offerTab"> }) {
  const styles = useStyles();
  const text = useTextStyles();
  const texts = useTexts("config");
  useEffect(() => {
    host.offerTab({
      contentUrl: tabAddress(location.origin),
      entityId: TAB_ENTITY,
      displayName: texts.tabName,
    });
  }, [host, texts]);
  return (
    <main className={styles.page}>
      <h1 className={text.title}>{texts.heading}</h1>
      <p className={text.plain}>{texts.body}</p>
      <p className={text.quiet}>{texts.afterwards}</p>
    </main>
  );
}
