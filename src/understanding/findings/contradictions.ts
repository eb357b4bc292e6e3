import type { Envelope } from '../../model/envelopes.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/findings.ts';
import type { TextId } from '../../model/ids.ts';
import { findingId } from '../../model/ids.ts';
import type { CopyEntry } from '../../model/mentions.ts';
import type { Severity } from '../../model/notices.ts';
import type { Paper } from '../../model/papers.ts';

interface Read {
  readonly envelope: Envelope;
  readonly copies: readonly CopyEntry[];
}

interface Said {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

/** What in one paper contradicts itself: numbers, copies, counts. */
export function findContradictions(paper: Paper, read: Read): readonly Finding[] {
  const said = [
    ...differingRegisterNumbers(read),
    ...paper.texts.flatMap((text) => copyFindings(text.id, read)),
  ];
  const seen = new Map<string, number>();
  return said.map((finding) => {
    const nth = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, nth);
    return {
      ...finding,
      id: findingId(`${paper.id}~${finding.code}-${nth}`),
      document: paper.id,
      evidence: finding.evidence.map((evidence) => ({ ...evidence, document: paper.id })),
    };
  });
}

/** 28116 in one place and 28113 in another: a second part, or a misreading. */
function differingRegisterNumbers({ envelope }: Read): readonly Said[] {
  const [first, ...others] = envelope.registerNumbers ?? [];
  if (first === undefined || others.length === 0) return [];
  return others.map((other) => ({
    code: 'register-numbers-differ',
    severity: 'warning',
    message: `The paper gives register number ${first.value} in one place and ${other.value} in another.`,
    evidence: [...first.evidence, ...other.evidence],
  }));
}

/** The copy list of one layer against itself and against the count that the paper announces. */
function copyFindings(text: TextId, { envelope, copies }: Read): readonly Said[] {
  const listed = copies.filter(({ evidence }) => evidence.text === text);
  if (listed.length === 0) return [];
  return [
    ...listedTwice(listed),
    ...countDiffers(listed, envelope),
    ...beyondCount(listed, envelope),
  ];
}

function listedTwice(listed: readonly CopyEntry[]): readonly Said[] {
  const byNumber = Map.groupBy(listed, ({ number }) => number);
  return [...byNumber].flatMap(([number, entries]) =>
    entries.length < 2
      ? []
      : [
          {
            code: 'copy-listed-twice',
            severity: 'warning' as const,
            message: `Copy no. ${number} is listed ${times(entries.length)}${holders(entries)}.`,
            evidence: entries.map(({ evidence }) => evidence),
          },
        ],
  );
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}

function holders(entries: readonly CopyEntry[]): string {
  const names = new Set(entries.flatMap(({ holder }) => (holder === undefined ? [] : [holder])));
  return names.size === 0 ? '' : `, for ${[...names].join(' and ')}`;
}

/** 15 entries against 13 copies announced. A list cut short by damage says nothing, so only a longer one counts. */
function countDiffers(
  listed: readonly CopyEntry[],
  { copiesAnnounced }: Envelope,
): readonly Said[] {
  if (copiesAnnounced === undefined) return [];
  const announced = Number(copiesAnnounced.value);
  if (listed.length <= announced) return [];
  return [
    {
      code: 'copies-differ-from-count',
      severity: 'warning',
      message: `The list has ${listed.length} entries, but ${announced} copies are announced.`,
      evidence: [...listed.map(({ evidence }) => evidence), ...copiesAnnounced.evidence],
    },
  ];
}

/** Copy no. 14 where 13 copies are announced. */
function beyondCount(listed: readonly CopyEntry[], { copiesAnnounced }: Envelope): readonly Said[] {
  if (copiesAnnounced === undefined) return [];
  const announced = Number(copiesAnnounced.value);
  return listed
    .filter(({ number }) => Number(number) > announced)
    .map(({ number, evidence }) => ({
      code: 'copy-beyond-count',
      severity: 'warning',
      message: `A copy no. ${number} is listed, but ${announced} copies are announced.`,
      evidence: [evidence, ...copiesAnnounced.evidence],
    }));
}
