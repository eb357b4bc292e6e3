import type { EnvelopeField, RepeatedField, SingleField } from '../model/envelopes.ts';
import type { Span } from '../model/evidence.ts';
import type { BlockId } from '../model/ids.ts';
import type { CitedField, CitedPaper } from '../model/links.ts';
import type { NamePart } from '../model/mentions.ts';
import type { Paper, RecordFieldName } from '../model/papers.ts';
import { rangesOf } from '../model/ranges.ts';
import type { Block, BlockKind, Text } from '../model/texts.ts';
import { noteIds } from '../model/texts.ts';
import type { Understanding } from '../model/understandings.ts';
import { TEXT_FIELDS } from '../store/plan.ts';
import type { IndexTerms, TextField } from '../store/plan.ts';
import { stemTokenIn } from './language-stems.ts';
import { FieldTokens } from './field-tokens.ts';
import { authorToken } from './tokens.ts';
import { eachChunk } from './words.ts';

type Fields = Readonly<Record<TextField, FieldTokens>>;

/** Everything a held paper can be found by. Pure: the same paper gives the same tokens. */
export function indexTerms(paper: Paper, understanding: Understanding): IndexTerms {
  const fields = emptyFields();
  addTitle(fields, paper);
  // A preface or an index speaks about the papers, as notes do, and names everyone: it should not come before them.
  const fieldOf = paper.role === 'apparatus' ? () => fields.notes : fieldOfBlock(fields);
  for (const text of paper.texts) addText(text, fieldOf);
  for (const { name, value } of paper.record) fields[RECORD_FIELDS[name]].addWords(value);
  addEnvelope(fields, understanding);
  addNames(fields, understanding);
  return termsOf(fields);
}

/** What a cited paper can be found by: the little that its mentions say. */
export function citedTerms(cited: CitedPaper): IndexTerms {
  const fields = emptyFields();
  fields.head.addWords(cited.title);
  for (const { field, value } of cited.fields) {
    const into = CITED_FIELDS[field];
    if (into !== undefined) fields[into].addWords(value);
  }
  return termsOf(fields);
}

/** What is known about the paper stands with the notes, what is said in it with the body. */
const RECORD_FIELDS: Readonly<Record<RecordFieldName, TextField>> = {
  title: 'head',
  summary: 'body',
  citation: 'notes',
  credits: 'notes',
  'original-language': 'notes',
  contents: 'notes',
  archive: 'file',
  fond: 'file',
  translator: 'notes',
  address: 'notes',
  date: 'notes',
  from: 'from',
  to: 'to',
  number: 'notes',
  rights: 'notes',
  other: 'notes',
};

const CITED_FIELDS: Readonly<Partial<Record<CitedField['field'], TextField>>> = {
  from: 'from',
  to: 'to',
  fileNumber: 'file',
  description: 'body',
};

const ENVELOPE_FIELDS: readonly (readonly [SingleField | RepeatedField, TextField])[] = [
  ['from', 'from'],
  ['fromPerson', 'from'],
  ['to', 'to'],
  ['toPerson', 'to'],
  ['sentTo', 'to'],
  ['repeatedTo', 'to'],
  ['subject', 'head'],
  // A paper that is Secto 12 comes before those that answer it.
  ['number', 'head'],
  ['series', 'head'],
  ['aliases', 'head'],
  ['registerNumbers', 'head'],
  ['spetsNumbers', 'head'],
  ['fileNumber', 'file'],
  ['fromPerson', 'person'],
  ['toPerson', 'person'],
  ['signature', 'person'],
  ['draftedBy', 'person'],
  ['approvedBy', 'person'],
  ['issuedBy', 'person'],
  ['clearedBy', 'person'],
];

const AUTHOR_FIELDS: readonly SingleField[] = ['fromPerson', 'signature', 'draftedBy'];
const AUTHOR_PARTS: ReadonlySet<NamePart> = new Set<NamePart>(['author', 'signer', 'drafter']);
const HEAD_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['head', 'attachment', 'caption']);

/** One for all papers: what was gathered is taken away each time. */
const FIELDS: Fields = {
  head: new FieldTokens(),
  body: new FieldTokens(),
  notes: new FieldTokens(),
  from: new FieldTokens(),
  to: new FieldTokens(),
  person: new FieldTokens(),
  file: new FieldTokens(),
};

/** Empty, also where something was thrown while the last were filled. */
function emptyFields(): Fields {
  for (const field of TEXT_FIELDS) FIELDS[field].clear();
  return FIELDS;
}

function termsOf(fields: Fields): IndexTerms {
  return {
    head: fields.head.take(),
    body: fields.body.take(),
    notes: fields.notes.take(),
    from: fields.from.take(),
    to: fields.to.take(),
    person: fields.person.take(),
    file: fields.file.take(),
  };
}

/** A title that a head repeats would count twice. */
function addTitle(fields: Fields, paper: Paper): void {
  const heads = paper.texts.flatMap((text) => text.blocks.filter((block) => block.kind === 'head'));
  if (!heads.some((head) => head.content.includes(paper.title))) {
    fields.head.addWords(paper.title);
  }
}

type FieldOf = (block: Block, notes: ReadonlySet<BlockId>) => FieldTokens;

function fieldOfBlock(fields: Fields): FieldOf {
  return (block, notes) => {
    if (notes.has(block.id)) return fields.notes;
    return HEAD_KINDS.has(block.kind) ? fields.head : fields.body;
  };
}

function addText(text: Text, fieldOf: FieldOf): void {
  const notes = noteIds(text.blocks);
  for (const block of text.blocks) {
    // A line in which the scan left no words would only fill the index with noise.
    if (block.kind === 'ocr-noise') continue;
    addBlock(fieldOf(block, notes), block);
    if (stemTokenIn(text.language, 'word') !== undefined) {
      addLanguageStems(fieldOf(block, notes), block, text.language);
    }
  }
}

function addLanguageStems(field: FieldTokens, block: Block, language: string): void {
  eachChunk(block.content, unreadSpans(block), ({ words }) => {
    for (const { form } of words) {
      const token = stemTokenIn(language, form);
      if (token !== undefined) field.addWhole(token);
    }
  });
}

function addBlock(field: FieldTokens, block: Block): void {
  field.addWords(block.content, unreadSpans(block));
  for (const { start, end, printed, corrected } of rangesOf(block.ranges, 'emendation')) {
    const before = block.content.slice(Math.max(0, start - AROUND), start);
    const after = block.content.slice(end, end + AROUND);
    field.addWords(`${before} ${printed} ${after}`);
    field.addWords(`${before} ${corrected} ${after}`);
  }
}

/** Words enough around `26 [20]` that a phrase finds `March 26, 6 p.m.` and `March 20, 6 p.m.` alike. */
const AROUND = 40;

/** Printed note numbers and page marks, which the sentence runs through. In order, as ranges are. */
export function unreadSpans(block: Block): readonly Span[] {
  return block.ranges
    .filter(({ kind, start, end }) => UNREAD.has(kind) && end > start)
    .toSorted((a, b) => a.start - b.start);
}

const UNREAD: ReadonlySet<string> = new Set(['note-anchor', 'page-break']);

function addEnvelope(fields: Fields, { envelope }: Understanding): void {
  const values = (field: EnvelopeField): readonly string[] =>
    [envelope[field] ?? []].flat().map((reading) => reading.value);
  for (const [field, into] of ENVELOPE_FIELDS) {
    for (const value of values(field)) fields[into].addWords(value);
  }
  for (const field of AUTHOR_FIELDS) {
    for (const value of values(field)) addAuthor(fields.person, value);
  }
}

function addNames(fields: Fields, { names, copies }: Understanding): void {
  for (const name of names) {
    fields.person.addWords(name.surface);
    // A repaired or nominative surname finds what the damaged or inflected one cannot.
    if (name.surname !== undefined) fields.person.addWords(name.surname);
    if (AUTHOR_PARTS.has(name.part)) addAuthor(fields.person, name.surname ?? name.surface);
  }
  for (const copy of copies) {
    if (copy.holder !== undefined) fields.person.addWords(copy.holder);
  }
}

function addAuthor(field: FieldTokens, name: string): void {
  eachChunk(name, [], (chunk) => {
    for (const word of chunk.words) {
      field.addWhole(authorToken(word.stem));
      field.addWhole(authorToken(word.form));
    }
  });
}
