/** The files of one folder, by what they are to the page pictures among them. */
export interface BundleParts<File> {
  /** Pictures, and files that say where their words stand: `p1.jpg`, `p1.xml`, `page/p1.xml`. In natural order of names. */
  readonly members: readonly File[];
  readonly sidecars: readonly File[];
  /** Not for the bundle: each is read by itself. */
  readonly rest: readonly File[];
}

const ENDING = '\\.(?:jpe?g|png|tiff?|webp|gif|avif|jp2|j2k|j2c|jpx|hei[cf]s?|hif)';
const PICTURE = new RegExp(`^(?!\\._)[^/]*${ENDING}$`, 'i');
const LAID = new RegExp(
  `^(?:(?:page|alto)/)?(?!\\._)([^/]*?)(?:${ENDING})?(?:\\.(?:alto|page|ocr))?\\.(?:xml|hocr|html?)$`,
  'i',
);
const TYPED = new RegExp(`^([^/]*?)(?:${ENDING})?\\.txt$`, 'i');
const SIDECAR = /^(?!\._)[^/]*\.(?:csv|tsv|json)$/i;
const RECORD = /^record(?:[-_ ]page)?\.txt$/i;
const TRANSCRIPT = /^transcript(?:ion)?\.txt$/i;

/** A folder beside pictures, of files that say where their words stand, as Transkribus writes them: `page/p1.xml`, `alto/p1.xml`. */
export const isWordsFolder = (name: string): boolean => /^(?:page|alto)$/i.test(name);

export const isPicture = (name: string): boolean => PICTURE.test(name);

/** The page that a file of words is a transcript of: `p1` of `p1.txt`; empty for `transcript.txt`, which is of all of them. */
export function transcribes(name: string, pages: ReadonlySet<string>): string | undefined {
  if (TRANSCRIPT.test(name)) return '';
  const page = /\.txt$/i.test(name) ? pageName(name) : undefined;
  return page !== undefined && pages.has(page) ? page : undefined;
}

/** Divides the files of a folder by their names; undefined where no picture of a page is among them. */
export function bundleParts<File>(
  files: readonly File[],
  nameOf: (file: File) => string,
): BundleParts<File> | undefined {
  const named = files.map((file): Named<File> => {
    const name = nameOf(file);
    return { file, name, page: pageName(name) };
  });
  const pictures = named.filter(({ name }) => PICTURE.test(name));
  if (pictures.length === 0) return undefined;
  const pages = new Set(pictures.map(({ name }) => pageName(name)));
  const isLaid = (name: string): boolean => {
    const about = LAID.exec(name)?.[1];
    return about !== undefined && pages.has(plainName(about));
  };
  const isSidecar = (name: string): boolean =>
    SIDECAR.test(name) || RECORD.test(name) || transcribes(name, pages) !== undefined;
  const pick = (wanted: (name: string) => boolean): readonly File[] =>
    named
      .filter(({ name }) => wanted(name))
      .toSorted(naturally)
      .map(({ file }) => file);
  const isMember = (name: string): boolean => PICTURE.test(name) || isLaid(name);
  return {
    members: pick(isMember),
    sidecars: pick((name) => !isMember(name) && isSidecar(name)),
    rest: named.filter(({ name }) => !isMember(name) && !isSidecar(name)).map(({ file }) => file),
  };
}

/** By what a file is called beside others about the same page: `IMG_2.JPG`, `img_2.alto.xml`, in any form of Unicode. */
export function pageName(name: string): string {
  return plainName(stemOf(name));
}

/** The name without its ending, as it stands; `p1` of `p1.jpg.xml` and `p1.jpg.txt` too. */
export function stemOf(name: string): string {
  return (LAID.exec(name) ?? TYPED.exec(name))?.[1] ?? name.replace(/\.[^.]*$/, '');
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

interface Named<File> {
  readonly file: File;
  readonly name: string;
  readonly page: string;
}

/**
 * `p2` before `p10`, and `12` before `12 об` and `12 (2)`, whatever their endings are: a point would stand behind the space. Names that count alike
 * (two forms of Unicode) by their letters as they are.
 */
function naturally(one: Named<unknown>, other: Named<unknown>): number {
  const [first, second] = [one.name, other.name];
  return (
    COLLATOR.compare(one.page, other.page) ||
    COLLATOR.compare(first, second) ||
    (first < second ? -1 : 1)
  );
}
