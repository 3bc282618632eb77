import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ConversationState, StandInState } from "../model.ts";
import { Tile } from "./tile.tsx";

const gap = tokens.spacingHorizontalM;

const useStyles = makeStyles({
  tiles: { listStyleType: "none", margin: 0, padding: 0, minHeight: 0 },
  grid: {
    display: "flex",
    flexWrap: "wrap",
    flexGrow: 1,
    gap,
    justifyContent: "center",
    alignContent: "center",
  },
  strip: {
    display: "grid",
    gap: tokens.spacingHorizontalS,
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 112px)",
    height: "88px",
    flexShrink: 0,
    justifyContent: "center",
  },
});

interface TilesProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly me: string;
  /** One row of small tiles, beside something that matters more. */
  readonly strip: boolean;
}

/** The people in the meeting: a grid with its last row centred, or a strip. */
export function Tiles({ conversation, me, state, strip }: TilesProps) {
  const styles = useStyles();
  const people = state.people.filter((one) => conversation.meeting?.inMeeting.includes(one.key) === true);
  const columns = Math.max(1, Math.ceil(Math.sqrt(people.length)));
  const rows = Math.max(1, Math.ceil(people.length / columns));
  const share = (count: number): string => `calc((100% - ${count - 1} * ${gap}) / ${count})`;
  return (
    <ul
      className={mergeClasses(styles.tiles, strip ? styles.strip : styles.grid)}
      aria-label="People in the meeting"
    >
      {people.map((person) => (
        <Tile
          key={person.key}
          person={person}
          isMe={person.key === me}
          isCut={state.cut.includes(person.key)}
          small={strip}
          {...(strip ? {} : { size: { width: share(columns), height: share(rows) } })}
        />
      ))}
    </ul>
  );
}
