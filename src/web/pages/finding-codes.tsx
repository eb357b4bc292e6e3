import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { findingInWords } from '../components/findings.tsx';
import { FINDING_CODES } from '../words/finding-codes.ts';
import { capitalised } from '../words/names.ts';

/** `/findings/codes`: what each code means. */
export async function findingCodesPage(_site: Site, _asked: Asked): Promise<Answer> {
  return {
    kind: 'page',
    page: {
      title: 'Kinds of finding',
      address: urls.findingCodes,
      section: 'findings',
      skipTo: 'the list',
      data: () => FINDING_CODES,
      body: () => (
        <>
          <nav class="crumbs over-head" aria-label="Where this page lies">
            <ol class="plain">
              <li>
                <a href={urls.findings()}>Findings</a>
              </li>
              <li aria-current="page">Kinds</li>
            </ol>
          </nav>
          <header class="stack title">
            <h1>Kinds of finding</h1>
            <p class="lead">What each stands for, and what to look at before deciding.</p>
          </header>
          {(['one paper', 'the archive'] as const).map((over) => (
            <section aria-label={`Over ${over}`}>
              <div class="sec">
                <h2>{`Over ${over}`}</h2>
              </div>
              <dl class="codes">
                {FINDING_CODES.filter((one) => one.over === over).map(({ code, says, look }) => (
                  <div id={code}>
                    <dt>
                      <a href={urls.findings({ code })}>{capitalised(findingInWords(code))}</a>{' '}
                      <span class="wire soft">{code}</span>
                    </dt>
                    <dd>{says}</dd>
                    <dd class="note">{look}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </>
      ),
    },
  };
}
