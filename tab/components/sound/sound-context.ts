import { createContext, useContext } from "react";

/** Plays the sound at zero; does nothing while it is muted. */
export const PlayContext = createContext<() => void>(() => undefined);
export const usePlay = (): (() => void) => useContext(PlayContext);
