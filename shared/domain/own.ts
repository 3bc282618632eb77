/** What a map holds under a name that comes from outside, and nothing that every object has, as `constructor`. */
export const own = <T>(map: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
