import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { FINDING_CODES, findingInWords } from '../words/finding-codes.ts';
import { capitalised } from '../words/names.ts';
import { say } from '../words/say.ts';

/** `/findings/codes`: what each code means. */
export async function findingCodesPage(_site: Site, _asked: Asked): Promise<Answer> {
  return {
    kind: 'page',
    page: {
      title: say('findings.kindsTitle'),
      address: urls.findingCodes,
      section: 'findings',
      skipTo: say('skipTo.list'),
      data: () =>
        FINDING_CODES.map(({ code, over }) => {
          return { code, over, says: say(`findingSays.${code}`), look: say(`findingLook.${code}`) };
        }),
      body: () => (
        <>
          <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
            <ol class="plain">
              <li>
                <a href={urls.findings()}>{say('findings.title')}</a>
              </li>
              <li aria-current="page">{say('findings.kinds')}</li>
            </ol>
          </nav>
          <header class="stack title">
            <h1>{say('findings.kindsTitle')}</h1>
            <p class="lead">{say('findings.kindsLead')}</p>
          </header>
          {OVER.map(({ over, words }) => (
            <section aria-label={say(words)}>
              <div class="sec">
                <h2>{say(words)}</h2>
              </div>
              <dl class="codes">
                {FINDING_CODES.filter((one) => one.over === over).map(({ code }) => (
                  <div id={code}>
                    <dt>
                      <a href={urls.findings({ code })}>{capitalised(findingInWords(code))}</a>{' '}
                      <span class="wire soft">{code}</span>
                    </dt>
                    <dd>{say(`findingSays.${code}`)}</dd>
                    <dd class="note">{say(`findingLook.${code}`)}</dd>
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

const OVER = [
  { over: 'one paper', words: 'findings.overPaper' },
  { over: 'the archive', words: 'findings.overArchive' },
] as const;
