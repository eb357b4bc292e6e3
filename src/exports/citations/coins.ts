import type { Citation } from './citation.ts';
import { inOrder, shelfmark } from './bibtex.ts';
import { cslType } from './csl.ts';

const TYPES = {
  personal_communication: 'letter',
  report: 'report',
  chapter: 'bookSection',
  document: 'document',
} as const;

/**
 * A paper as a ContextObject in a span (COinS), by which Zotero knows on a page what kind of thing it shows: with a bare title it would
 * make a web page or a journal article of it.
 */
export function coins(cited: Citation): string {
  const words = new URLSearchParams();
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) words.append(name, value.toWellFormed());
  };
  add('ctx_ver', 'Z39.88-2004');
  add('rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc');
  add('rft.type', TYPES[cslType(cited.kind)]);
  add('rft.title', cited.title);
  for (const one of cited.authors) add('rft.creator', inOrder(one));
  add('rft.date', cited.days?.first === cited.days?.last ? cited.days?.first : cited.date);
  add('rft.source', cited.edition ?? shelfmark(cited));
  add('rft.description', [cited.genre, shelfmark(cited)].filter(Boolean).join('; '));
  add('rft.language', cited.language);
  add('rft.identifier', cited.url);
  return words.toString();
}
