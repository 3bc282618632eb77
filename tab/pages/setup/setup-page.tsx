import { makeStyles, tokens } from "@fluentui/react-components";
import { Announcer } from "../../components/announcer.tsx";
import { FoundCommunity } from "../../components/found-community.tsx";
import { Problems } from "../../components/problems.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useCommunity } from "../../live/use-community.ts";
import { usePageTexts } from "../../texts/texts-context.ts";
import { MoveHere } from "./moving/move-here.tsx";
import type { SessionsHere } from "./page-props.ts";
import { TabPages } from "./pages/tab-pages.tsx";

const useStyles = makeStyles({
  frame: {
    boxSizing: "border-box",
    minHeight: "100vh",
    maxWidth: "1040px",
    marginInline: "auto",
    padding: tokens.spacingHorizontalXL,
    "@media (max-width: 600px)": { padding: tokens.spacingHorizontalM },
  },
  founding: { paddingBlock: tokens.spacingVerticalXXL },
});

/** The details tab: founds a community, and is its home afterwards. */
export function SetupPage(props: SessionsHere) {
  const styles = useStyles();
  usePageTexts("setup");
  return (
    <div className={styles.frame}>
      <Announcer>
        <Problems>
          <Setup {...props} />
        </Problems>
      </Announcer>
    </div>
  );
}

function Setup(props: SessionsHere) {
  const styles = useStyles();
  const community = useCommunity();
  if (community === undefined) return <Skeleton />;
  if (community === null)
    return (
      <main className={styles.founding}>
        <FoundCommunity />
        <MoveHere />
      </main>
    );
  return <TabPages {...props} community={community} />;
}
