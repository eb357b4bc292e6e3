import { describe, expect, test } from 'vitest';
import type { SketchedPaper } from './papers.contract.ts';
import { paper } from './papers.contract.ts';
import { parseQuery } from './query.ts';
import type { Snippet } from './search.ts';
import { snippetFinder } from './snippets.ts';
import { wantedOf } from './wanted.ts';
import { concordanceOf } from './concordance.ts';
import type { Wanted } from './wanted.ts';

function wanted(query: string): Wanted {
  const parsed = parseQuery(query);
  if (parsed.kind === 'unread') throw new Error(parsed.message);
  return wantedOf(parsed.condition);
}

const snippets = (query: string, sketch: SketchedPaper): readonly Snippet[] =>
  snippetFinder(wanted(query))(paper(sketch));

/** The words of a snippet with what was found in brackets. */
function marked({ words, found }: Snippet): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of found) {
    shown += `${words.slice(at, start)}[${words.slice(start, end)}]`;
    at = end;
  }
  return shown + words.slice(at);
}

const filler = (words: number): string => Array.from({ length: words }, () => 'ice').join(' ');

describe('what is found is marked', () => {
  const body = (content: string): SketchedPaper => ({
    key: 'd1',
    blocks: [`paragraph: ${content}`],
  });
  test.each([
    ['conduct', 'He conducted talks.', 'He [conducted] talks.'],
    ['"safe conduct"', 'a safe conduct, safe and conduct', 'a [safe conduct], safe and conduct'],
    ['airl*', 'The airlift and airlines', 'The [airlift] and [airlines]'],
    ['talks OR peace', 'peace talks', '[peace] [talks]'],
    ['talks -peace', 'peace talks', 'peace [talks]'],
    ['NEAR(peace talks, 3)', 'talks of peace', '[talks] of [peace]'],
    ['USSR', 'in the U. S. S. R. now', 'in the [U. S. S. R.] now'],
    ['Neill', 'to O’Neill then', 'to [O’Neill] then'],
    ['C66781', 'see C–66781.', 'see [C–66781].'],
    ['793.5*', 'file 793.5 MAP/2–2751', 'file [793.5] MAP/2–2751'],
    ['793.5 MAP/2-2751', 'file 793.5 MAP/2–2751', 'file [793.5] [MAP/2–2751]'],
    ['1020', 'No. 1,020 of', 'No. [1,020] of'],
    ['елка', 'большая ёлка стоит', 'большая [ёлка] стоит'],
    ['переговоры', 'о переговорах с ним', 'о [переговорах] с ним'],
    ['person:Morrow', 'to Morrow then', 'to [Morrow] then'],
    ['by:Hale', 'signed Hale', 'signed [Hale]'],
    ['Morrow', 'to Morrow‹59› on April 21', 'to [Morrow] on April 21'],
    ['"Morrow on April"', 'to Morrow‹59› on April 21', 'to [Morrow on April] 21'],
    ['"similar problems"', 'then similar ‹Page 17› problems came', 'then [similar problems] came'],
    ['"April 20, 6 p.m."', 'my 417 April ‹26=20›, 6 p.m.', 'my 417 [April 26 [20], 6 p.m].'],
    ['"April 26, 6 p.m."', 'my 417 April ‹26=20›, 6 p.m.', 'my 417 [April 26 [20], 6 p.m].'],
    ['cooperation', 'in co-operation with', 'in [co-operation] with'],
    ['negotiations', 'the nego-\ntiations ended', 'the [nego- tiations] ended'],
  ])('%s in %j', (query, content, expected) => {
    expect(snippets(query, body(content)).map(marked)).toEqual([expected]);
  });
});

describe('passages', () => {
  test('a long block is cut at words, with ellipses', () => {
    const content = `${filler(200)} a safe conduct for the ship ${filler(200)}`;
    const [snippet] = snippets('"safe conduct"', { key: 'd1', blocks: [content] });
    expect(snippet?.words).toMatch(/^… ice .* a safe conduct for the ship .* ice …$/);
    expect(snippet?.words.length).toBeLessThan(320);
    expect(snippet && marked(snippet)).toContain('[safe conduct]');
  });

  test('the passage with most of the words comes before one that repeats a word', () => {
    const content = `ship ship ship ${filler(300)} the ship had safe conduct ${filler(300)} ship`;
    const [snippet] = snippets('ship conduct safe', { key: 'd1', blocks: [content] });
    expect(snippet && marked(snippet)).toContain('[ship] had [safe] [conduct]');
  });

  test('every word asked for is marked wherever the passage shows it', () => {
    const [snippet] = snippets('ship', { key: 'd1', blocks: ['ship '.repeat(20)] });
    expect(snippet?.found).toHaveLength(20);
  });

  test('a word that is rare in the paper decides', () => {
    const blocks = ['One telegram', 'Two telegrams', 'Three telegrams', 'Four', 'See 1020'];
    const found = snippets('telegram 1020', { key: 'd1', blocks });
    expect(found.map((each) => each.block)).toEqual(['b0', 'b1', 'b4']);
  });

  test('at most three, the best ones, in reading order', () => {
    const blocks = ['the ship', 'no such thing', 'the ship sailed safe', 'a ship', 'safe ship'];
    const found = snippets('ship safe', { key: 'd1', blocks });
    expect(found.map((each) => each.block)).toEqual(['b0', 'b2', 'b4']);
  });

  test('body before head and notes', () => {
    const blocks = ['head: The ship', 'note: The ship.', 'One ship', 'Two ships', 'Three ships'];
    const found = snippets('ship', { key: 'd1', blocks });
    expect(found.map((each) => each.block)).toEqual(['b2', 'b3', 'b4']);
  });

  test('without words asked for, the paper’s first paragraph', () => {
    const blocks = ['head: The ship', 'source-line: 840.48/1', 'Hale called on Morrow.'];
    const found = snippets('from:Hale date:1951', { key: 'd1', blocks });
    expect(found.map(({ words, found: spans }) => [words, spans])).toEqual([
      ['Hale called on Morrow.', []],
    ]);
  });

  test('a phrase that runs over the end of a block is shown by its words', () => {
    const blocks = ['He spoke of safe', 'conduct for the ship.'];
    const found = snippets('"of safe conduct"', { key: 'd1', blocks });
    expect(found.map(marked)).toEqual(['He spoke [of] [safe]', '[conduct] for the ship.']);
  });

  test('a paper with no text has none', () => {
    expect(snippets('ship', { key: 'd1', blocks: [] })).toEqual([]);
  });
});

test('the concordance shows every place with what stands around it', () => {
  const lines = concordanceOf(
    paper({ key: 'd1', blocks: ['A safe conduct', 'note: no conduct, mis-\nconduct'] }),
    wanted('conduct'),
  );
  expect(lines.map(({ before, found, after }) => `${before}|${found}|${after}`)).toEqual([
    'A safe |conduct|',
    'no |conduct|, mis- conduct',
    'no conduct, mis- |conduct|',
  ]);
});
