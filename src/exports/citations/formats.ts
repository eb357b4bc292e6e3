import type { Citation } from './citation.ts';
import { bibtex } from './bibtex.ts';
import { cslItem } from './csl.ts';
import { ris } from './ris.ts';

export interface CitationFormat {
  /** What people call it. */
  readonly name: string;
  /** Ending of the address and of a file. */
  readonly suffix: 'csl' | 'bib' | 'ris';
  readonly mediaType: string;
  /** A file of many papers, piece by piece. */
  readonly file: (cited: AsyncIterable<Citation>) => AsyncGenerator<string>;
}

/** The forms in which reference managers take a paper. */
export const CITATION_FORMATS = {
  csl: {
    name: 'CSL-JSON',
    suffix: 'csl',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    file: cslFile,
  },
  bibtex: {
    name: 'BibTeX',
    suffix: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    file: (cited) => joined(cited, bibtex, '\n'),
  },
  ris: {
    name: 'RIS',
    suffix: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    file: (cited) => joined(cited, ris, '\r\n'),
  },
} as const satisfies Record<string, CitationFormat>;

export type CitationFormatName = keyof typeof CITATION_FORMATS;

async function* cslFile(cited: AsyncIterable<Citation>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const one of cited) {
    yield before + JSON.stringify(cslItem(one), null, 1);
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

async function* joined(
  cited: AsyncIterable<Citation>,
  write: (one: Citation) => string,
  between: string,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const one of cited) {
    yield (isFirst ? '' : between) + write(one);
    isFirst = false;
  }
}

/** A file of one paper. */
export function citationFile(format: CitationFormatName, cited: Citation): string {
  switch (format) {
    case 'csl':
      return `[\n${JSON.stringify(cslItem(cited), null, 1)}\n]\n`;
    case 'bibtex':
      return bibtex(cited);
    case 'ris':
      return ris(cited);
  }
}
