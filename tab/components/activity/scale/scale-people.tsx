import { Avatar, makeStyles, tokens } from "@fluentui/react-components";
import { TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import type { ScaleReading } from "@guildhall/shared/reading/scale";
import { useNamed } from "../../../live/people.ts";
import { fanOut } from "./fan-out.ts";

const useStyles = makeStyles({
  people: { position: "relative" },
  person: {
    position: "absolute",
    display: "flex",
    transitionProperty: "inset-inline-start, bottom",
    transitionDuration: tokens.durationFast,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s", animationDuration: "0s" },
  },
});

/** Below the avatars, so that a block that is not above its mark can be traced to it. */
const LEAD = 12;

interface ScalePeopleProps {
  readonly scale: ScaleReading;
  /** where the marks are, from the start */
  readonly centres: readonly number[];
  readonly width: number;
}

/** Who is where, as avatars above the marks. The same is told in words, so this is hidden from screen readers. */
export function ScalePeople({ scale, centres, width }: ScalePeopleProps) {
  const styles = useStyles();
  const named = useNamed();
  const at = TENURE_MARKS.map((mark) => scale.marks.filter((each) => each.mark === mark));
  const { size, rows, blocks } = fanOut(
    at.map((people) => people.length),
    centres,
    width,
  );
  return (
    <div className={styles.people} style={{ height: rows * size + LEAD }} aria-hidden>
      {at.flatMap((people, mark) =>
        people.map(({ member }, index) => {
          const block = blocks[mark];
          if (block === null || block === undefined) return null;
          const row = Math.floor(index / block.columns);
          const place = {
            insetInlineStart: block.start + (index % block.columns) * size,
            bottom: LEAD + row * size,
          };
          const { name } = named(member);
          return (
            <span key={member} className={styles.person} style={place} title={name}>
              <Avatar name={name} size={size} color="colorful" idForColor={member} />
            </span>
          );
        }),
      )}
      <Leads {...{ blocks, centres, width, size }} />
    </div>
  );
}

interface LeadsProps extends Pick<ReturnType<typeof fanOut>, "blocks" | "size"> {
  readonly centres: readonly number[];
  readonly width: number;
}

const useLeadStyles = makeStyles({
  leads: {
    position: "absolute",
    insetInlineStart: 0,
    bottom: 0,
    stroke: tokens.colorNeutralStrokeAccessible,
    '[dir="rtl"] &': { transform: "scaleX(-1)" },
  },
});

/** A line from each block to its mark. */
function Leads({ blocks, centres, width, size }: LeadsProps) {
  const styles = useLeadStyles();
  return (
    <svg className={styles.leads} width={width} height={LEAD}>
      {blocks.map((block, mark) => {
        const to = centres[mark];
        if (block === null || to === undefined) return null;
        return <line key={to} x1={block.start + (block.columns * size) / 2} y1={1} x2={to} y2={LEAD} />;
      })}
    </svg>
  );
}
