import type { Citation, Head } from './citation.ts';
import { BACK_REFERENCES } from './back-references.ts';
import { FILED_PAPER, SHELVED_PAPER } from './cited-files.ts';
import { DATE_TIME_GROUP } from './date-time-groups.ts';
import { HEAD_FORMS } from './heads.ts';
import { readTail } from './tails.ts';
import { walk } from '../words/walk.ts';
import { wordScanner, type WordPattern } from './word-scan.ts';

/** What the walk over a string finds at a word: a head to read on from, or a whole mention. */
type Seen =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'citation'; readonly citation: Citation };

const scan = wordScanner<Seen>([
  ...HEAD_FORMS.map((form) => mapped(form, (head) => ({ kind: 'head', head }) as const)),
  ...[DATE_TIME_GROUP, FILED_PAPER, SHELVED_PAPER, ...BACK_REFERENCES].map((form) =>
    mapped(form, (citation) => ({ kind: 'citation', citation }) as const),
  ),
]);

function mapped<Found>(form: WordPattern<Found>, name: (found: Found) => Seen): WordPattern<Seen> {
  return {
    ...form,
    read(match, words) {
      const found = form.read(match, words);
      return found === undefined ? undefined : name(found);
    },
  };
}

/**
 * Every mention of another paper in a string. One citation for each paper asked for: `554 and 555 of March 11` gives two that share
 * their words. Linear: one walk over the words, and what follows a head is read from where it ends.
 */
export function findCitations(words: string, walked = walk(words)): readonly Citation[] {
  const groups = scan(walked).map((seen) =>
    seen.kind === 'citation' ? [seen.citation] : readTail(words, seen.head),
  );
  const found = withoutOverlap(groups).flat();
  return withIbid(
    words,
    found.sort((a, b) => a.start - b.start || a.at - b.at),
  );
}

/**
 * `ibid., p. 1014` is a page of the volume named just before; after anything else it is a book's and cites no paper. A footnote is an edition's in any
 * case, and so are those that follow it: `ibid., footnote 5, p. 212; footnote 3, p. 231`.
 */
function withIbid(words: string, citations: readonly Citation[]): readonly Citation[] {
  let volume: string | undefined;
  let end = words.length;
  return citations.flatMap((citation) => {
    const { says, start } = citation;
    const isFootnote = says.footnote !== undefined && says.where === undefined;
    const isListed = isFootnote && LISTED.test(words.slice(end, start));
    if (says.where !== 'ibid' && !isListed) {
      volume = says.volume;
      return [citation];
    }
    if (says.footnote !== undefined) ({ end } = citation);
    if (volume === undefined && says.footnote === undefined) return [];
    return [{ ...citation, says: { ...says, where: 'ibid', ...(volume && { volume }) } }];
  });
}

const LISTED = /^[;,] (?:and )?$/;

/** Of citations that share words, the one that begins first, then the longer; each group is one head's. */
function withoutOverlap(
  groups: readonly (readonly Citation[])[],
): readonly (readonly Citation[])[] {
  const kept: (readonly Citation[])[] = [];
  let end = -1;
  const ordered = groups
    .filter((group) => group.length > 0)
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0) || (b[0]?.end ?? 0) - (a[0]?.end ?? 0));
  for (const group of ordered) {
    const first = group[0];
    if (first === undefined || first.start < end) continue;
    kept.push(group);
    end = first.silentUntil ?? first.end;
  }
  return kept;
}
