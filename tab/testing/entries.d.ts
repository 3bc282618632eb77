/** What a guild wrote in a workshop. */
export declare const BAD: string[];
export declare const GOOD: string[];
