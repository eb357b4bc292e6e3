import {
  attachment,
  block,
  head,
  highlighted,
  holder,
  opener,
  owner,
  quote,
  segment,
  signed,
} from './blocks.ts';
import { division, matter, titlePage } from './divisions.ts';
import { type Handler, marked, plain } from './handler.ts';
import { cell, item, label, list, row } from './lists-and-tables.ts';
import { date, gloss, link, personName, term } from './marks.ts';
import { choice, side } from './emendations.ts';
import { definition, kept, line, unknown } from './kept.ts';
import { note } from './notes.ts';
import { gap, graphic, lineBreak, pageBreak, pdf, scan, silent } from './points.ts';

const divisions: Readonly<Record<string, Handler>> = {
  TEI: plain,
  text: matter('text'),
  front: matter('front'),
  body: matter('body'),
  back: matter('back'),
  div: division,
  titlePage,
  docTitle: plain,
};

const blocks: Readonly<Record<string, Handler>> = {
  head,
  p: block('paragraph'),
  ab: block('paragraph'),
  l: block('paragraph'),
  lg: holder('paragraph'),
  opener,
  dateline: block('dateline'),
  salute: block('salutation'),
  seg: segment,
  closer: holder('closer'),
  signed,
  postscript: owner('postscript'),
  quote,
  q: quote,
  'frus:attachment': attachment,
  list,
  item,
  label,
  table: holder('table-row'),
  row,
  cell,
  figure: holder('caption'),
  figDesc: block('caption'),
  note,
  titlePart: head,
  byline: block('paragraph'),
  docImprint: holder('paragraph'),
  publisher: block('paragraph'),
  pubPlace: block('paragraph'),
  docDate: block('paragraph'),
  trailer: block('closer'),
  addrLine: line,
  affiliation: line,
  orgName: line,
};

const stretches: Readonly<Record<string, Handler>> = {
  hi: highlighted,
  emph: highlighted,
  persName: definition('person', personName),
  term: definition('term', term),
  gloss: marked(gloss),
  placeName: marked(() => ({ kind: 'place' })),
  date: marked(date),
  time: marked(date),
  ref: marked(link),
  ptr: marked(link),
  choice,
  sic: side('printed'),
  orig: side('printed'),
  abbr: side('printed'),
  corr: side('corrected'),
  reg: side('corrected'),
  expan: side('corrected'),
  title: marked(() => ({ kind: 'title' })),
  del: marked(() => ({ kind: 'deletion' })),
  supplied: marked(() => ({ kind: 'supplied' })),
  unclear: marked(() => ({ kind: 'unclear' })),
};

const points: Readonly<Record<string, Handler>> = {
  pb: pageBreak,
  lb: lineBreak,
  gap,
  graphic,
  'frus:file': scan,
  'frus:pdf': pdf,
  script: silent,
  style: silent,
};

/** Elements that are known and say nothing more than their words. */
const PLAIN = ['name', 'foreign', 'num', 'add', 'address', 'object', 'param', 'anchor'];

/** What editors of a volume wrote into it for one another: kept, each as a block. */
const KEPT = ['frus:page-count-according-to-citation', 'frus:problem'];

const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ...Object.entries({ ...divisions, ...blocks, ...stretches, ...points }),
  ...PLAIN.map((name) => [name, plain] as const),
  ...KEPT.map((name) => [name, kept(name)] as const),
]);

/** What to do with an element; one without a meaning keeps its words and its name. */
export function handlerOf(name: string): Handler {
  return HANDLERS.get(name) ?? unknown(name);
}
