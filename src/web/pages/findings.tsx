import type { Finding } from '../../model/findings.ts';
import type { DocumentSummary, Paged } from '../../store/store.ts';
import { FindingEvidence, findingInWords } from '../components/findings.tsx';
import { Icon } from '../components/icons.tsx';
import { Pager } from '../components/pager.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';
import { titleOf } from '../../model/titles.ts';

const SIZE = 50;

interface Found {
  readonly code: string | undefined;
  readonly page: number;
  readonly findings: Paged<Finding>;
  readonly papers: ReadonlyMap<string, DocumentSummary>;
}

/** `/findings`: contradictions and gaps, each with its evidence. */
export async function findingsPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const code = asked.query('code');
  const wanted = { limit: SIZE, offset: (page - 1) * SIZE, ...(code !== undefined && { code }) };
  const findings = await store.findings(wanted, asked.reader);
  const ids = [...new Set(findings.items.map((finding) => finding.document))];
  const summaries = await store.summaries(ids, asked.reader);
  const papers = new Map(summaries.map((paper) => [paper.id, paper]));
  return {
    kind: 'page',
    page: {
      title: 'Findings',
      address: urls.findings({ code, page }),
      section: 'findings',
      skipTo: 'the list',
      body: () => <FindingsBody found={{ code, page, findings, papers }} />,
      data: () => ({ total: findings.total, page, findings: findings.items }),
    },
  };
}

function paperTitle(paper: DocumentSummary | undefined, finding: Finding): string {
  return paper ? titleOf(paper) : finding.document;
}

function FindingsBody({ found }: { found: Found }) {
  const { code, page, findings, papers } = found;
  return (
    <>
      <header class="stack title">
        <h1>Findings</h1>
        <p class="lead">
          Contradictions and gaps, each with its evidence. None is an error until a person says so.
        </p>
        <p class="note">
          {counted(findings.total, 'finding')}
          {code !== undefined && (
            <>
              {` of the kind “${findingInWords(code)}”. `}
              <a href={urls.findings()}>All kinds</a>
            </>
          )}
          {'. '}
          <a href={urls.requests()}>Requests that no paper here answers</a>
        </p>
      </header>
      <ol class="findings">
        {findings.items.map((finding) => (
          <li>
            <a class="badge contradiction" href={urls.findings({ code: finding.code })}>
              <Icon name="contradiction" />
              {findingInWords(finding.code)}
            </a>
            <p>{finding.message}</p>
            <p class="note">
              <a href={urls.document(finding.document)}>
                {paperTitle(papers.get(finding.document), finding)}
              </a>
            </p>
            <FindingEvidence finding={finding} />
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        size={SIZE}
        total={findings.total}
        what="findings"
        address={(number) => urls.findings({ code, page: number })}
      />
    </>
  );
}
