import {
  Avatar,
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsLightTheme,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CloudOffRegular } from "@fluentui/react-icons";
import type { Person } from "../model.ts";

const useStyles = makeStyles({
  tile: {
    position: "relative",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: 0,
    minWidth: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // Invisible except in high contrast, where only the border shows the tile.
    border: `2px solid ${tokens.colorTransparentStroke}`,
  },
  me: { border: `3px solid ${tokens.colorBrandStroke1}` },
  cut: { "& > *:first-child": { opacity: 0.4 } },
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
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  nameSmall: {
    left: 0,
    right: 0,
    bottom: 0,
    maxWidth: "100%",
    justifyContent: "center",
    borderRadius: 0,
    backgroundColor: "transparent",
  },
  words: { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
  face: { backgroundColor: "transparent" },
  lifted: { marginBottom: tokens.spacingVerticalL },
});

interface TileProps {
  readonly person: Person;
  readonly isMe: boolean;
  readonly isCut: boolean;
  readonly small: boolean;
  readonly size?: { readonly width: string; readonly height: string };
}

/** One person in the call window. */
export function Tile({ isCut, isMe, person, size, small }: TileProps) {
  const styles = useStyles();
  const name = small ? (person.name.split(" ")[0] ?? person.name) : person.name;
  return (
    <li
      className={mergeClasses(styles.tile, isMe && styles.me, isCut && styles.cut)}
      style={size}
      data-testid={`tile-${person.key}`}
    >
      {/* Faces are light in the dark call. */}
      <FluentProvider
        theme={teamsLightTheme}
        applyStylesToPortals={false}
        className={mergeClasses(styles.face, small && styles.lifted)}
      >
        <Avatar name={person.name} size={small ? 40 : 96} color="colorful" aria-hidden="true" />
      </FluentProvider>
      <Text size={200} className={mergeClasses(styles.name, small && styles.nameSmall)}>
        {isCut ? <CloudOffRegular aria-label="offline" /> : null}
        <span className={styles.words}>{isMe ? `${name} (you)` : name}</span>
      </Text>
    </li>
  );
}
