/** An object of which each field is worked out when somebody first asks for it, and then stands. */
export function lazyFields<Fields extends object>(
  makers: {
    readonly [Name in keyof Fields]: () => Fields[Name];
  },
): Readonly<Fields> {
  const fields = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    let made: { readonly value: unknown } | null = null;
    Object.defineProperty(fields, name, {
      enumerable: true,
      get: () => {
        made ??= { value: make() };
        return made.value;
      },
    });
  }
  return fields as Fields;
}
