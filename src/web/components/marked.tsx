import type { Child } from '../markup/jsx-runtime.ts';
import type { Block } from '../../model/texts.ts';
import type { EmphasisStyle, Range } from '../../model/ranges.ts';
import type { Meaning } from '../rendering/marks.ts';
import type { Piece } from '../rendering/nesting.ts';
import type { Reference } from '../rendering/references.ts';
import * as urls from '../urls.ts';
import { machineDate } from '../words/dates.ts';
import type { Key } from '../words/messages.ts';
import type { Showing } from './words.tsx';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';

/** A marked stretch with what stands in it already shown. */
export interface Marked {
  readonly piece: Extract<Piece<Meaning>, { kind: 'marked' }>;
  readonly inside: Child[];
  readonly block: Block;
  readonly showing: Showing;
}

/** The element for a marked stretch: what was read there, else what the source marks. */
export function markedWords(marked: Marked): Child {
  const { meaning } = marked.piece;
  // The table holds for each kind a function of that kind; the compiler cannot see that the two belong together.
  const show = SHOWN[meaning.kind] as (meaning: Meaning, marked: Marked) => Child;
  return show(meaning, marked);
}

type Kind = Meaning['kind'];
type Show<K extends Kind> = (meaning: Extract<Meaning, { kind: K }>, marked: Marked) => Child;

const asItIs = (_: Meaning, { inside }: Marked): Child => <>{inside}</>;
const inSpan = ({ kind }: Meaning, { inside }: Marked): Child => <span class={kind}>{inside}</span>;

const SHOWN: { readonly [K in Kind]: Show<K> } = {
  reference: ({ reference }, marked) => <ReferenceWords reference={reference} marked={marked} />,
  person: (meaning, marked) => <PersonWords person={meaning} marked={marked} />,
  evidence: ({ anchor }, { piece, inside }) => (
    <span class="ev" {...(piece.first && { id: anchor })}>
      {inside}
    </span>
  ),
  printed: (_, { inside }) => <del>{inside}</del>,
  corrected: (_, { inside }) => <ins>{inside}</ins>,
  emphasis: ({ style }, { inside }) => emphasis(style, inside),
  date: ({ when }, { inside }) => {
    const day = machineDate(when?.slice(0, 16) ?? '');
    return day === undefined ? <>{inside}</> : <time datetime={day}>{inside}</time>;
  },
  link: ({ target }, marked) => <SourceLink target={target} marked={marked} />,
  'page-break': ({ page }, marked) => <PageBreak page={page} marked={marked} />,
  'note-anchor': (range, marked) => <NoteAnchor range={range} marked={marked} />,
  emendation: ({ printed, corrected }, { inside }) => (
    <span class="emend" title={say('paper.emended', { printed, corrected })}>
      {inside}
    </span>
  ),
  gap: ({ reason }, { inside }) => (
    <span class="gap" title={say(GAPS[reason])}>
      {inside}
    </span>
  ),
  deletion: (_, { inside }) => <del class="struck">{inside}</del>,
  'line-break': () => <br />,
  supplied: inSpan,
  unclear: inSpan,
  quotation: inSpan,
  title: inSpan,
  label: inSpan,
  name: asItIs,
  office: asItIs,
  place: asItIs,
  term: ({ ref }, { inside, showing }) => {
    const meaning = showing.terms.get(ref ?? '');
    return meaning === undefined ? <>{inside}</> : <abbr title={meaning}>{inside}</abbr>;
  },
  cell: asItIs,
  unknown: asItIs,
};

interface PersonShown {
  readonly person: Extract<Meaning, { kind: 'person' }>;
  readonly marked: Marked;
}

function PersonWords({ person: { address, title, readAs }, marked }: PersonShown) {
  const { piece, inside } = marked;
  const repair = readAs === undefined ? '' : say('paper.readAs', { name: readAs });
  if (!piece.linked || address === undefined) {
    if (readAs === undefined) return <>{inside}</>;
    return (
      <span class="repaired" title={repair}>
        {inside}
      </span>
    );
  }
  return (
    <a
      class={readAs === undefined ? 'name' : 'name repaired'}
      href={address}
      title={[repair, title].filter(Boolean).join('; ')}
    >
      {inside}
    </a>
  );
}

function ReferenceWords({ reference, marked }: { reference: Reference; marked: Marked }) {
  const { outcome, targets, address } = reference;
  const kind = outcome.kind;
  if (!marked.piece.linked) return <>{marked.inside}</>;
  const title = [say(`outcomes.${kind}`), targets.map(titleOf).join('; ')];
  return (
    <a
      class={`ref ${kind}`}
      href={address}
      title={title.filter(Boolean).join(': ')}
      aria-describedby={`key-${kind}`}
    >
      {marked.inside}
    </a>
  );
}

const GAPS = {
  'not-declassified': 'paper.notDeclassified',
  omitted: 'paper.omitted',
  illegible: 'paper.illegible',
  other: 'paper.leftOut',
} as const satisfies Record<Extract<Range, { kind: 'gap' }>['reason'], Key>;

function emphasis(style: EmphasisStyle, inside: Child[]): Child {
  switch (style) {
    case 'italic':
      return <i>{inside}</i>;
    case 'strong':
      return <b>{inside}</b>;
    case 'underline':
      return <u>{inside}</u>;
    case 'superscript':
      return <sup>{inside}</sup>;
    case 'subscript':
      return <sub>{inside}</sub>;
    case 'small-caps':
    case 'typewriter':
    case 'other':
      return <span class={style}>{inside}</span>;
  }
}

/** A link of the edition that resolution did not take up. Only addresses of the web lead out; nothing else becomes an address. */
function SourceLink({ target, marked }: { target: string; marked: Marked }) {
  const leadsOut = marked.piece.linked && /^https?:\/\/[^\s]+$/i.test(target);
  if (!leadsOut) return <>{marked.inside}</>;
  return (
    <a href={target} rel="noreferrer">
      {marked.inside}
    </a>
  );
}

function PageBreak({ page, marked }: { page: string; marked: Marked }) {
  const anchor = urls.pageAnchor({ text: marked.showing.text, page });
  const isPoint = marked.inside.length === 0;
  const words = isPoint ? <span data-added>{say('paper.page', { page })}</span> : marked.inside;
  const id = marked.piece.first ? { id: anchor } : {};
  return marked.piece.linked ? (
    <a class="pb" {...id} href={`#${encodeURIComponent(anchor)}`}>
      {words}
    </a>
  ) : (
    <span class="pb" {...id}>
      {words}
    </span>
  );
}

function NoteAnchor({
  range,
  marked,
}: {
  range: Extract<Range, { kind: 'note-anchor' }>;
  marked: Marked;
}) {
  const at = { text: marked.showing.text, block: range.note };
  const label = marked.showing.labels.get(range.note) ?? range.label;
  const id = marked.piece.first ? { id: urls.callAnchor(at) } : {};
  const isPoint = marked.inside.length === 0;
  return (
    <a
      class="fn"
      {...id}
      href={`#${urls.blockAnchor(at)}`}
      aria-label={say('paper.note', { label })}
    >
      {isPoint ? <span data-added>{label}</span> : marked.inside}
    </a>
  );
}
