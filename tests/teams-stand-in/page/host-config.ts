import { HostConfig } from "adaptivecards";
import type { Theme } from "@fluentui/react-components";

/** The look of cards in Teams, near enough, in the colours of the theme. */
export function cardHostConfig(theme: Theme): HostConfig {
  const colour = (normal: string, subtle: string) => ({ default: normal, subtle });
  const colours = {
    default: colour(theme.colorNeutralForeground1, theme.colorNeutralForeground3),
    accent: colour(theme.colorBrandForeground1, theme.colorBrandForeground2),
    good: colour(theme.colorPaletteGreenForeground1, theme.colorPaletteGreenForeground2),
    warning: colour(theme.colorPaletteMarigoldForeground1, theme.colorPaletteMarigoldForeground2),
    attention: colour(theme.colorPaletteRedForeground1, theme.colorPaletteRedForeground2),
    light: colour(theme.colorNeutralForeground3, theme.colorNeutralForeground3),
    dark: colour(theme.colorNeutralForeground1, theme.colorNeutralForeground2),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours });
  return new HostConfig({
    fontFamily: theme.fontFamilyBase,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    supportsInteractivity: true,
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: container(theme.colorNeutralBackground1),
      emphasis: container(theme.colorNeutralBackground3),
      good: container(theme.colorPaletteGreenBackground1),
      warning: container(theme.colorPaletteMarigoldBackground1),
      attention: container(theme.colorPaletteRedBackground1),
      accent: container(theme.colorBrandBackground2),
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12 },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { size: "default", color: "default", weight: "bolder", wrap: true, maxWidth: 120 },
      value: { size: "default", color: "default", weight: "default", wrap: true },
      spacing: 12,
    },
    inputs: {
      label: { requiredInputs: { suffix: " *", suffixColor: "attention" } },
      errorMessage: { color: "attention" },
    },
  });
}
