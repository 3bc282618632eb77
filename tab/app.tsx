import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Booted } from "./booted.ts";
import { PageBoundary } from "./components/page-boundary.tsx";
import { Skeleton } from "./components/skeleton.tsx";
import { TextsProvider } from "./texts/texts-context.ts";
import { firstTheme, fluentTheme, rememberTheme, type ThemeName } from "./theme/theme.ts";

const BootedPage = lazy(async () => ({ default: (await import("./booted-page.tsx")).BootedPage }));

/** The tab: its place in Teams decides what it shows. */
export function App({ boot }: { readonly boot: () => Promise<Booted> }) {
  const [theme, setTheme] = useState<ThemeName>(firstTheme);
  const [booted, setBooted] = useState<Booted | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);

  const locale = booted?.texts.locale;
  useEffect(() => {
    if (locale === undefined) return;
    document.documentElement.lang = locale.tag;
    document.documentElement.dir = locale.direction;
  }, [locale]);

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
    <TextsProvider value={booted?.texts ?? null}>
      <FluentProvider
        theme={fluentTheme(theme)}
        dir={locale?.direction ?? "ltr"}
        style={{ minHeight: "100vh" }}
      >
        <PageBoundary failure={failure}>
          <Suspense fallback={<Skeleton />}>
            {booted === null ? <Skeleton /> : <BootedPage booted={booted} />}
          </Suspense>
        </PageBoundary>
      </FluentProvider>
    </TextsProvider>
  );
}
