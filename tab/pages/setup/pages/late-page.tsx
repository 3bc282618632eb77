import { Button, Spinner } from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import type { CatalogueName } from "../../../texts/texts.ts";
import { useCatalogues, useTexts } from "../../../texts/texts-context.ts";
import type { PageProps } from "../page-props.ts";

/** A page whose code and texts are loaded once it is opened. If they cannot be, people are told, and try again. */
export function latePage(
  catalogue: CatalogueName,
  load: () => Promise<ComponentType<PageProps>>,
): ComponentType<PageProps> {
  return function LatePage(props: PageProps) {
    const text = useTextStyles();
    const { past: words } = useTexts("setup");
    const catalogues = useCatalogues();
    const announce = useAnnounce();
    const [page, setPage] = useState<{ readonly Page: ComponentType<PageProps> } | "failed" | null>(null);
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      let left = false;
      const show = (found: NonNullable<typeof page>): void => {
        if (!left) setPage(found);
      };
      Promise.all([load(), catalogues.load(catalogue)]).then(
        ([Page]) => show({ Page }),
        () => {
          show("failed");
          if (!left) announce(words.failed);
        },
      );
      return () => {
        left = true;
      };
    }, [catalogues, announce, words, attempt]);
    if (page === null) return <Spinner size="tiny" label={words.loading} labelPosition="after" />;
    if (page !== "failed") return <page.Page {...props} />;
    return (
      <div>
        <p className={text.plain}>{words.failed}</p>
        <Button
          onClick={() => {
            setPage(null);
            setAttempt(attempt + 1);
          }}
        >
          {words.again}
        </Button>
      </div>
    );
  };
}
