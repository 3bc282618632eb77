import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Booted } from "./booted.ts";
import { PageBoundary } from "./components/page-boundary.tsx";
import { Skeleton } from "./components/skeleton.tsx";
import { firstTheme, fluentTheme, rememberTheme, type ThemeName } from "./theme/theme.ts";

const BootedPage = lazy(async () => ({ default: (await import("./booted-page.tsx")).BootedPage }));

const useStyles = makeStyles({ app: { minHeight: "100vh" } });

/** The tab: its place in Teams decides what it shows. */
export function App({ boot }: { readonly boot: () => Promise<Booted> }) {
  const styles = useStyles();
  const [theme, setTheme] = useState<ThemeName>(firstTheme);
  const [booted, setBooted] = useState<Booted | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);

  useEffect(() => {
    const applyTheme = (name: ThemeName): void => {
      setTheme(name);
      rememberTheme(name);
    };
    boot().then(
      (found) => {
        if ("host" in found) {
          applyTheme(found.host.context.theme);
          found.host.onTheme(applyTheme);
          found.host.ready();
        }
        setBooted(found);
      },
      (reason: unknown) => setFailure(reason instanceof Error ? reason : new Error(String(reason))),
    );
  }, [boot]);

  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.app}>
      <PageBoundary failure={failure}>
        <Suspense fallback={<Skeleton />}>
          {booted === null ? <Skeleton /> : <BootedPage booted={booted} />}
        </Suspense>
      </PageBoundary>
    </FluentProvider>
  );
}
