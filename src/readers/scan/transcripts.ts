import { textId } from '../../model/ids.ts';
import type { Text } from '../../model/texts.ts';
import { pageName } from '../../sources/bundle-parts.ts';
import { languageOfText } from '../plain-text/languages.ts';
import { layOut } from '../plain-text/layout.ts';
import type { FolderPage } from './group.ts';

/**
 * What somebody typed from the pages of a paper, laid out as any typed text: page by page where there is a file for each, else the one for all that
 * stands beside the first.
 */
export function transcriptOf(
  pages: readonly FolderPage[],
  transcripts: ReadonlyMap<string, string>,
): readonly Text[] {
  const files = new Set(pages.map(({ file }) => pageName(file)));
  const typed = [...files].flatMap((file) => transcripts.get(file) ?? []);
  const words = (typed.length > 0 ? typed.join('\n\n') : (transcripts.get('') ?? '')).trim();
  if (!/\p{L}/u.test(words)) return [];
  const language = languageOfText(words) ?? 'und';
  return [{ id: textId(language), layer: 'transcription', language, blocks: layOut(words) }];
}
