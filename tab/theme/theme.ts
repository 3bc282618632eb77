import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { remembered } from "../live/remembered.ts";

/** The themes of Teams. */
export const THEMES = ["default", "dark", "contrast"] as const;
export type ThemeName = (typeof THEMES)[number];

const fluent: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

export const fluentTheme = (name: ThemeName): Theme => fluent[name];

/** The theme that Teams reports, which may be an unknown one. */
export const themeNamed = (name: string): ThemeName => THEMES.find((each) => each === name) ?? "default";

const lastTheme = remembered("theme");

/** The theme before Teams has reported one: the last one, otherwise the system's preference. */
export function firstTheme(): ThemeName {
  const last = lastTheme.read();
  if (last !== null) return themeNamed(last);
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default";
}

export const rememberTheme = (name: ThemeName): void => lastTheme.write(name);
