import type { LinkOutcome } from '../../model/links.ts';
import type { Reference } from '../rendering/references.ts';
import { Icon } from './icons.tsx';
import { say } from '../words/say.ts';

const ORDER: readonly LinkOutcome['kind'][] = [
  'held',
  'cited',
  'ambiguous',
  'not-indexed',
  'undecided',
];

/** What the marks on references mean: only those that this page uses. References name these words as their description. */
export function ReferenceKey({ references }: { references: readonly Reference[] }) {
  const used = new Set(references.map((reference) => reference.outcome.kind));
  if (used.size === 0) return null;
  return (
    <p class="key">
      {ORDER.filter((kind) => used.has(kind)).map((kind) => (
        <span>
          <Icon name={kind} /> <span id={`key-${kind}`}>{say(`outcomes.${kind}`)}</span>
        </span>
      ))}
    </p>
  );
}
