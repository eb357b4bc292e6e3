import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Child } from './jsx-runtime.ts';

const text = (markup: { toString(): string }): string => markup.toString();

function Told({ who, children }: { who: string; children?: Child }) {
  return (
    <p class="note">
      {who}: {children}
    </p>
  );
}

describe('markup', () => {
  test.each([
    [
      'words',
      text(<p>Hale & Son say “no”, he's &lt;out&gt;</p>),
      '<p>Hale &amp; Son say “no”, he&#39;s &lt;out&gt;</p>',
    ],
    ['markup in markup', text(<p>{<em>seen</em>} twice</p>), '<p><em>seen</em> twice</p>'],
    [
      'lists',
      text(
        <ul>
          {['a', 'b'].map((one) => (
            <li>{one}</li>
          ))}
        </ul>,
      ),
      '<ul><li>a</li><li>b</li></ul>',
    ],
    [
      'what is not there',
      text(
        <p>
          {false}
          {null}
          {undefined}
          {true}
          {0}
        </p>,
      ),
      '<p>0</p>',
    ],
    ['elements that hold nothing', text(<br />), '<br/>'],
    ['elements that could hold something', text(<td></td>), '<td></td>'],
    [
      'attributes',
      text(<a href={'/?a=1&b="2"'} tabindex={-1} />),
      '<a href="/?a=1&amp;b=&quot;2&quot;" tabindex="-1"></a>',
    ],
    ['attributes that are not there', text(<a href={undefined} />), '<a></a>'],
    [
      'attributes that are or are not',
      text(<input checked disabled={false} />),
      '<input checked=""/>',
    ],
    [
      'attributes of which `no` is said',
      text(<b aria-pressed={false} />),
      '<b aria-pressed="false"></b>',
    ],
    [
      'several things',
      text(
        <>
          {'a'}
          <b>c</b>
        </>,
      ),
      'a<b>c</b>',
    ],
    [
      'components',
      text(
        <Told who="Hale">
          it <b>is</b>
        </Told>,
      ),
      '<p class="note">Hale: it <b>is</b></p>',
    ],
  ])('%s', (_, markup, expected) => expect(markup).toBe(expected));

  test('an attribute is words or a figure', () => {
    const style = { color: 'red' };
    expect(() => <p style={style} />).toThrow('style is neither words nor a figure');
  });

  test('no words can leave their place', () => {
    assert(
      property(string(), (words) => {
        const letters = text(<p title={words}>{words}</p>);
        const inside = /^<p title="([^"<>']*)">([^"<>']*)<\/p>$/.exec(letters);
        expect(inside?.[1]).toBe(inside?.[2]);
        expect(read(inside?.[1] ?? 'none')).toBe(words);
      }),
    );
  });
});

/** The words again, as a browser reads them. */
function read(letters: string): string {
  return letters
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
