import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { MouseEvent } from "react";
import { useLive$, useSync } from "../live/sync-context.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxWidth: "480px",
    boxSizing: "border-box",
  },
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
});

/** Where the community has gone that was in this chat before. */
export function MovedAway() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("tab").founding;
  const left = useLive$(useSync().me)?.left ?? null;
  if (left === null) return null;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    void import("../teams/open-link.ts").then(({ openLink }) => openLink(left.address));
  };
  return (
    <div className={styles.box} role="status">
      <p className={text.plain}>{words.left(isolated(left.name))}</p>
      <Link className={styles.link} href={left.address} onClick={follow}>
        {words.leftLink}
      </Link>
    </div>
  );
}
