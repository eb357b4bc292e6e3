/**
 * Measures how exactly the calls of notes are found in printed pages. The pages are the inputs of the envelope task; where a
 * page is letter for letter the text of its document in the volume, the volume's encoding says where the calls stand.
 *
 *   npm run accuracy:notes -- [--rows 2000] [--misses 10]
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { SaxesParser } from 'saxes';
import { printedPage } from '../src/readers/printed-page/printed-page.ts';
import { rangesOf } from '../src/model/ranges.ts';
import { isNote } from '../src/model/texts.ts';
import { sharedData } from '../test/shared-data.ts';
import { fileOf } from '../test/source-files.ts';

interface Row {
  readonly id: string;
  readonly volume: string;
  readonly input: string;
  readonly truncated?: boolean;
}

/** The letters of a document without spaces, and where among them each note is called. */
interface Encoded {
  readonly letters: string;
  readonly calls: readonly Call[];
}

interface Call {
  readonly at: number;
  readonly label: string;
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '2000' },
    misses: { type: 'string', default: '0' },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function readLines(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

function isCalled(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'note' && attributes['rend'] !== 'inline' && (attributes['n'] ?? '') !== '';
}

/** Every document of a volume, by its id. Inline notes are text; other notes leave their number where they are called. */
function encodedDocuments(path: string): ReadonlyMap<string, Encoded> {
  const found = new Map<string, Encoded>();
  const parser = new SaxesParser();
  let open:
    { id: string; depth: number; letters: string[]; calls: Call[]; length: number } | undefined;
  let depth = 0;
  let noteDepth = 0;
  const write = (words: string): void => {
    const letters = bare(words);
    open?.letters.push(letters);
    if (open !== undefined) open.length += letters.length;
  };
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    const type = attributes['type'];
    if (name === 'div' && type === 'document' && open === undefined) {
      open = { id: attributes['xml:id'] ?? '', depth, letters: [], calls: [], length: 0 };
    }
    if (open === undefined || noteDepth > 0) return;
    const label = attributes['n'] ?? '';
    if (name === 'pb' && open.length > 0) write(`[Page ${label}]`);
    if (isCalled(name, attributes)) {
      open.calls.push({ at: open.length, label });
      write(label);
      noteDepth = depth;
    }
  });
  parser.on('text', (text) => {
    if (open !== undefined && noteDepth === 0) write(text);
  });
  parser.on('closetag', () => {
    if (noteDepth === depth) noteDepth = 0;
    if (open?.depth === depth) {
      found.set(open.id, { letters: open.letters.join(''), calls: open.calls });
      open = undefined;
    }
    depth -= 1;
  });
  parser.write(gunzipSync(readFileSync(path)).toString('utf8')).close();
  return found;
}

/** The calls that the reader finds, counted in letters as the encoding's are. */
function foundCalls(input: string): Encoded | undefined {
  const result = printedPage.read(fileOf(input));
  const text = result.kind === 'read' ? result.papers[0]?.texts[0] : undefined;
  if (text === undefined) return undefined;
  const calls: Call[] = [];
  let letters = '';
  for (const block of text.blocks) {
    if (isNote(block) && block.label !== undefined) break;
    for (const { start, label } of rangesOf(block.ranges, 'note-anchor')) {
      calls.push({ at: letters.length + bare(block.content.slice(0, start)).length, label });
    }
    letters += bare(block.content);
  }
  return { letters, calls };
}

const task = sharedData('truth/dev/envelope.jsonl.gz');
if (task === undefined) throw new Error('The data is absent; set CHANCERY_SHARED to its folder.');
const rows = readLines(task)
  .map((line) => JSON.parse(line) as Row)
  .filter(({ truncated }) => truncated !== true);
const step = Math.max(1, Math.ceil(rows.length / Number(values.rows)));
const sample = rows.filter((_, index) => index % step === 0);

const tally = { pages: 0, compared: 0, whole: 0, calls: 0, right: 0, found: 0 };
let misses = Number(values.misses);
for (const [volume, ofVolume] of Map.groupBy(sample, (row) => row.volume)) {
  const path = sharedData(`frus/${volume}.xml.gz`);
  if (path === undefined) continue;
  const documents = encodedDocuments(path);
  for (const row of ofVolume) {
    tally.pages += 1;
    const truth = documents.get(row.id.slice(volume.length + 1));
    const read = foundCalls(row.input);
    if (truth === undefined || read === undefined || truth.letters !== read.letters) continue;
    const keys = new Set(truth.calls.map(({ at, label }) => `${at}:${label}`));
    const right = read.calls.filter(({ at, label }) => keys.has(`${at}:${label}`)).length;
    tally.compared += 1;
    tally.calls += truth.calls.length;
    tally.found += read.calls.length;
    tally.right += right;
    const whole = right === truth.calls.length && right === read.calls.length;
    tally.whole += whole ? 1 : 0;
    if (!whole && misses > 0) {
      misses -= 1;
      const show = ({ at, label }: Call): string => `${truth.letters.slice(at - 20, at)}{${label}}`;
      const got = new Set(read.calls.map(({ at, label }) => `${at}:${label}`));
      const lost = truth.calls.filter(({ at, label }) => !got.has(`${at}:${label}`)).map(show);
      const extra = read.calls.filter(({ at, label }) => !keys.has(`${at}:${label}`)).map(show);
      say(
        `${row.id}: lost ${lost.slice(0, 6).join(' | ')}  taken ${extra.slice(0, 6).join(' | ')}`,
      );
    }
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
say(`pages ${tally.pages}, letter for letter as encoded ${tally.compared}`);
say(
  `calls of notes ${tally.calls}, found at exactly the right place ${percent(tally.right, tally.calls)}`,
);
say(`places taken ${tally.found}, right ${percent(tally.right, tally.found)}`);
say(`pages with every call right and no other ${percent(tally.whole, tally.compared)}`);
