import type { JudgedFinding } from '../../model/findings.ts';
import type { Severity } from '../../model/notices.ts';
import { present } from '../../model/present.ts';
import { FINDING_STATES, type FindingState } from '../../model/revisions.ts';
import { titleOf } from '../../model/titles.ts';
import type { DocumentSummary, FindingCount, Paged } from '../../store/store.ts';
import { Judgement } from '../components/desk-form.tsx';
import { FindingEvidence } from '../components/findings.tsx';
import { Icon } from '../components/icons.tsx';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Desk, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { findingInWords } from '../words/finding-codes.ts';
import { capitalised, figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';
import { Sentence } from '../components/sentence.tsx';

const SIZE = 50;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Narrowed {
  readonly code?: string;
  readonly severity?: Severity;
  readonly state?: FindingState;
}

interface Found {
  readonly narrowed: Narrowed;
  readonly page: number;
  readonly findings: Paged<JudgedFinding>;
  readonly counts: readonly FindingCount[];
  readonly papers: ReadonlyMap<string, DocumentSummary>;
  readonly desk: Desk | undefined;
}

/** `/findings`: contradictions and gaps, each with its evidence and what was decided about it. */
export async function findingsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const narrowed = narrowedBy(asked);
  const wanted = { limit: SIZE, offset: (page - 1) * SIZE, ...narrowed };
  const findings = await store.findings(wanted, asked.reader);
  const counts = await store.findingCounts(asked.reader);
  const ids = [...new Set(findings.items.map((finding) => finding.document))];
  const summaries = await store.summaries(ids, asked.reader);
  const papers = new Map(summaries.map((paper) => [paper.id, paper]));
  const found = { narrowed, page, findings, counts, papers, desk: asked.desk };
  return {
    kind: 'page',
    page: {
      title: say('findings.title'),
      address: urls.findings({ ...narrowed, page }),
      section: 'findings',
      skipTo: say('skipTo.list'),
      body: () => <FindingsBody found={found} />,
      data: () => ({ total: findings.total, page, counts, findings: findings.items }),
    },
  };
}

function narrowedBy(asked: Asked): Narrowed {
  const [code, severity, state] = [
    asked.query('code'),
    asked.query('severity'),
    asked.query('state'),
  ];
  return present({
    code,
    severity: SEVERITIES.find((one) => one === severity),
    state: FINDING_STATES.find((one) => one === state),
  });
}

function FindingsBody({ found }: { found: Found }) {
  const { narrowed, page, findings } = found;
  return (
    <>
      <header class="stack title">
        <h1>{say('findings.title')}</h1>
        <p class="lead">{say('findings.lead')}</p>
        <p class="note">
          {say('counts.findings', { count: findings.total })} ·{' '}
          <a href={urls.findingCodes}>{say('findings.kindsMean')}</a> ·{' '}
          <a href={urls.revisions()}>{say('findings.decided')}</a> ·{' '}
          <a href={urls.openRequests()}>{say('findings.openRequests')}</a>
        </p>
      </header>
      <div class="two left">
        <Narrowing found={found} />
        <div>
          {findings.total === 0 && <p class="lead">{say('findings.none')}</p>}
          <ol class="findings">
            {findings.items.map((finding) => (
              <One finding={finding} found={found} />
            ))}
          </ol>
          <Pager
            page={page}
            size={SIZE}
            total={findings.total}
            what="findings"
            address={(number) => urls.findings({ ...narrowed, page: number })}
          />
        </div>
      </div>
    </>
  );
}

function One({ finding, found }: { finding: JudgedFinding; found: Found }) {
  const { papers, desk, narrowed, page } = found;
  const paper = papers.get(finding.document);
  return (
    <li id={urls.findingAnchor(finding.id)}>
      <a class="badge contradiction" href={urls.findingCode(finding.code)}>
        <Icon name="contradiction" />
        {findingInWords(finding.code)}
      </a>
      <p>
        <Sentence words={finding.message} />
      </p>
      <p class="note">
        <a href={urls.document(finding.document)} {...inItsOwn(paper ? titleOf(paper) : '')}>
          {paper ? titleOf(paper) : finding.document}
        </a>
      </p>
      <FindingEvidence finding={finding} />
      <Judgement finding={finding} desk={desk} back={urls.findings({ ...narrowed, page })} />
    </li>
  );
}

/** Links to the findings of one state, severity, kind; each with how many there are beside the other choices. */
function Narrowing({ found }: { found: Found }) {
  return (
    <nav class="facets" aria-label={say('findings.narrow')}>
      <details>
        <summary class="narrow-only">{say('findings.narrow')}</summary>
        <Facet
          found={found}
          facet="state"
          words={(value) => say(`desk.${value as FindingState}`)}
        />
        <Facet
          found={found}
          facet="severity"
          words={(value) => capitalised(say(`severities.${value as Severity}`))}
        />
        <Facet found={found} facet="code" words={(code) => capitalised(findingInWords(code))} />
      </details>
    </nav>
  );
}

interface FacetProps {
  readonly found: Found;
  readonly facet: keyof Narrowed;
  readonly words: (value: string) => string;
}

function Facet({ found: { narrowed, counts }, facet, words }: FacetProps) {
  const { [facet]: chosen, ...others } = narrowed;
  const fitting = counts.filter((one) =>
    Object.entries(others).every(([name, value]) => one[name as keyof Narrowed] === value),
  );
  const values = Map.groupBy(fitting, (one) => one[facet]);
  return (
    <section class="facet" aria-label={say(`findings.${facet}`)}>
      <h3>{say(`findings.${facet}`)}</h3>
      <ul class="plain">
        {[...values].map(([value, all]) => {
          const isOn = value === chosen;
          const count = all.reduce((sum, one) => sum + one.count, 0);
          return (
            <li>
              <a
                href={urls.findings(isOn ? others : { ...narrowed, [facet]: value })}
                {...(isOn && { 'aria-current': 'true' })}
              >
                <span>{words(value)}</span>
                <span class="count">{isOn ? say('search.takeOff') : figure(count)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
