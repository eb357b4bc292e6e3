import type { Child } from '../markup/jsx-runtime.ts';
import type { RangeKind } from '../../model/ranges.ts';
import type { Row } from '../rendering/alignment.ts';
import type { ShownText } from '../rendering/document-view.ts';
import type { Key } from '../words/messages.ts';
import { say } from '../words/say.ts';

type Sign = RangeKind | 'repaired' | 'unread' | Row['fit'];

/** What the signs in the texts mean: only those that stand in them. */
export function Signs({
  texts,
  fits,
}: {
  texts: readonly ShownText[];
  fits: readonly Row['fit'][];
}) {
  const used = signsIn(texts, fits);
  const listed = LEGEND.filter(({ sign }) => used.has(sign));
  if (listed.length === 0) return null;
  return (
    <div class="signs note" role="group" aria-label={say('signs.title')}>
      <dl>
        {listed.map(({ sample, meaning }) => (
          <div>
            <dt>{sample}</dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Samples are the signs themselves, on words of no meaning. */
const LEGEND = [
  {
    sign: 'emendation',
    sample: (
      <span class="emend">
        <del>26</del> <ins>[20]</ins>
      </span>
    ),
    meaning: 'signs.emendation',
  },
  {
    sign: 'deletion',
    sample: (
      <del class="struck">
        <Sample />
      </del>
    ),
    meaning: 'signs.deletion',
  },
  {
    sign: 'supplied',
    sample: (
      <span class="supplied">
        <Sample />
      </span>
    ),
    meaning: 'signs.supplied',
  },
  {
    sign: 'unclear',
    sample: (
      <span class="unclear">
        <Sample />
      </span>
    ),
    meaning: 'signs.unclear',
  },
  { sign: 'gap', sample: <span class="gap">. . .</span>, meaning: 'signs.gap' },
  {
    sign: 'page-break',
    sample: <PageSign />,
    meaning: 'signs.pageBreak',
  },
  {
    sign: 'repaired',
    sample: <span class="repaired">nane</span>,
    meaning: 'signs.repaired',
  },
  { sign: 'unread', sample: '▸', meaning: 'signs.unread' },
  { sign: 'unsure', sample: '≈', meaning: 'signs.unsure' },
  { sign: 'alone', sample: '· · ·', meaning: 'signs.alone' },
] as const satisfies readonly {
  readonly sign: Sign;
  readonly sample: Child;
  readonly meaning: Key;
}[];

function signsIn(texts: readonly ShownText[], fits: readonly Row['fit'][]): ReadonlySet<Sign> {
  const used = new Set<Sign>(fits);
  for (const { text, showing } of texts) {
    for (const block of text.blocks) {
      if (block.kind === 'ocr-noise') used.add('unread');
      for (const { kind } of block.ranges) used.add(kind);
    }
    for (const [at, marks] of showing.marks) {
      const isHere = at.startsWith(`${text.id}.`);
      if (isHere && marks.some(({ meaning }) => meaning.kind === 'person' && meaning.readAs)) {
        used.add('repaired');
      }
    }
  }
  return used;
}

function Sample() {
  return <>{say('signs.sample')}</>;
}

function PageSign() {
  return <span class="pb">{say('paper.page', { page: '7' })}</span>;
}
