/** Control characters, and those that turn the direction of writing: they could make a list of files lie. */
const DECEIVING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A file's name as it can be shown: what cannot be seen is spelled out, bytes that are not UTF-8 become `�`. */
export function shownName(name: string | Buffer): string {
  const text = typeof name === 'string' ? name : name.toString('utf8');
  return text.replace(DECEIVING, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** What file managers of macOS, Windows and disk stations leave beside what a person put there (views, thumbnails, forks of files), and telephones beside photographs: how they were edited. */
const LEFT_BEHIND =
  /^(?:\.DS_Store|\._.+|__MACOSX|\.Spotlight-V100|\.Trashes|\.fseventsd|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|\$RECYCLE\.BIN|@eaDir|.+\.aae)$/i;

/** Whether a file or folder of this name was made by a program that shows folders, and says nothing of any paper. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}
