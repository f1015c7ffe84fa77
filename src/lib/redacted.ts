/** Carries a secret through code that may print what it is given. */
export class Redacted<Secret> {
  readonly #secret: Secret;

  constructor(secret: Secret) {
    this.#secret = secret;
  }

  /** The secret itself: call this only where it is used. */
  reveal(): Secret {
    return this.#secret;
  }

  toString(): string {
    return "<redacted>";
  }

  toJSON(): string {
    return "<redacted>";
  }
}
