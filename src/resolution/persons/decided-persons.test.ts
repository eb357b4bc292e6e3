import { describe, expect, test } from 'vitest';
import { collectionId, personId, revisionId } from '../../model/ids.ts';
import type { Person } from '../../model/people.ts';
import type { PersonSplit, PersonsMerged } from '../../model/revisions.ts';
import type { Standing } from '../../model/standing.ts';
import { decidePersons, personMeant } from './decided-persons.ts';

/** Somebody whom one list names. */
const listed = (id: string, key: string): Person => ({
  id: personId(id),
  name: id,
  names: [
    {
      name: id,
      script: 'latin',
      source: 'volume-list',
      collection: collectionId('harbours1951'),
      key,
    },
  ],
  descriptions: [],
  tenures: [],
  identifiers: {},
  merges: [],
});

const PIET = listed('arden-piet', 'p_AP1');
const P = listed('arden-p', 'p_AP2');
const PIETER = listed('arden-pieter', 'p_AP3');

let made = 0;
function decision<Kind extends PersonSplit | PersonsMerged>(change: Kind): Standing<Kind> {
  made += 1;
  const at = '2026-01-01T00:00:00Z';
  return { id: revisionId(`r${made}`), by: 'Ines', at, reason: 'One career.', change };
}

const merge = (...persons: readonly Person[]): Standing<PersonsMerged> =>
  decision({ kind: 'persons-merged', persons: persons.map(personMeant) });

function former(
  persons: readonly Person[],
  decisions: readonly Standing<PersonSplit | PersonsMerged>[],
): Readonly<Record<string, readonly string[]>> {
  const decided = decidePersons(persons, decisions).persons;
  return Object.fromEntries(decided.map(({ id, formerly = [] }) => [id, formerly]));
}

describe('ids that persons had before', () => {
  test('of whom was merged away lead to who is left', () => {
    expect(former([PIET, P, PIETER], [merge(PIET, P)])).toEqual({
      'arden-piet': ['arden-p'],
      'arden-pieter': [],
    });
  });

  test('lead on through a second merge', () => {
    expect(former([PIET, P, PIETER], [merge(PIET, P), merge(PIETER, PIET)])).toEqual({
      'arden-pieter': ['arden-p', 'arden-piet'],
    });
  });

  test('lead to who has the entry when it is set apart again', () => {
    const [meant] = personMeant(P).anchors;
    if (meant === undefined || meant.kind !== 'listed') throw new Error('listed');
    const apart = decision({ kind: 'person-split', person: personMeant(PIET), apart: [meant] });
    const decided = former([PIET, P], [merge(PIET, P), apart]);
    expect(decided['arden-piet']).toEqual([]);
    expect(Object.values(decided)).toContainEqual(['arden-p']);
  });

  test('stay good where a further list has made the rules merge the two themselves', () => {
    const both: Person = { ...PIET, names: [...PIET.names, ...P.names] };
    expect(former([both], [merge(PIET, P)])).toEqual({ 'arden-piet': ['arden-p'] });
  });

  test('of nobody known are none', () => {
    expect(former([PIETER], [merge(PIET, P)])).toEqual({ 'arden-pieter': [] });
  });
});
