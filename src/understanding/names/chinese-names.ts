/** Syllables of pinyin by their initial: the finals that it takes. */
const SYLLABLES = `
: a ai an ang ao e ei en er o ou
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
y: a an ang ao e i in ing ong ou u uan ue un
w: a ai an ang ei en eng o u
`;

/** Wade-Giles, without the breath marks that papers leave out: `chou` is zhou and chou. */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'p', d: 't', g: 'k', j: 'ch', q: 'ch', x: 'hs', zh: 'ch', r: 'j', z: 'ts', c: 'ts',
}; // prettier-ignore

const FINALS: Readonly<Record<string, string>> = {
  ong: 'ung', ian: 'ien', ie: 'ieh', ue: 'ueh', iong: 'iung', er: 'erh',
}; // prettier-ignore

/** Syllables that go their own way. */
const WHOLE: Readonly<Record<string, string>> = {
  zhi: 'chih', chi: 'chih', shi: 'shih', ri: 'jih', zi: 'tzu', ci: 'tzu', si: 'ssu', ge: 'ko', ke: 'ko', he: 'ho', e: 'o',
  gui: 'kuei', kui: 'kuei', duo: 'to', tuo: 'to', nuo: 'no', luo: 'lo', zuo: 'tso', cuo: 'tso', suo: 'so', zhuo: 'cho', chuo: 'cho',
  ruo: 'jo', yan: 'yen', ye: 'yeh', you: 'yu', yi: 'i', yong: 'yung', jiong: 'chiung', qiong: 'chiung', xiong: 'hsiung', lie: 'lieh',
}; // prettier-ignore

let pinyin: ReadonlyMap<string, string> | undefined;
let wade: ReadonlySet<string> | undefined;

function tableOfPinyin(): ReadonlyMap<string, string> {
  pinyin ??= new Map(
    SYLLABLES.trim()
      .split('\n')
      .flatMap((line) => {
        const [initial = '', finals = ''] = line.split(':');
        return finals
          .trim()
          .split(' ')
          .map((final) => [initial + final, asWade(initial, final)] as const);
      }),
  );
  return pinyin;
}

function asWade(initial: string, final: string): string {
  return WHOLE[initial + final] ?? (INITIALS[initial] ?? initial) + (FINALS[final] ?? final);
}

/** Other ways to write a syllable of Wade-Giles: `Teh`, `Szu`, `Yi`. */
const OTHER_WADE: Readonly<Record<string, string>> = {
  teh: 'te', szu: 'ssu', tze: 'tzu', yi: 'i', yee: 'i', yu: 'yu', hsueh: 'hsueh', chieh: 'chieh', ke: 'ko', erh: 'erh', jen: 'jen', kuo: 'kuo',
}; // prettier-ignore

/** Names that papers write by no scheme, as the south of China speaks them, beside their pinyin. */
const SOUTHERN: Readonly<Record<string, string>> = {
  'chiang kai shek': 'jiang jieshi',
  'sun yat sen': 'sun zhongshan',
  'chiang ching kuo': 'jiang jingguo',
  'soong tzu wen': 'song ziwen',
};

/**
 * One key for a Chinese name in pinyin and in Wade-Giles: Chou En-lai and Zhou Enlai, Mao Tse-tung and Mao Zedong. Undefined where a word is not
 * made of such syllables, and for one syllable alone, which is too little to tell.
 */
export function chineseKey(name: string): string | undefined {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʻ`]/gu, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const words = (SOUTHERN[plain] ?? plain).split(' ');
  if (words.length < 2 || words.length > 4) return undefined;
  const syllables = inPinyin(words) ?? inWade(words);
  return syllables === undefined ? undefined : `zh:${syllables.join('-')}`;
}

/** Two or three syllables make a name; more than that are other words. */
const MOST_SYLLABLES = 4;

function inWade(words: readonly string[]): readonly string[] | undefined {
  wade ??= new Set(tableOfPinyin().values());
  const known = wade;
  const syllables = words.flatMap((word) => OTHER_WADE[word] ?? word);
  return syllables.every((one) => known.has(one)) ? syllables : undefined;
}

/** Words that hold a syllable that only pinyin writes; the same letters can be both, and then stand for themselves. */
function inPinyin(words: readonly string[]): readonly string[] | undefined {
  const table = tableOfPinyin();
  const parts = words.map((word) => divide(word, table));
  const syllables = parts.flatMap((part) => part ?? ['']);
  if (syllables.includes('') || syllables.length > MOST_SYLLABLES || syllables.length < 2)
    return undefined;
  const written = syllables.map((one) => table.get(one) ?? one);
  const isWade = inWade(words) !== undefined;
  return isWade ? undefined : written;
}

/** `enlai` is en and lai; the longest first syllable that leaves whole ones. */
function divide(word: string, table: ReadonlyMap<string, string>): readonly string[] | undefined {
  if (word === '') return [];
  for (let length = Math.min(6, word.length); length > 0; length -= 1) {
    const first = word.slice(0, length);
    if (!table.has(first)) continue;
    const rest = word.length - length > 12 ? undefined : divide(word.slice(length), table);
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
}
