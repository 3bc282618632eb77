import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { PageName } from "@guildhall/shared/reading/pages";
import { type ComponentType, useCallback, useEffect, useRef } from "react";
import { ActivityAnnouncements } from "../../../components/activity/announcements/activity-announcements.ts";
import { Strip } from "../../../components/strip.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useShownActivities } from "../steps/use-shown-activities.ts";
import { usePage } from "../addresses/address.ts";
import { LearnedPage } from "../learned/learned-page.tsx";
import { HomePage } from "./home-page.tsx";
import { latePage } from "./late-page.tsx";
import { AgreementsPage, PeoplePage, SessionsPage, SettingsPage, TopicsPage } from "./other-pages.tsx";
import { PageLinks } from "./page-links.tsx";
import type { PageProps, SessionsHere } from "../page-props.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const PAGES: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  home: HomePage,
  sessions: SessionsPage,
  topics: TopicsPage,
  learned: LearnedPage,
  agreements: AgreementsPage,
  people: PeoplePage,
  health: latePage("health", async () => (await import("../health/health-page.tsx")).HealthPage),
  settings: SettingsPage,
  sponsors: latePage("health", async () => (await import("../sponsors/sponsor-page.tsx")).SponsorPage),
};

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalL,
  },
  heading: { ":focus": { outlineStyle: "none" } },
  /** close to the name that it belongs to */
  purpose: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})`, overflowWrap: "anywhere" },
});

interface TabPagesProps extends SessionsHere {
  readonly community: CommunityReading;
}

/** The pages of a community's tab, one of which is open. */
export function TabPages({ community, sessionsHere, onSession }: TabPagesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup");
  const named = useNamed();
  const page = usePage();
  const shown = useShownActivities();
  const { name, purpose, running } = community.header;
  const pageName = words.pages.names[page];
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(page);
  useEffect(() => {
    document.title = words.pages.title(pageName, name);
  }, [words, pageName, name]);
  const toTop = useCallback(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    toTop();
  }, [page, toTop]);
  const Page = PAGES[page];
  return (
    <>
      <ActivityAnnouncements />
      <PageLinks page={page} />
      <main className={styles.page}>
        <h1
          ref={heading}
          className={mergeClasses(text.title, styles.heading)}
          tabIndex={-1}
          {...(page === "home" && { dir: "auto" })}
        >
          {page === "home" ? name : pageName}
        </h1>
        {page === "home" && purpose !== "" && (
          <p className={mergeClasses(text.plain, styles.purpose)} dir="auto">
            {purpose}
          </p>
        )}
        {running !== null && (
          <Strip
            tone="info"
            {...(sessionsHere && {
              actions: <PrimaryButton onClick={onSession}>{words.runningChat}</PrimaryButton>,
            })}
          >
            {[
              words.running(running.number),
              ...(running.facilitator === null ? [] : [words.runningBy(named(running.facilitator))]),
              ...(sessionsHere ? [] : [words.runningMeeting]),
            ].join(" ")}
          </Strip>
        )}
        <Page key={page} {...{ community, shown, sessionsHere, onSession, toTop }} />
      </main>
    </>
  );
}
