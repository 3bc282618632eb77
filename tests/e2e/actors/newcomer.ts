import { Person } from "./person.ts";

/** Somebody whom Guildhall may have to turn away, and how kindly. */
export class Newcomer extends Person {}
