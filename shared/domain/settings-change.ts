import { LIMITS } from "./kernel/limits.ts";
import type { Rejection } from "./kernel/rejection.ts";
import { ok, refuse, type Result } from "./kernel/result.ts";
import type { Settings } from "./settings.ts";

/** The settings, if each is within its range (SPEC SET-1). */
export function parseSettings(settings: Settings): Result<Settings, Rejection> {
  const { elmoShare, elmoAtLeast, elmoNames, itemMinutes } = settings;
  const sound =
    elmoShare > 0 &&
    elmoShare <= 1 &&
    Number.isInteger(elmoAtLeast) &&
    elmoAtLeast >= 1 &&
    elmoAtLeast <= LIMITS.headCount &&
    Number.isInteger(itemMinutes) &&
    itemMinutes >= LIMITS.minMinutes &&
    itemMinutes <= LIMITS.maxMinutes;
  return sound
    ? ok({ elmoShare, elmoAtLeast, elmoNames, itemMinutes })
    : refuse({ code: "settingOutOfRange" });
}
