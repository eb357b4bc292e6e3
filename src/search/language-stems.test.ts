import { describe, expect, test } from 'vitest';
import { indexTerms } from './analysis.ts';
import { paper, understanding } from './papers.contract.ts';
import type { SketchedPaper } from './papers.contract.ts';
import { parseQuery } from './query.ts';
import { matches } from './reference-evaluation.contract.ts';
import { snippetFinder } from './snippets.ts';
import { wantedOf } from './wanted.ts';

const FRENCH: SketchedPaper = {
  key: 'd1',
  language: 'fr',
  blocks: ['paragraph: Les négociations ont été difficiles ; les navires sont arrivés.'],
};
const GERMAN: SketchedPaper = {
  key: 'd2',
  language: 'de',
  blocks: ['paragraph: Die Verhandlungen mit den Schiffen waren schwierig.'],
};

describe('a word of a text is found in the inflections of its language', () => {
  test.each([
    [FRENCH, 'négociation', 'négociations'],
    [FRENCH, 'negocier', 'négociations'],
    [FRENCH, 'difficile', 'difficiles'],
    [FRENCH, 'arriver', 'arrivés'],
    [GERMAN, 'Verhandlung', 'Verhandlungen'],
    [GERMAN, 'Schiffe', 'Schiffen'],
    [GERMAN, 'schwierige', 'schwierig'],
  ])('%#: %s', (sketch, typed, found) => {
    const parsed = parseQuery(typed);
    if (parsed.kind === 'unread') throw new Error(parsed.message);
    const terms = indexTerms(paper(sketch), understanding(sketch));
    expect(matches(parsed.condition, { terms, values: {} })).toBe(true);
    const [snippet] = snippetFinder(wantedOf(parsed.condition))(paper(sketch));
    const span = snippet?.found[0];
    expect(snippet?.words.slice(span?.start, span?.end)).toBe(found);
  });

  test('and of no other language', () => {
    const parsed = parseQuery('Schiffe');
    const english = { ...GERMAN, language: 'en' };
    const terms = indexTerms(paper(english), understanding(english));
    expect(parsed.kind === 'read' && matches(parsed.condition, { terms, values: {} })).toBe(false);
  });
});
