import { FluentProvider } from "@fluentui/react-components";
import { Suspense, useEffect, useLayoutEffect, useState } from "react";
import type { Booted } from "./booted.ts";
import { BootedPage } from "./booted-page.tsx";
import { PageBoundary } from "./components/page-boundary.tsx";
import { Skeleton } from "./components/skeleton.tsx";
import { TextsProvider } from "./texts/texts-context.ts";
import { fluentTheme, preferredTheme } from "./theme/theme.ts";

/** The tab: its place in Teams decides what it shows. */
export function App({ found }: { readonly found: Booted | Error }) {
  const booted = found instanceof Error ? null : found;
  const host = booted !== null && "host" in booted ? booted.host : null;
  const [theme, setTheme] = useState(() => host?.context.theme ?? preferredTheme());
  const locale = booted?.texts.locale;

  useLayoutEffect(() => {
    if (locale === undefined) return;
    document.documentElement.lang = locale.tag;
    document.documentElement.dir = locale.direction;
  }, [locale]);

  useEffect(() => {
    host?.onTheme(setTheme);
    host?.ready();
  }, [host]);

  return (
    <TextsProvider value={booted?.texts ?? null}>
      <FluentProvider
        theme={fluentTheme(theme)}
        dir={locale?.direction ?? "ltr"}
        style={{ minHeight: "100vh" }}
      >
        <PageBoundary failure={found instanceof Error ? found : null}>
          {booted !== null && (
            <Suspense fallback={<Skeleton />}>
              <BootedPage booted={booted} />
            </Suspense>
          )}
        </PageBoundary>
      </FluentProvider>
    </TextsProvider>
  );
}
