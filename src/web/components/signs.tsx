import type { Child } from 'hono/jsx';
import type { RangeKind } from '../../model/ranges.ts';
import type { Row } from '../rendering/alignment.ts';
import type { ShownText } from '../rendering/document-view.ts';

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
    <div class="signs note" role="group" aria-label="Signs in the text">
      <dl>
        {listed.map(({ sample, meaning }) => (
          <div>
            <dt>{sample}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Samples are the signs themselves, on words of no meaning. */
const LEGEND: readonly { readonly sign: Sign; readonly sample: Child; readonly meaning: string }[] =
  [
    {
      sign: 'emendation',
      sample: (
        <span class="emend">
          <del>26</del> <ins>[20]</ins>
        </span>
      ),
      meaning: 'printed so, corrected by the edition',
    },
    {
      sign: 'deletion',
      sample: <del class="struck">word</del>,
      meaning: 'struck out on the paper',
    },
    {
      sign: 'supplied',
      sample: <span class="supplied">word</span>,
      meaning: 'supplied by the edition',
    },
    {
      sign: 'unclear',
      sample: <span class="unclear">word</span>,
      meaning: 'not clear on the paper',
    },
    { sign: 'gap', sample: <span class="gap">. . .</span>, meaning: 'left out or not released' },
    {
      sign: 'page-break',
      sample: <span class="pb">p. 7</span>,
      meaning: 'a page of the source begins',
    },
    {
      sign: 'repaired',
      sample: <span class="repaired">nane</span>,
      meaning: 'read as another spelling; the letters are as received',
    },
    { sign: 'unread', sample: '▸', meaning: 'lines of the scan in which no words were found' },
    { sign: 'unsure', sample: '≈', meaning: 'stands level by its order alone' },
    { sign: 'alone', sample: '· · ·', meaning: 'the other text has nothing that would stand here' },
  ];

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
