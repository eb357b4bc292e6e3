/** What resolution would decide in the invented affair. */
import { findingId, personId } from '../model/ids.ts';
import type { DocumentId, MentionId } from '../model/ids.ts';
import type { Knowing, Since } from '../model/knowledge.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Identity, Person } from '../model/people.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { mention, VOLUME } from './affair-sketches.contract.ts';

export function person(): Person {
  return {
    id: personId('valters-anna'),
    name: 'Valters, Anna',
    names: [
      { name: 'Valters, Anna', script: 'latin', source: 'volume-list' },
      { name: 'Валтерс', script: 'cyrillic', source: 'text' },
    ],
    descriptions: ['Chargé in Latvia'],
    tenures: [],
    identifiers: {},
    merges: [],
  };
}

export function identified(document: DocumentId, mention: string): Identity {
  return {
    kind: 'identified',
    document,
    mention: mention as MentionId,
    person: person().id,
    rule: 'listed-key',
    confidence: 0.99,
    reason: 'The edition encodes it.',
  };
}

export function cited(of: { readonly id: DocumentId; readonly citing: DocumentId }): CitedPaper {
  const evidence = { ...mention('402').evidence, document: of.citing };
  const field = (name: CitedPaper['fields'][number]['field'], value: string) => ({
    field: name,
    value,
    confidence: 0.9,
    evidence: [evidence],
  });
  return {
    id: of.id,
    collection: VOLUME.id,
    title: 'Telegram 402 from the Embassy in Latvia',
    fields: [
      field('kind', 'telegram'),
      field('number', '402'),
      field('from', 'Embassy in Latvia'),
      field('date', '1951-03'),
    ],
    citedBy: [evidence],
  };
}

/** `from` cites `to`, and a paper nobody holds, and once says too little. */
export function resolutionOf(of: {
  readonly from: DocumentId;
  readonly to: DocumentId;
  readonly cited: DocumentId;
}): Resolution {
  const link = (id: MentionId, outcome: Link['outcome']): Link => ({
    from: of.from,
    mention: id,
    outcome,
    rule: 'own-number',
    confidence: 0.9,
    reasons: ['The number stands in the series.'],
  });
  return {
    links: [
      link(mention('402').id, { kind: 'cited', document: of.cited }),
      link(mention('mytel 403').id, { kind: 'held', document: of.to }),
      link(mention('see').id, { kind: 'undecided' }),
    ].sort((a, b) => (a.mention < b.mention ? -1 : 1)),
    cited: [cited({ id: of.cited, citing: of.from })],
    series: [],
    datings: [],
    offices: [],
    officePapers: [],
    suggestions: [],
    persons: [person()],
    identities: [identified(of.from, 'en.p1.90')],
    unmet: [],
    findings: [
      {
        id: findingId('order-1'),
        code: 'numbers-out-of-order',
        severity: 'warning',
        document: of.from,
        message: '401 is later than 63.',
        evidence: [{ ...mention('mytel 403').evidence, document: of.to }],
      },
    ],
    answers: [
      {
        later: of.from,
        earlier: of.to,
        basis: 'citation',
        mention: mention('mytel 403').id,
        rule: 'cites-what-it-answers',
        confidence: 0.9,
        reasons: ['It cites the paper.'],
      },
    ],
    knowledge: [
      knowing(of.to, { at: '1951-06-01T18:00', rule: 'hour-of-paper' }),
      knowing(of.from, { at: '1951-06-03T23:59', rule: 'day-after' }),
    ],
  };
}

function knowing(document: DocumentId, since: Since): Knowing {
  const basis = since.rule === 'day-after' ? 'addressee' : 'author';
  const { evidence } = mention('mytel 403');
  return { person: person().id, document, basis, since, confidence: 0.9, evidence: [evidence] };
}
