import { Avatar, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CloudOffRegular } from "@fluentui/react-icons";
import type { Person } from "../model.ts";

const useStyles = makeStyles({
  tile: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: 0,
    minWidth: 0,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: "2px solid transparent",
  },
  me: { border: `2px solid ${tokens.colorBrandStroke1}` },
  cut: { opacity: 0.55 },
  name: {
    position: "absolute",
    left: tokens.spacingHorizontalS,
    bottom: tokens.spacingVerticalS,
    maxWidth: `calc(100% - 2 * ${tokens.spacingHorizontalS})`,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
  },
});

interface TileProps {
  readonly person: Person;
  readonly isMe: boolean;
  readonly isCut: boolean;
  readonly small: boolean;
}

/** One person in the call window. */
export function Tile({ isCut, isMe, person, small }: TileProps) {
  const styles = useStyles();
  return (
    <li
      className={mergeClasses(styles.tile, isMe && styles.me, isCut && styles.cut)}
      data-testid={`tile-${person.key}`}
    >
      <Avatar name={person.name} size={small ? 48 : 96} color="colorful" aria-hidden="true" />
      <Text size={200} className={styles.name}>
        {isCut ? <CloudOffRegular aria-hidden="true" /> : null}
        {isMe ? `${person.name} (you)` : person.name}
        {isCut ? ", offline" : ""}
      </Text>
    </li>
  );
}
