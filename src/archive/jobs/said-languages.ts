import type { SourceId } from '../../model/ids.ts';
import type { Paper } from '../../model/papers.ts';
import { PUBLIC } from '../../model/reader.ts';
import { languageNamed } from '../../readers/plain-text/languages.ts';
import type { Store } from '../../store/store.ts';

/** Names of languages in Russian records, by how they begin: `русский`, `на английском языке`. */
const RUSSIAN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^русск/, 'ru'],
  [/^английск/, 'en'],
  [/^немецк/, 'de'],
  [/^французск/, 'fr'],
  [/^итальянск/, 'it'],
  [/^испанск/, 'es'],
  [/^польск/, 'pl'],
];

/** What languages the pages of a source are in as the archive's record says of their papers, by the pictures that they stand on. */
export async function saidLanguages(
  store: Pick<Store, 'sourceRecord' | 'document' | 'scans'>,
  source: SourceId,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const said = new Map<string, readonly string[]>();
  const found = await store.sourceRecord(source, PUBLIC);
  for (const { id } of found?.papers ?? []) {
    const document = await store.document(id, PUBLIC);
    const languages = document?.holding === 'held' ? languagesIn(document.paper) : [];
    if (languages.length === 0) continue;
    for (const { image } of await store.scans(id, PUBLIC)) said.set(image.id, languages);
  }
  return said;
}

function languagesIn({ record }: Paper): readonly string[] {
  const words = record
    .filter(({ name }) => name === 'original-language')
    .flatMap(({ value }) => value.toLowerCase().match(/\p{L}+/gu) ?? []);
  return [...new Set(words.flatMap((word) => tagOf(word) ?? []))];
}

/** `ru` for `Russian`, `русский` and `ru`; three letters are kept as they are, for tesseract's own names. */
function tagOf(word: string): string | undefined {
  const russian = RUSSIAN_NAMES.find(([begin]) => begin.test(word))?.[1];
  return languageNamed(word) ?? russian ?? (/^[a-z]{2,3}$/.test(word) ? word : undefined);
}
