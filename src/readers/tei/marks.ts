import type { EmphasisStyle, Range } from '../../model/ranges.ts';

export type Attributes = Readonly<Record<string, string>>;

/** A range that does not know yet where it starts and ends. */
export type Mark = Range extends infer Each
  ? Each extends Range
    ? Omit<Each, 'start' | 'end'>
    : never
  : never;

const STYLES: Readonly<Record<string, EmphasisStyle>> = {
  italic: 'italic',
  italics: 'italic',
  strong: 'strong',
  bold: 'strong',
  smallcaps: 'small-caps',
  'small-caps': 'small-caps',
  underline: 'underline',
  superscript: 'superscript',
  sup: 'superscript',
  subscript: 'subscript',
  sub: 'subscript',
  typewriter: 'typewriter',
};

export function emphasis(attributes: Attributes): Mark {
  return { kind: 'emphasis', style: STYLES[attributes['rend'] ?? ''] ?? 'other' };
}

/** `#p_MA1` points into the same volume: its key is `p_MA1`. */
function key(reference: string | undefined): string | undefined {
  return reference?.replace(/^#/, '');
}

export function personName(attributes: Attributes): Mark {
  const ref = key(attributes['xml:id'] ?? attributes['corresp'] ?? attributes['ref']);
  const role = nameRole(attributes['type']);
  return { kind: 'name', ...(ref && { ref }), ...(role && { role }) };
}

function nameRole(type: string | undefined): 'from' | 'to' | 'other' | undefined {
  if (type === 'from' || type === 'to') return type;
  return type === undefined ? undefined : 'other';
}

/** `<gloss type="from">Embassy in Ostland</gloss>` is an office, `<gloss target="#t_FM1">FonMin</gloss>` a word of the list. */
export function gloss(attributes: Attributes): Mark | undefined {
  const type = attributes['type'];
  const ref = key(attributes['target'] ?? attributes['corresp']);
  if (type === 'from' || type === 'to') return { kind: 'office', role: type, ...(ref && { ref }) };
  return { kind: 'term', ...(ref && { ref }) };
}

export function term(attributes: Attributes): Mark {
  const ref = key(attributes['xml:id'] ?? attributes['target'] ?? attributes['ref']);
  return { kind: 'term', ...(ref && { ref }) };
}

/** Also `<time from="09:40:00" to="12:10:00">`: hours of the day that the dateline gives. */
export function date(attributes: Attributes): Mark {
  const { when, from, to, notBefore, notAfter } = attributes;
  return {
    kind: 'date',
    ...(when && { when }),
    ...(from && { from }),
    ...(to && { to }),
    ...(notBefore && { notBefore }),
    ...(notAfter && { notAfter }),
  };
}

/** A target is kept as data, whatever it is; who makes a page of it decides which ones may become links. */
export function link(attributes: Attributes): Mark | undefined {
  const target = attributes['target'];
  return target === undefined ? undefined : { kind: 'link', target };
}

const GAP_REASONS: Readonly<
  Record<string, 'not-declassified' | 'omitted' | 'illegible' | 'other'>
> = {
  'not-declassified': 'not-declassified',
  classified: 'not-declassified',
  omitted: 'omitted',
  sampling: 'omitted',
  convenience: 'omitted',
  illegible: 'illegible',
};

/** FRUS writes a bare `<gap/>` where its editors leave paragraphs out. */
export function gap(attributes: Attributes): Mark {
  const reason = attributes['reason'];
  return { kind: 'gap', reason: reason ? (GAP_REASONS[reason] ?? 'other') : 'omitted' };
}
