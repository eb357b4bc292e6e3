import type { CopyEntry } from '../../model/mentions.ts';
import type { Line } from '../lines.ts';
import { evidenceIn } from '../lines.ts';
import { nearest } from '../ocr-repair/nearest.ts';
import { COPY_USES } from '../ocr-repair/soviet-words.ts';
import { readSurname } from '../ocr-repair/surnames.ts';

/** How many lines from the top can hold a copy list. */
const TOP = 30;
// `Экз. № 2-т. Сталину`, `N 2.7 Сталину` (т read as 7), `» 13-7 Копня`, `№ 14-1`, `N I-PAJMETKA` (1 read as I), `№ З-т. Сталину`,
// `№ 6-т, Берии`, `№б6-т. Берии` (one figure read as a letter and as a figure);
// but `21.1.1952` is a day
const ENTRY =
  /(?<=^|[\s№N»"])(?!\d{1,2}\. ?\d{1,2}\. ?(?:19)?\d\d)(?<number>\d{1,2}|[IlІЗзбЭ]|[ЗзбоОюЮэЭ]\d|\d[Ззб])(?: ?[-–—] ?|\.)(?:[тТT71][.,:;]{0,2}(?![\p{L}\d])|(?=\s?\p{L}{4}))[ .]*(?<word>\p{L}[\p{L}-]*)?(?<tail>[ \t]+\p{Lu}{2,3}(?![\p{L}]))?/gu;
// `NAT MOROTORY` for `№ 4-т Молотову`: the figure read as a letter and fused
const FUSED = /(?<=^|\s)N(?<number>A)T(?=\s)[ .]+(?<word>\p{L}{4,})/gu;
/** Marks of a copy list in a line. */
const LISTS = /[№»]|(?:^|\s)N[ A]|[ЭЗ][кн][азв]/;

/** Numbered copies listed in Russian, in clean text and in the bad OCR of a typed form. */
export function readRussianCopies(lines: readonly Line[]): readonly CopyEntry[] {
  return lines
    .slice(0, TOP)
    .filter(({ words }) => words.length < 600 && LISTS.test(words))
    .flatMap(entriesIn);
}

function entriesIn(line: Line): readonly CopyEntry[] {
  const plain = [...line.words.matchAll(ENTRY)].map((match) => entry(line, match));
  const fused = [...line.words.matchAll(FUSED)].map((match) => entry(line, match));
  return [...plain, ...fused].toSorted((a, b) => a.evidence.start - b.evidence.start);
}

function entry(line: Line, match: RegExpExecArray): CopyEntry {
  const { number = '', word = '', tail = '' } = match.groups ?? {};
  const said = readHolder(word, tail);
  const end = match.index + match[0].trimEnd().length - (said.hasTail ? 0 : tail.length);
  const { use, holder } = said;
  return {
    number: figuresOf(number),
    ...(holder === undefined ? {} : { holder }),
    ...(use === undefined ? {} : { use }),
    evidence: evidenceIn(line, match.index, end),
    confidence: said.confidence,
  };
}

/** Letters that OCR reads for a figure. */
const FIGURES: Readonly<Record<string, string>> = {
  I: '1',
  l: '1',
  І: '1',
  A: '4',
  З: '3',
  з: '3',
  б: '6',
  Э: '9',
};

/** The number of a copy; of a figure that was read twice, as a letter and as itself, the figure. */
function figuresOf(number: string): string {
  return FIGURES[number] ?? number.replace(/\D/gu, '');
}

interface Holder {
  readonly holder?: string;
  readonly use?: string;
  readonly hasTail: boolean;
  readonly confidence: number;
}

/** A use, or a surname in the dative; `Каганова ЧУ` is one word that the scan split. */
function readHolder(word: string, tail: string): Holder {
  if (word === '') return { hasTail: false, confidence: 0.6 };
  const use = nearest(
    word,
    COPY_USES.map(([name]) => name),
    0.3,
  );
  if (use !== undefined) {
    const kept = COPY_USES.find(([name]) => name === use.word)?.[1] ?? 'copy';
    return { use: kept, hasTail: false, confidence: 0.9 };
  }
  const whole = tail === '' ? undefined : readSurname(word + tail.trim());
  const alone = readSurname(word);
  const best = whole !== undefined && whole.cost < (alone?.cost ?? 1) ? whole : alone;
  if (best === undefined) return { hasTail: false, confidence: 0.5 };
  return { holder: best.nominative, hasTail: best === whole, confidence: 0.95 - best.cost };
}
