import { Member } from "./member.ts";

/** A guest of the tenant: takes part like any member. */
export class Guest extends Member {}
