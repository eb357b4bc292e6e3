/** Letters that OCR puts for figures, the last ones Cyrillic. */
const FIGURES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  T: '7',
  q: '9',
  g: '9',
  О: '0',
  о: '0',
  Т: '7',
  З: '3',
  з: '3',
  б: '6',
};

/** `1O57`, `l957`, `28s8`: a number with a letter or two in it; no `1950s`, and neither `795B` (a file) nor `060545Z` (an hour). */
export function isFigure(read: string): boolean {
  if (/^\d{1,3}[A-HJ-NP-Z]\d{0,2}$|^(?:\d{4}|\d{6})Z$/.test(read)) return false;
  const figures = read.replace(/\D/g, '').length;
  return (
    figures * 2 >= read.length &&
    figures < read.length &&
    /^(?:[\dOoIl|SBZTqОоТЗзб]|s(?=\d))+$/.test(read)
  );
}

/** With figures where letters of their shape stand; every other letter is left. */
export function mendFigure(read: string): string {
  return Array.from(read, (letter) => FIGURES[letter] ?? letter).join('');
}
