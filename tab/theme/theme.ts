import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { ThemeName } from "./theme-name.ts";

const fluent: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

export const fluentTheme = (name: ThemeName): Theme => fluent[name];

/** The theme where Teams reports none: the system's preference. */
export const preferredTheme = (): ThemeName =>
  matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default";
