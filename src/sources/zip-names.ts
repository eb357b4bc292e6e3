import { isUtf8 } from 'node:buffer';
import { type Entry, getFileNameLowLevel } from 'yauzl';

/** Says that a name is UTF-8. */
const UTF8_FLAG = 0x800;

type Named = Pick<Entry, 'generalPurposeBitFlag' | 'fileNameRaw' | 'extraFields'>;

/**
 * The names of a zip's members. One that does not say how it is written is in code page 437, by the letter of the format; in truth macOS writes UTF-8,
 * and Windows the page of its country: in Russian 866, where `Дело 1` would read `äÑ½« 1`. All names of a zip are written alike.
 */
export function namesOf(entries: readonly Named[]): readonly string[] {
  const silent = entries.filter(isSilent).map(({ fileNameRaw }) => fileNameRaw);
  const isInUtf8 = silent.every((raw) => isUtf8(raw));
  const isRussian = !isInUtf8 && isCyrillic(silent);
  return entries.map((entry) => {
    if (isRussian && isSilent(entry)) return new TextDecoder('ibm866').decode(entry.fileNameRaw);
    const flags = entry.generalPurposeBitFlag | (isInUtf8 ? UTF8_FLAG : 0);
    return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false);
  });
}

/** Unicode Path: the name once more, in UTF-8. */
const UNICODE_PATH = 0x7075;

function isSilent({ generalPurposeBitFlag, fileNameRaw, extraFields }: Named): boolean {
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return false;
  return (
    !extraFields.some(({ id }) => id === UNICODE_PATH) && fileNameRaw.some((byte) => byte > 127)
  );
}

/** А–п, р–ё and the number sign: what code page 866 has of Russian. */
const RUSSIAN = '\\x80-\\xaf\\xe0-\\xf1\\xfc';
const OTHER = new RegExp(`[^\\0-\\x7f${RUSSIAN}]`);
/** `Müller` in code page 437 would be a word of two alphabets. */
const MIXED = new RegExp(`[a-z][${RUSSIAN}]|[${RUSSIAN}][a-z]`, 'i');
const WORD = new RegExp(`[${RUSSIAN}]{2}`);

function isCyrillic(names: readonly Buffer[]): boolean {
  const bytes = names.map((name) => name.toString('latin1'));
  return (
    bytes.some((name) => WORD.test(name)) &&
    !bytes.some((name) => OTHER.test(name) || MIXED.test(name))
  );
}
