import { describe, expect, test } from 'vitest';
import { summaries, telegram } from '../../../test/fixtures/held-document.ts';
import { rendered } from '../rendered.ts';
import { documentView } from '../rendering/document-view.ts';
import { DocumentBody } from './document-view.tsx';

const page = rendered(<DocumentBody view={documentView(telegram, { summaries })} />);

/** The element with the id, up to the next one of its kind. */
function element(id: string): string {
  return page.slice(page.indexOf(`id="${id}"`)).split('</p>', 1)[0] ?? '';
}

describe('the page of a held document', () => {
  test('a cell leads to the words it was read from', () => {
    expect(page).toContain('<a href="#read.number.0">text</a>');
    expect(page).toContain('<span class="ev" id="read.number.0">417</span>');
  });

  test('a blank field of the form is said to be blank', () => {
    expect(page).toMatch(/<dt>Classification<\/dt><dd class="look-stamp"><i>none stated<\/i>/);
  });

  test('of a paper whose form is not known a field is not read, rather than not stated', () => {
    const summary = { ...telegram.summary, kind: 'unknown' as const };
    const view = documentView({ ...telegram, summary }, { summaries });
    expect(rendered(<DocumentBody view={view} />)).toMatch(
      /<dt>Classification<\/dt><dd class="look-stamp"><i>not read<\/i>/,
    );
  });

  test('a reference shows what became of it and describes itself by the key', () => {
    const cited =
      /<a class="ref cited" href="\/d\/invented1951v02\/cited-402"[^>]*aria-describedby="key-cited">/;
    expect(page).toMatch(cited);
    expect(page).toContain('<span id="key-cited">cited, not held</span>');
    expect(page).toMatch(/<a class="ref held" href="\/d\/invented1951v02\/d9"/);
    expect(page).toMatch(/<a class="ref ambiguous" href="#cites\.en\.p1\.\d+"/);
  });

  test('a name leads to its person', () => {
    expect(page).toMatch(/<a class="name" href="\/people\/orlovac-milan"[^>]*>Orlovac<\/a>/);
  });

  test('notes and their anchors lead to each other', () => {
    expect(page).toContain(
      '<a class="fn" id="call.en.d12fn1" href="#en.d12fn1" aria-label="Note 1">',
    );
    expect(page).toMatch(
      /id="en\.d12fn1"[^>]*><p><a class="k" id="d12fn1" href="#call\.en\.d12fn1"/,
    );
    expect(page).toContain('It reported a talk of May 31.');
  });

  test('an emendation shows what was printed and what it is corrected to', () => {
    expect(element('en.p1')).toContain('<del>2</del> <ins>[1]</ins>');
  });

  test('a page break stands where the page turned', () => {
    expect(element('en.p1')).toMatch(
      /“the <a class="pb"[^>]*><span data-added="true">p\. 88<\/span><\/a>matter/,
    );
  });

  test('neither words nor addresses of a source become markup', () => {
    expect(page).toContain('&lt;b&gt;of 1950&lt;/b&gt;');
    expect(page).not.toContain('javascript:');
  });

  test('the text says its language', () => {
    expect(page).toContain('<article class="edition" lang="en"');
  });
});
