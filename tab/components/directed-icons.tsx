import { makeStyles, mergeClasses } from "@fluentui/react-components";
import {
  ArrowEnterLeftRegular,
  ArrowLeftRegular,
  ChevronRightRegular,
  type FluentIcon,
  type FluentIconsProps,
  NextRegular,
  PreviousRegular,
  TaskListLtrRegular,
  TaskListRtlRegular,
  TaskListSquareLtrRegular,
  TaskListSquareRtlRegular,
} from "@fluentui/react-icons";
import { useLocale } from "../texts/texts-context.ts";

const useStyles = makeStyles({ mirrored: { transform: "scaleX(-1)" } });

/** An icon that points along the line, or back: in the other direction where lines run from right to left. */
const directed = (Icon: FluentIcon) =>
  function DirectedIcon({ className, ...props }: FluentIconsProps) {
    const styles = useStyles();
    const { direction } = useLocale();
    return <Icon {...props} className={mergeClasses(direction === "rtl" && styles.mirrored, className)} />;
  };

/** An icon that there is one of for each direction. */
const either = (LeftToRight: FluentIcon, RightToLeft: FluentIcon) =>
  function EitherIcon(props: FluentIconsProps) {
    const Icon = useLocale().direction === "rtl" ? RightToLeft : LeftToRight;
    return <Icon {...props} />;
  };

export const BackIcon = directed(ArrowLeftRegular);
export const OpenIcon = directed(ChevronRightRegular);
export const PreviousIcon = directed(PreviousRegular);
export const NextIcon = directed(NextRegular);
export const EnterIcon = directed(ArrowEnterLeftRegular);
export const AgendaIcon = either(TaskListLtrRegular, TaskListRtlRegular);
export const ActionIcon = either(TaskListSquareLtrRegular, TaskListSquareRtlRegular);
