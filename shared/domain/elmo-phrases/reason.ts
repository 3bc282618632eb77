import { TOPIC } from "./matter.ts";
import { phrase } from "./phrase.ts";

/**
 * Why people want to leave a topic: the time, the way the talk goes, what it can lead to. In plain words, so without
 * "now", "here", "too", "again", "and".
 */

const TIME = phrase`
  (over | overtime | out of | short of | short on | low on | wasting | lost | lack of | no | enough | against)
    [the] (time | clock)
  | overtime | over running | overrunning | running (over | late) | late | behind [schedule] | on the clock
  | (minutes | mins | min | hours | hour | time | seconds) [left | over | in | gone | late | ago]
  | clock (is | keeps) | ticking | time (is | has) [up | over | flown | running | ticking] | time's (up
    | ticking | running | flying)
  | (lunch | break | coffee) (is | in | time | break) | hard stop | (top | end) of the hour | tick tock
`;
const MUCH_TO_DO = phrase`
  more (to | [~] ${TOPIC} | things | people) | (${TOPIC} | things | people) (left | to go | waiting | remaining)
  | (lots | lot | plenty | much | loads | tons | stuff | things) [more | of ${TOPIC}] to (cover | do | discuss
    | get | hear | go | see)
  | still (have | need) | have a (full | long | packed) ~ | agenda (is | has)
`;
export const GOES_WRONG = phrase`
  circles | circling | round round | nowhere | sidetracked | side tracked | off piste | weeds | tangent
    | tangents
  | off (topic | track) | rabbit (hole | holes) | dead horse | beaten to death | to death | repeating
    | (repeat | repeated) (ourselves | it | this)
  | (same | old) (thing | things | ${TOPIC} | ground | loop) | over over | on on
    | (forever | for ever | ages)
  | dragging | drags | deadlock | deadlocked | stuck | drifting | drifted | deep dive | bikeshedding
    | bike shedding |  (in | into) the (details | detail)
  | nothing new | (second | third | fourth | fifth | tenth | hundredth | umpteenth | nth) time | for long
  | (losing | lost) (the | people | focus | everyone) | not (helping | productive | useful | relevant | getting)
  | getting long | long winded
`;
const LEADS_TO_NOTHING = phrase`
  (not | won't | can't | cannot | never | couldn't | don't) [~] [going to | be able to | have to | need to]
    (solve | settle | decide | agree | resolve | fix | finish | get | sort | crack | answer | conclude | cover)
  | (solve | settle | resolve | fix | sort | solved | settled | resolved | sorted | fixed | decided | covered)
    ((this | it | that) [out] today | (today | by | in | offline | later))
  | (got | get | made | heard | understood) (the | our | both | every | it | this | enough) [~] [${TOPIC}
    | sides | views | message | gist | arguments | picture]
  | (mostly | basically | we) agree | agreed | (person | people) (conversation | discussion | topic | thing)
`;

export const REASON = phrase`${TIME} | ${MUCH_TO_DO} | ${GOES_WRONG} | ${LEADS_TO_NOTHING}`;

/** What keeps somebody from staying with it. */
export const I_AM_PRESSED = phrase`
  (i have to | i must | i need to | i'll have to | i should) !(ask | tell | say | show | talk | share | know | check
    | see | admit) ~
  | i'd (like | love | prefer | rather) ~
  | i'll (ask | check | follow | open | create | write | file | set up | schedule | book | summarise | note
    | capture | take) ~
  | (i have | i've) nothing | i don't have (anything | more)
  | (i have | i've got | i've) (a | an | another | my) [~] (meeting | call | train | bus | stop | appointment)
  | (my | our) (brain | head | ears | heads | brains) (hurt | hurts | hurting | explodes | is)
  | i'm (out | done | off | fried | lost | hungry | starving | bored | tired | exhausted | confused
    | falling asleep | losing)
  | (i've | i) (lost | heard | can't follow | can't stay | won't stay)
`;
