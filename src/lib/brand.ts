declare const brand: unique symbol;

/** A value that only a parser or a generator may make: two brands are never interchangeable. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
