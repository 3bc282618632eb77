import { phrase } from "./phrase.ts";

/** The verbs of leaving a topic. */
export const GO = phrase`
  (move | go | get | jump | skip | switch | head | push | press | carry | come | return | turn | continue
    | proceed | keep on | stick | hop | shift | pass)
`;
export const END = phrase`
  (wrap | finish | stop | end | close | drop | leave | skip | park | shelve | table | pause | cut | postpone
    | defer | bin | kill | conclude | freeze | adjourn | bury | ditch | timebox | let go of)
`;
export const CARRY = phrase`
  (take | bring | put | push | move | discuss | continue | finish | talk | leave | keep | do | pick | save
    | solve | sort | settle | resolve | address | handle | revisit | chat | debate | have | make | deal with
    | look at | come back to | get back to | go back to | circle back to)
`;
