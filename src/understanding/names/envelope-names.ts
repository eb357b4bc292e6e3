import type { Envelope } from '../../model/envelopes.ts';
import type { Reading } from '../../model/evidence.ts';
import type { NamePart } from '../../model/mentions.ts';
import { isCyrillic } from './cyrillic.ts';
import { parseSpokenName } from './parse-name.ts';
import { roleBefore } from './role-words.ts';
import type { Sheet } from './sheet.ts';

const PARTS = {
  fromPerson: 'author',
  toPerson: 'addressee',
  signature: 'signer',
  draftedBy: 'drafter',
  approvedBy: 'clearer',
  clearedBy: 'clearer',
  issuedBy: 'clearer',
} as const satisfies Partial<Record<keyof Envelope, NamePart>>;

type PersonField = keyof typeof PARTS;

/** Persons of the paper's travel, where the envelope's readings have found them. */
export function findEnvelopeNames(sheets: readonly Sheet[], envelope: Envelope): void {
  for (const field of Object.keys(PARTS) as readonly PersonField[]) {
    const readings = [envelope[field] ?? []].flat();
    for (const reading of readings) addReading(sheets, reading, PARTS[field]);
  }
}

function addReading(sheets: readonly Sheet[], reading: Reading, part: NamePart): void {
  if (reading.value === 'illegible') return;
  const name = parseSpokenName(reading.value);
  for (const evidence of reading.evidence) {
    const sheet = sheets.find(
      (one) => one.text === evidence.text && one.block.id === evidence.block,
    );
    if (sheet === undefined) continue;
    const span = locate(sheet.content, evidence, name.surname);
    const role = roleBefore(sheet.content, span.start);
    sheet.add(span, {
      rule: 'envelope',
      confidence: reading.confidence,
      part,
      ...(isDamaged(evidence.quote, name.surname) ? { parts: name } : {}),
      ...(role === undefined ? {} : { role }),
    });
  }
}

/** The name itself inside a wider evidence such as `the Ambassador in Norway (Hale)`. */
function locate(
  content: string,
  evidence: { readonly start: number; readonly end: number },
  surname: string,
): { readonly start: number; readonly end: number } {
  const quote = content.slice(evidence.start, evidence.end);
  const at = surname === '' ? -1 : quote.toLowerCase().indexOf(surname.toLowerCase());
  if (at < 0) return evidence;
  return { start: evidence.start + at, end: evidence.start + at + surname.length };
}

/** The reading repaired or folded what stands there: `BEIMHCHMA` for Вышинский. */
function isDamaged(quote: string, surname: string): boolean {
  return isCyrillic(quote) || !quote.toLowerCase().includes(surname.toLowerCase());
}
