/** An ending of a case and the one the nominative may have. Ordered: the surer first. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ск|цк)(?:ому|ого|им|ом)$/i, '$1ий'], // Вышинскому
  [/(ск|цк)(?:ой|ую)$/i, '$1ая'],
  [/([нвт])(?:ому|ого|ым|ом)$/i, '$1ый'], // Подгорному
  [/([оеё]в|[иы]н)(?:ым|[уае])$/i, '$1'], // Сталину, Хрущевым
  [/([оеё]в|[иы]н)ой$/i, '$1а'],
  [/(и)(?:и|ю|ей)$/i, '$1я'], // Берии
  [/([бвгджзйклмнпрстфхцчшщ])(?:ом|ем|[уае])$/i, '$1'], // Кагановичу, Маликом
  [/(л|н|р|т|с)(?:ем|[яю])$/i, '$1ь'],
  [/(а|о|е)(?:ем|[яю])$/i, '$1й'],
  [/(к|г|х|н|р|д|т)(?:ой|[иыу])$/i, '$1а'],
];

/**
 * The nominatives that a Russian surname as printed may come from, itself among them: `Вышинскому` gives Вышинский,
 * `Громыко` only Громыко. Lists of copies are in the dative, `от` takes the genitive, `с` the instrumental.
 */
export function nominatives(surname: string): readonly string[] {
  const found = [surname];
  for (const [ending, nominative] of ENDINGS) {
    const folded = surname.replace(ending, nominative);
    if (folded !== surname && !found.includes(folded)) found.push(folded);
  }
  return found;
}

/**
 * The nominative to show where no list settles it: endings that only a case can have are undone; a word that may be
 * nominative stays (`Громыко`, and `Микояна` too, for a man could be called so).
 */
export function likelyNominative(surname: string): string {
  const sure = ENDINGS.slice(0, 5).find(([ending]) => ending.test(surname));
  if (sure !== undefined) return surname.replace(sure[0], sure[1]);
  return surname.replace(/([бвгджзклмнпрстфхцчшщ])у$/i, '$1');
}
