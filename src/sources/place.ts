/** Where a source is to be found: a file, or a member of a zip file. */
export interface SourcePlace {
  /** As the user gave it, for notices: `box`, `box/page.txt`, `box.zip/page.txt`. */
  readonly name: string;
  readonly path: string;
  /** Name within the zip file at `path`. */
  readonly member?: string;
}
