/** The themes of Teams. */
export const THEMES = ["default", "dark", "contrast"] as const;
export type ThemeName = (typeof THEMES)[number];

/** The theme that Teams reports, which may be an unknown one. */
export const themeNamed = (name: string): ThemeName => THEMES.find((each) => each === name) ?? "default";
