import type { Instant } from "../domain/kernel/time.ts";

/*
 * Dates and times that Teams puts into words where it draws a card or shows a message: in the language, and in the time
 * zone, of each person who reads it.
 */

const iso = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const dayOnCard = (at: Instant): string => `{{DATE(${iso(at)},SHORT)}}`;
export const timeOnCard = (at: Instant): string => `{{TIME(${iso(at)})}}`;
export const whenOnCard = (at: Instant): string => `${dayOnCard(at)}, ${timeOnCard(at)}`;
