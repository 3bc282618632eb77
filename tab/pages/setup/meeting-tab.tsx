import { SetupPage } from "./setup-page.tsx";

const nothing = (): void => undefined;

/** The details tab of a meeting, whose sessions run in the side panel. */
export const MeetingTab = () => <SetupPage sessionsHere={false} onSession={nothing} />;
