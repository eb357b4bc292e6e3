import { textId } from '../../model/ids.ts';
import type { Text } from '../../model/texts.ts';
import { languageOfText } from '../plain-text/languages.ts';
import { layOut } from '../plain-text/layout.ts';
import type { FolderPage } from './group.ts';
import type { Transcripts } from './sidecar.ts';

/**
 * What somebody typed from the pages of a paper, laid out as any typed text: page by page where there is a file for each, else the one for all that
 * stands beside the first.
 */
export function transcriptOf(
  pages: readonly FolderPage[],
  { of, ofAll }: Transcripts,
): readonly Text[] {
  const files = new Set(pages.flatMap(({ file }) => of(file)));
  const typed = [...files].map(({ thing }) => thing);
  const words = (typed.length > 0 ? typed.join('\n\n') : ofAll).trim();
  if (!/\p{L}/u.test(words)) return [];
  const language = languageOfText(words) ?? 'und';
  return [{ id: textId(language), layer: 'transcription', language, blocks: layOut(words) }];
}
