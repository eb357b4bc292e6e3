import { authorityPersons } from '../authority/authority.ts';
import type { CapitalWord } from './capital-words.ts';
import { isCyrillic } from './cyrillic.ts';
import { RUSSIAN_SPEECH_VERBS } from './name-words.ts';
import { likelyNominative, nominatives } from './russian-cases.ts';
import type { FoundName, Sheet } from './sheet.ts';

const COMRADE = /(?:^|[\s\-–—(])(?:т|тов|товарищ[уаем]*|г-н[уаом]*|гр)\.?\s?$/u;
const COPY_LINE = /(?:экз|№|N)[^\p{L}]*$/iu;

/** Names in Russian text: after `т.` or `тов.`, in copy lists, of the leadership, and before what people do. */
export function findRussianNames(sheet: Sheet): void {
  for (const word of sheet.words) {
    if (!isCyrillic(word.word) || word.word.length < 4) continue;
    const found = readWord(sheet.content, word);
    if (found !== undefined) sheet.add(word, found);
  }
}

function readWord(content: string, word: CapitalWord): FoundName | undefined {
  const before = content.slice(Math.max(0, word.start - 16), word.start);
  const leader = leaderSurname(word.word);
  const comrade = COMRADE.test(before);
  if (leader !== undefined) {
    const part = COPY_LINE.test(before.replace(COMRADE, '')) ? 'copy-holder' : 'mentioned';
    return { ...parts(leader), rule: 'leader-surname', confidence: 0.9, part, form: 'surname' };
  }
  if (comrade) return { ...parts(likelyNominative(word.word)), rule: 'comrade', confidence: 0.85 };
  const next = /^ (\p{Ll}+)/u.exec(content.slice(word.end, word.end + 24))?.[1] ?? '';
  if (!RUSSIAN_SPEECH_VERBS.has(next)) return undefined;
  return { ...parts(word.word), rule: 'speaks', confidence: 0.7, form: 'surname' };
}

function parts(surname: string): Pick<FoundName, 'parts'> {
  return { parts: { titles: [], given: [], surname } };
}

let leaders: ReadonlyMap<string, string> | undefined;

/** The nominative of a leader's surname, whatever case it stands in. */
function leaderSurname(word: string): string | undefined {
  leaders ??= new Map(
    authorityPersons().flatMap((person) =>
      person.names
        .filter((name) => name.script === 'cyrillic' && name.used === undefined)
        .map((name) => [fold(name.surname), name.surname] as const),
    ),
  );
  const known = leaders;
  const form = nominatives(fold(word)).find((nominative) => known.has(nominative));
  return form === undefined ? undefined : known.get(form);
}

const fold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
