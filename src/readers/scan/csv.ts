/**
 * The rows of a table as words, each row by its column: comma, semicolon or tab part the fields, whichever the first line has most of; quoted fields
 * may hold them and line ends. Columns are folded to lower case.
 */
export function csvRows(text: string): readonly ReadonlyMap<string, string>[] {
  const table = text.replace(SAID_SEPARATOR, '');
  const [head = [], ...rows] = fieldsOf(table, separatorOf(table));
  const columns = head.map((name) => name.trim().toLowerCase());
  return rows
    .filter((row) => row.some((field) => field.trim() !== ''))
    .map((row) => new Map(columns.map((name, at) => [name, (row[at] ?? '').trim()])));
}

/** What spreadsheets are told in a line of its own before the head. */
const SAID_SEPARATOR = /^sep=.\r?\n/i;

function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.sign ?? ',';
}

function fieldsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = new RegExp(`"((?:[^"]|"")*)"?|[^${separator}"\\r\\n][^${separator}\\r\\n]*|`, 'y');
  for (let at = 0; at < text.length;) {
    field.lastIndex = at;
    const found = field.exec(text);
    const [whole = '', quoted] = found ?? [];
    row.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    at += whole.length;
    // Words behind a closing quote belong to nothing.
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
