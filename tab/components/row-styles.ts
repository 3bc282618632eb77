import { makeStyles, tokens } from "@fluentui/react-components";

/** A row of a list: words, and buttons at the end of the line, or below where there is no space. */
export const useRowStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  words: { flexGrow: 1, flexBasis: "150px", minWidth: 0 },
  buttons: { display: "flex", flexShrink: 0, columnGap: tokens.spacingHorizontalXS, marginLeft: "auto" },
  button: { minWidth: "56px" },
});
