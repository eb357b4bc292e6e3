/** A few examples of what went wrong, by field, to learn the forms from. */
export class Examples {
  readonly #limit: number;
  readonly #byField = new Map<string, string[]>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(field: string, id: string, values: readonly (string | undefined)[]): void {
    const known = this.#byField.get(field) ?? [];
    this.#byField.set(field, known);
    if (known.length >= this.#limit) return;
    known.push(`${id}: ${values.map((value) => value ?? '-').join(' | ')}`);
  }

  lines(): readonly string[] {
    return [...this.#byField].flatMap(([field, rows]) =>
      rows.map((row) => `error in ${field}: ${row}`),
    );
  }
}
