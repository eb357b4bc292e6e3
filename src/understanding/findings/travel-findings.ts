import type { Envelope } from '../../model/envelopes.ts';
import type { Evidence, Reading } from '../../model/evidence.ts';
import type { Said } from './said.ts';

/** What in the envelope stands against itself: a paper that arrived before it left, layers that say different things. */
export function travelFindings(envelope: Envelope): readonly Said[] {
  return [...receivedBeforeSent(envelope), ...layersDiffer(envelope), ...encodingDiffers(envelope)];
}

/**
 * Hours are those of the places; the day can begin fourteen hours earlier at the sender's. Where no hour is given, the day may be off by
 * one.
 */
const EARLIEST = -15;
const HOUR = 3_600_000;

function receivedBeforeSent({ date, hour, received }: Envelope): readonly Said[] {
  if (date === undefined || received === undefined) return [];
  const isTimed = hour !== undefined && received.value.includes('T');
  const left = instantOf(isTimed ? `${date.value}T${hour.value}` : date.value);
  const arrived = instantOf(isTimed ? received.value : received.value.slice(0, 10));
  if (left === undefined || arrived === undefined) return [];
  const hours = (arrived - left) / HOUR;
  if (hours >= (isTimed ? EARLIEST : -24)) return [];
  return [
    {
      code: 'received-before-sent',
      about: received.value,
      severity: 'warning',
      message: `The paper is dated ${spoken(date, hour)} and was received ${received.value.replace('T', ', ')}.`,
      evidence: distinct([...date.evidence, ...received.evidence]),
    },
  ];
}

function spoken(date: Reading, hour: Reading | undefined): string {
  return hour === undefined ? date.value : `${date.value}, ${hour.value}`;
}

function instantOf(words: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(words);
  if (match === null) return undefined;
  const time = Date.parse(`${match[1] ?? ''}T${match[2] ?? '00:00'}:00Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** Fields that every layer gives in the same form. */
const COMPARED = ['number', 'date', 'hour', 'copiesAnnounced', 'ownCopy'] as const;

const WORDS: Readonly<Record<(typeof COMPARED)[number], string>> = {
  number: 'number',
  date: 'date',
  hour: 'hour',
  copiesAnnounced: 'count of copies',
  ownCopy: 'number of the copy',
};

/** The original says 27 September, the translation 24. */
function layersDiffer({ disputed = [], ...envelope }: Envelope): readonly Said[] {
  return COMPARED.flatMap((field) => {
    const best = envelope[field];
    if (best === undefined) return [];
    const others = disputed.filter(
      (reading) => reading.field === field && isOtherLayer(best, reading),
    );
    return others.map((other) => ({
      code: 'layers-differ',
      about: `${field}-${other.value}`,
      severity: 'warning' as const,
      message: `One layer gives the ${WORDS[field]} ${best.value}, another ${other.value}.`,
      evidence: distinct([...best.evidence, ...other.evidence]),
    }));
  });
}

/** `7 p.m.` encoded as 07:00: the value in the encoding is not what the words that it encloses say. */
function encodingDiffers({ disputed = [], ...envelope }: Envelope): readonly Said[] {
  return (['date', 'hour'] as const).flatMap((field) => {
    const best = envelope[field];
    const other = disputed.find((reading) => reading.field === field);
    if (best === undefined || other === undefined || !isOfOneEncoding(best, other)) return [];
    const [encoded, printed] = best.author === 'markup' ? [best, other] : [other, best];
    return [
      {
        code: 'encoding-differs',
        about: `${field}-${encoded.value}`,
        severity: 'warning' as const,
        message: `The edition encodes the ${field} as ${encoded.value}; the words say ${printed.value}.`,
        evidence: distinct(encoded.evidence),
      },
    ];
  });
}

const PLAIN = /^(?:\d{4}-\d{2}-\d{2}|\d{2}:\d{2})$/;

function isOfOneEncoding(one: Reading, two: Reading): boolean {
  const authors = new Set([one.author, two.author]);
  if (!authors.has('markup') || !authors.has('grammar')) return false;
  if (!PLAIN.test(one.value) || !PLAIN.test(two.value)) return false;
  const [first, second] = [one.evidence[0], two.evidence[0]];
  // `May 24 [23?]`, `8:21[?]`: the edition itself corrects or doubts.
  if (first?.quote.includes('[') || second?.quote.includes('[')) return false;
  return first !== undefined && second !== undefined && isWithin(first, second);
}

function isWithin(one: Evidence, two: Evidence): boolean {
  return (
    one.text === two.text && one.block === two.block && one.start < two.end && two.start < one.end
  );
}

function isOtherLayer(one: Reading, two: Reading): boolean {
  const texts = new Set(one.evidence.map(({ text }) => text));
  return (
    two.evidence.length > 0 && texts.size > 0 && two.evidence.every(({ text }) => !texts.has(text))
  );
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return [
    ...new Map(evidence.map((one) => [`${one.text} ${one.block} ${one.start}`, one])).values(),
  ];
}
