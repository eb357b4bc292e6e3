import type { Span } from '../../model/evidence.ts';

/** Where a paper lies in a Soviet or Russian archive, as printed and in its parts. */
export interface ShelfMark extends Span {
  readonly value: string;
}

const ARCHIVES =
  'АВП ?РФ|АВП ?СССР|РГАСПИ|РГАНИ|РГАЭ|ГА ?РФ|ЦАМО|АП ?РФ|AVP ?RF|AVPRF|AVP|RGASPI|RGANI|RGAE|GARF|TsAMO|APRF|AP RF';
// Between the parts stand commas, stops or spaces; their order varies: `f. 059a, op. 5a, d. 5, p. 11, l. 80`
const PART =
  '(?:[Фф]онд|[Фф]|[Fф]ond|[Ff]|[Оо]пись|[Оо]п|[Oo]pis|[Oo]p|[Пп]апка|[Пп]|[Pp]apka|[Pp]|[Дд]ело|[Дд]|[Dd]elo|[Dd]|[Лл]исты?|[Лл]{1,2}|[Ll]ist|[Ll]{1,2})\\.? ?[\\dA-Za-zА-Яа-я–-]{1,12}(?:об|ob)?';
const FOND = `(?:[Фф]онд|[Фф]|[Ff]ond|[Ff])\\.? ?(?:[РR]-)?\\d{1,5}[а-яa-z]?(?:[,.;]{0,2} ${PART}){1,5}`;
const MARK = new RegExp(`(?:(?:${ARCHIVES})[,.:;]? )?${FOND}`, 'u');

/** A mark that begins where the archive is named, and the words one can begin with. */
export const MARK_HERE = new RegExp(`(?:${ARCHIVES})[,.:;]? ${FOND}`, 'uy');
export const ARCHIVE_OPENING =
  /^(?:АВП|АВПРФ|РГАСПИ|РГАНИ|РГАЭ|ГА|ГАРФ|ЦАМО|АП|АПРФ|AVP|AVPRF|RGASPI|RGANI|RGAE|GARF|TsAMO|APRF|AP)$/u;

/**
 * The first shelf mark in the words: `АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80`, `RGASPI, f. 558, op. 11, d. 72`. A fond alone is none.
 */
export function findShelfMark(words: string): ShelfMark | undefined {
  const sample = words.slice(0, 4000);
  if (!/[ФфFf](?:онд|ond)?\.? ?[РR\d]/u.test(sample)) return undefined;
  const match = MARK.exec(sample);
  if (match === null) return undefined;
  return { value: match[0], start: match.index, end: match.index + match[0].length };
}
