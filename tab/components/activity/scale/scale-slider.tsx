import { makeStyles, mergeClasses, Slider, tokens } from "@fluentui/react-components";
import { type Said, TENURE_MARKS, type TenureMark } from "@guildhall/shared/domain/community/tenure/part";
import { useEffect, useId, useRef, useState } from "react";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";

const useStyles = makeStyles({
  slider: { width: "100%", minWidth: 0 },
  /** as high as the slider, so that it need not be hit exactly */
  target: { height: "32px" },
  ticks: { position: "relative", height: tokens.lineHeightBase200 },
  tick: {
    position: "absolute",
    whiteSpace: "nowrap",
    transform: "translateX(-50%)",
    '[dir="rtl"] &': { transform: "translateX(50%)" },
  },
  unit: { textAlign: "end", paddingBottom: tokens.spacingVerticalS },
});

/** Half of the slider's thumb, by which its ends are set in. */
const INSET = 10;

/** Where the marks are on a slider of this width. Its start is no mark: whoever is there is not on the scale. */
export const centresOf = (width: number): readonly number[] =>
  TENURE_MARKS.map((_, mark) => INSET + ((width - 2 * INSET) * (mark + 1)) / TENURE_MARKS.length);

/** The place on the slider, and back; 0 is its start. */
const placeOf = (said: Said | null): number => TENURE_MARKS.findIndex((mark) => mark === said) + 1;
const markAt = (place: number): TenureMark | null => TENURE_MARKS[place - 1] ?? null;

interface ScaleSliderProps {
  readonly said: Said | null;
  readonly centres: readonly number[];
  /** once the slider is let go, or a key has moved it; null: off the scale */
  readonly onSay: (mark: TenureMark | null) => void;
}

/** The slider on which one places oneself, by dragging or by keyboard. */
export function ScaleSlider({ said, centres, onSay }: ScaleSliderProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").scale;
  const writable = useWritable();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  /** while it is dragged */
  const [moved, setMoved] = useState<number | null>(null);
  const place = moved ?? placeOf(said);
  const say = useRef(onSay);
  useEffect(() => {
    say.current = onSay;
  });
  // React reports every movement as a change; the browser reports it once the slider is let go.
  useEffect(() => {
    const { current } = input;
    if (current === null) return undefined;
    const letGo = () => {
      setMoved(null);
      say.current(markAt(Number(current.value)));
    };
    current.addEventListener("change", letGo);
    return () => current.removeEventListener("change", letGo);
  }, []);
  const mark = markAt(place);
  return (
    <div>
      <Slider
        ref={input}
        className={styles.slider}
        input={{ className: styles.target }}
        min={0}
        max={TENURE_MARKS.length}
        step={1}
        value={place}
        disabled={!writable}
        aria-label={words.question}
        aria-valuetext={mark === null ? words.off : words.marks[mark]}
        aria-describedby={hint}
        onChange={(_event, { value }) => setMoved(value)}
      />
      <div className={mergeClasses(text.quiet, styles.ticks)} aria-hidden>
        {words.ticks.map((tick, index) => (
          <span key={tick} className={styles.tick} style={{ insetInlineStart: centres[index] }}>
            {tick}
          </span>
        ))}
      </div>
      <p className={mergeClasses(text.quiet, styles.unit)} aria-hidden>
        {words.unit}
      </p>
      <p className={text.label}>{words.mine(mark ?? (moved === null ? said : null))}</p>
      <p className={text.quiet} id={hint}>
        {words.drag}
      </p>
    </div>
  );
}
