import { Person } from "./person.ts";

/** A person whom Guildhall may have to turn away. */
export class Newcomer extends Person {}
