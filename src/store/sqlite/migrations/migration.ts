/** One step of the schema. Steps that were released are never edited: what follows is a new step. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
