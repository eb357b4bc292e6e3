import type { Paper, RecordField, RecordFieldName } from '../../model/papers.ts';
import { isObject, jsonOf, type Sidecar } from '../../sources/bundle.ts';
import { pageName, transcribes } from '../../sources/bundle-parts.ts';
import type { SourceFile } from '../../sources/source.ts';
import { recordPage } from '../record-page/record-page.ts';
import { type Beside, besideAmong } from './beside.ts';
import { csvRows } from './csv.ts';

/** What a sidecar says of one picture, or of all where it names none. */
export interface SidecarRow {
  readonly file?: string;
  /** Pictures of which it says the same are one paper. */
  readonly paper?: string;
  /** Printed or written number of the page. */
  readonly page?: string;
  readonly record: readonly RecordField[];
}

/** What the sidecars of a folder say. */
export interface Sidecars {
  readonly rows: readonly SidecarRow[];
  /** Whether rows say where papers begin. */
  readonly groups: boolean;
  /** The archive's record of the paper, with its texts. */
  readonly recordPage?: Paper;
  /** Names of those that say nothing that is understood. */
  readonly unread: readonly string[];
  /** Columns of the others that are not understood, and say something. */
  readonly columns: readonly string[];
  readonly transcripts: Transcripts;
}

/** What somebody typed from pages. */
export interface Transcripts {
  /** From the pages of one picture's file. */
  readonly of: (picture: string) => readonly Beside<string>[];
  /** From all of them; empty where nobody did. */
  readonly ofAll: string;
}

/** What a column or a key is called, and the field of the record it is; `number` is that of the telegram. */
const FIELDS: ReadonlyMap<string, RecordFieldName> = new Map<string, RecordFieldName>([
  ['title', 'title'],
  ['date', 'date'],
  ['from', 'from'],
  ['sender', 'from'],
  ['to', 'to'],
  ['addressee', 'to'],
  ['recipient', 'to'],
  ['number', 'number'],
  ['archive', 'archive'],
  ['fond', 'fond'],
  ['citation', 'citation'],
  ['summary', 'summary'],
  ['rights', 'rights'],
  ['language', 'original-language'],
  ['translator', 'translator'],
  ['address', 'address'],
  ['url', 'address'],
  ['note', 'other'],
  ['название', 'title'],
  ['дата', 'date'],
  ['от', 'from'],
  ['кому', 'to'],
  ['номер', 'number'],
  ['заголовок', 'title'],
  ['дата документа', 'date'],
  ['отправитель', 'from'],
  ['от кого', 'from'],
  ['адресат', 'to'],
  ['получатель', 'to'],
  ['язык', 'original-language'],
  ['примечание', 'other'],
  ['архив', 'archive'],
  ['фонд', 'fond'],
]);

const FILE = ['file', 'filename', 'file name', 'image', 'файл', 'имя файла'];
const PAPER = ['paper', 'document', 'документ'];
const PAGE = ['page', 'folio', 'страница', 'лист'];
/** What lists of papers have besides. */
const KEYS: ReadonlySet<string> = new Set([...FIELDS.keys(), ...FILE, ...PAPER, ...PAGE, 'id', '']);

/** Reads what stands beside the pictures of a folder; `folder` is its file, for what reads it, `pictures` are the names of its pictures. */
export function readSidecars(
  folder: SourceFile,
  sidecars: readonly Sidecar[],
  pictures: readonly string[],
): Sidecars {
  const pages = new Set(pictures.map(pageName));
  const rows: SidecarRow[] = [];
  const unread: string[] = [];
  const columns = new Set<string>();
  let record: Paper | undefined;
  const typed: Beside<string>[] = [];
  const ofAll: string[] = [];
  for (const sidecar of sidecars) {
    const transcribed = transcribes(sidecar.name, pages);
    if (transcribed === '') ofAll.push(sidecar.words);
    else if (transcribed !== undefined) typed.push({ name: sidecar.name, thing: sidecar.words });
    if (transcribed !== undefined) continue;
    const page = /\.txt$/i.test(sidecar.name) ? recordOf(folder, sidecar) : undefined;
    record ??= page;
    const table = page === undefined ? tableOf(sidecar) : [];
    const said = rowsOf(table);
    if (page === undefined && said.length === 0) unread.push(sidecar.name);
    else for (const column of unknownIn(table)) columns.add(column);
    rows.push(...said);
  }
  const groups = rows.some(
    ({ file, paper, record: said }) =>
      file !== undefined && (paper !== undefined || said.length > 0),
  );
  const transcripts = { of: besideAmong(typed, pictures), ofAll: ofAll.join('\n\n') };
  const said = { rows, groups, unread, columns: [...columns], transcripts };
  return { ...said, ...(record !== undefined && { recordPage: record }) };
}

type Table = readonly ReadonlyMap<string, string>[];

function tableOf({ name, words }: Sidecar): Table {
  if (/\.json$/i.test(name)) return tableOfJson(jsonOf(words));
  return /\.(?:csv|tsv)$/i.test(name) ? csvRows(words) : [];
}

/** A list of objects, one a picture; `{"papers": [{"files": [...]}]}`; or one object for the whole folder. */
function tableOfJson(value: unknown): Table {
  if (Array.isArray(value)) return value.filter(isObject).flatMap(tableOfPaper);
  if (!isObject(value)) return [];
  const { papers } = value;
  return Array.isArray(papers)
    ? papers.filter(isObject).flatMap(tableOfPaper)
    : tableOfPaper(value);
}

function tableOfPaper(paper: Readonly<Record<string, unknown>>, at = 0): Table {
  const said = Object.entries(paper).flatMap(([key, value]): readonly [string, string][] =>
    typeof value === 'string' || typeof value === 'number'
      ? [[key.trim().toLowerCase(), String(value).trim()]]
      : [],
  );
  const { files } = paper;
  if (!Array.isArray(files)) return [new Map(said)];
  const name = new Map(said).get('paper') ?? new Map(said).get('id') ?? String(at + 1);
  return files
    .filter((file) => typeof file === 'string')
    .map((file) => new Map([...said, ['file', file], ['paper', name]]));
}

/** What one row says without a picture it says of all; several such rows would be about one each, and nothing says which. */
function rowsOf(table: Table): readonly SidecarRow[] {
  const rows = table.flatMap(rowOf);
  return rows.length > 1 && rows.every(({ file }) => file === undefined) ? [] : rows;
}

function unknownIn(table: Table): readonly string[] {
  return table.flatMap((row) =>
    [...row].flatMap(([column, value]) => (value === '' || KEYS.has(column) ? [] : [column])),
  );
}

function rowOf(row: ReadonlyMap<string, string>): readonly SidecarRow[] {
  const [file, paper, page] = [FILE, PAPER, PAGE].map((names) => firstOf(row, names));
  const record = [...row].flatMap(([column, value]): readonly RecordField[] => {
    const name = FIELDS.get(column);
    return name === undefined || value === '' ? [] : [{ name, value }];
  });
  if (file === undefined && record.length === 0) return [];
  return [
    {
      record,
      ...(file !== undefined && { file }),
      ...(paper !== undefined && { paper }),
      ...(page !== undefined && { page }),
    },
  ];
}

function firstOf(row: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => row.get(name)).find((value) => value !== undefined && value !== '');
}

function recordOf(folder: SourceFile, { words }: Sidecar): Paper | undefined {
  const content = Buffer.from(words);
  const result = recordPage.read({ ...folder, bytes: content, content, words });
  return result.kind === 'read' ? result.papers[0] : undefined;
}
