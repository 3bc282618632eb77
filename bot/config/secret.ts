import { inspect } from "node:util";

/** A value that no log, error or dump shows by accident: it must be asked for. */
export interface Secret<T> {
  reveal(): T;
  toString(): string;
}

const HIDDEN = "[secret]";

export function secret<T>(value: T): Secret<T> {
  return Object.freeze({
    reveal: () => value,
    toString: () => HIDDEN,
    toJSON: () => HIDDEN,
    [inspect.custom]: () => HIDDEN,
  });
}
