import type { RecordField, RecordFieldName } from '../../model/papers.ts';

/** A record page taken apart: the fields of the record, and the text that the record describes. */
export interface RecordParts {
  readonly fields: readonly RecordField[];
  /** What stands after `Contents:` and its list of layers. */
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** Labels as archives print them, each alone on its line or before its value. */
const LABELS: ReadonlyMap<string, RecordFieldName> = new Map<string, RecordFieldName>([
  ['title', 'title'],
  ['citation', 'citation'],
  ['source', 'citation'],
  ['summary', 'summary'],
  ['description', 'summary'],
  ['abstract', 'summary'],
  ['credits', 'credits'],
  ['original language', 'original-language'],
  ['language', 'original-language'],
  ['contents', 'contents'],
  ['archive', 'archive'],
  ['repository', 'archive'],
  ['collection', 'fond'],
  ['fond', 'fond'],
  ['shelf mark', 'fond'],
  ['translator', 'translator'],
  ['translated by', 'translator'],
  ['address', 'address'],
  ['url', 'address'],
  ['date', 'date'],
  ['document date', 'date'],
  ['rights', 'rights'],
  ['note', 'other'],
]);

/** Where the colon of a label stands at most, the space before the label counted. */
const LONGEST_LABEL = 3 + 21;
const LABEL_LINE = /^\s{0,3}([A-Za-z][A-Za-z ]{2,20}?):(?:\s+(.*))?$/;

/** The field a line opens, with the value that follows on the same line; undefined for any other line. */
export function labelOf(line: string): { name: RecordFieldName; rest: string } | undefined {
  const colon = line.indexOf(':');
  if (colon < 0 || colon > LONGEST_LABEL) return undefined;
  const match = LABEL_LINE.exec(line);
  const name = LABELS.get(match?.[1]?.toLowerCase() ?? '');
  return name === undefined ? undefined : { name, rest: (match?.[2] ?? '').trim() };
}

/**
 * Names of layers as they stand under `Contents:`, in one line (`Original Scan Translation - English`) or one a line.
 * A line made of nothing else belongs to the record, not to the text.
 */
const LAYER_NAME =
  /^\s*(?:(?:Original\s+(?:Scan|Document|Text)|Scan|Transcript(?:ion)?|(?:English\s+)?Translation|Original)(?:\s*[-–—(]\s*(?:[A-Z]\w+)\)?)?(?=\s|$))/;

/** Whether a line is made of layer names alone. */
export function isLayerList(line: string): boolean {
  let rest = line;
  while (rest.trim() !== '') {
    const match = LAYER_NAME.exec(rest);
    if (match === null) return false;
    rest = rest.slice(match[0].length);
  }
  return line.trim() !== '';
}

/** Takes a record page apart. The first lines without a label are its title. Fields keep the page's order and words. */
export function readFields(text: string): RecordParts {
  const lines = text.split('\n');
  const fields: RecordField[] = [];
  let name: RecordFieldName = 'title';
  let value: string[] = [];
  const close = () => {
    const words = value.join('\n').trim();
    if (words !== '') fields.push({ name, value: words });
    value = [];
  };
  let index = 0;
  for (; index < lines.length && name !== 'contents'; index += 1) {
    const line = lines[index] ?? '';
    const label = labelOf(line);
    if (label === undefined) {
      value.push(line);
      continue;
    }
    close();
    name = label.name;
    if (label.rest !== '') value.push(label.rest);
  }
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() !== '' && !isLayerList(line)) break;
    value.push(line);
  }
  close();
  return { fields, body: lines.slice(index).join('\n'), bodyLine: index + 1 };
}
