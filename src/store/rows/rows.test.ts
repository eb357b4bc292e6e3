import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../model/evidence.ts';
import { mentionId } from '../../model/evidence.ts';
import { blockId, collectionId, documentId, textId } from '../../model/ids.ts';
import type { MentionId, PersonId } from '../../model/ids.ts';
import type { NameMention } from '../../model/mentions.ts';
import type { Identity } from '../../model/people.ts';
import { pack, unpack } from '../codec.ts';
import { identitiesOf, identityRows, type StoredIdentities } from './identity-rows.ts';
import { nameRows, namesOf, type StoredNames } from './name-rows.ts';

const evidence: Evidence = {
  text: textId('en'),
  block: blockId('p1'),
  start: 12,
  end: 26,
  quote: 'Minister Hale',
};

/** `Required`: whoever gives names another property is told here that rows must hold it too. */
const WHOLE: Required<NameMention> = {
  id: mentionId(evidence),
  evidence,
  surface: 'Minister Hale',
  form: 'titled',
  script: 'latin',
  ref: 'p_HA1',
  role: '',
  surname: 'Hale',
  forenames: 'Ann',
  title: 'Minister',
  part: 'signer',
  identifiedBy: { ...evidence, block: blockId('n1'), start: 0, end: 4, quote: 'Hale' },
  rule: 'titled-name',
  confidence: 0.93,
};
const OPTIONAL = ['ref', 'role', 'surname', 'forenames', 'title', 'identifiedBy'] as const;

const names: fc.Arbitrary<NameMention> = fc
  .record({
    left: fc.subarray([...OPTIONAL]),
    id: fc.option(fc.string(), { nil: undefined }),
    surface: fc.string({ unit: 'grapheme' }),
    start: fc.nat(1e6),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ left, id, surface, start, confidence }) => {
    const at = { ...evidence, start, end: start + surface.length, quote: surface };
    const name = {
      ...WHOLE,
      id: (id ?? mentionId(at)) as MentionId,
      surface,
      evidence: at,
      confidence,
    };
    const said = Object.entries(name).filter(([key]) => !left.some((gone) => gone === key));
    return Object.fromEntries(said) as unknown as NameMention;
  });

const person = fc.string().map((id) => id as PersonId);
const decided = {
  document: fc.string().map((key) => documentId(collectionId('harbour'), key)),
  mention: fc.string().map((id) => id as MentionId),
  reason: fc.string(),
};
const identities: fc.Arbitrary<Identity> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('identified' as const),
      ...decided,
      person,
      part: fc.constantFrom('author' as const, 'mentioned' as const),
      rule: fc.string(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    {
      noNullPrototype: true,
      requiredKeys: ['kind', 'document', 'mention', 'reason', 'person', 'rule', 'confidence'],
    },
  ),
  fc.record(
    { kind: fc.constant('ambiguous' as const), ...decided, candidates: fc.array(person) },
    { noNullPrototype: true },
  ),
);

describe('rows hold all', () => {
  test('of names', () => {
    fc.assert(
      fc.property(fc.array(names), (some) => {
        expect(namesOf(unpack<StoredNames>(pack(nameRows(some))))).toStrictEqual(some);
      }),
    );
  });

  test('of a name that says everything', () => {
    expect(namesOf(unpack<StoredNames>(pack(nameRows([WHOLE, WHOLE]))))).toStrictEqual([
      WHOLE,
      WHOLE,
    ]);
  });

  test('of who is who', () => {
    fc.assert(
      fc.property(fc.array(identities), (some) => {
        const stored = unpack<StoredIdentities>(pack(identityRows(some)));
        expect(identitiesOf(stored)).toStrictEqual(some);
      }),
    );
  });
});

test('what an archive stored before there were rows is read as it is', () => {
  expect(namesOf(unpack<StoredNames>(pack([WHOLE])))).toEqual([WHOLE]);
  expect(identitiesOf([])).toEqual([]);
});
