import { stringify } from 'csv-stringify/sync';
import type { CitedField } from '../../model/links.ts';
import { present } from '../../model/present.ts';
import { HOLDER_NAMES, whereaboutsOf } from '../../resolution/whereabouts.ts';
import type { CitedDocument, DesiderataFacets, Paged } from '../../store/store.ts';
import { Icon } from '../components/icons.tsx';
import { NarrowDesiderata } from '../components/narrow-desiderata.tsx';
import { Pager } from '../components/pager.tsx';
import { When } from '../components/paper-list.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { inWords } from '../words/names.ts';
import { titleOf } from '../../model/titles.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

const SIZE = 100;
const SORTS = [
  { sort: 'cited', words: 'wanted.mostCited' },
  { sort: 'date', words: 'wanted.oldest' },
] as const;
type Sort = (typeof SORTS)[number]['sort'];

interface Wanted {
  readonly office?: string;
  readonly year?: string;
  readonly facets: DesiderataFacets;
  readonly sort: Sort;
  readonly page: number;
  readonly papers: Paged<CitedDocument>;
}

/** `/desiderata`: papers that nobody here holds, known because held ones cite them. */
export async function desiderataPage({ store }: Site, asked: Asked): Promise<Answer> {
  const page = pageAsked(asked);
  const sort: Sort = asked.query('sort') === 'date' ? 'date' : 'cited';
  const narrowed = present({ office: asked.query('office'), year: asked.query('year') });
  const query = { limit: SIZE, offset: (page - 1) * SIZE, sort, ...narrowed };
  const papers = await store.desiderata(query, asked.reader);
  const facets = await store.desiderataFacets(asked.reader);
  return {
    kind: 'page',
    page: {
      title: say('wanted.title'),
      address: urls.desiderata({ ...narrowed, sort, page }),
      section: 'desiderata',
      skipTo: say('skipTo.list'),
      body: () => <DesiderataBody wanted={{ ...narrowed, facets, sort, page, papers }} />,
      data: () => ({
        total: papers.total,
        page,
        papers: papers.items.map(({ summary, cited }) => ({
          ...summary,
          ...cited,
          whereabouts: whereaboutsOf(cited),
        })),
      }),
      csv: () => table(papers.items),
    },
  };
}

const COLUMNS = [
  'id',
  'title',
  'kind',
  'number',
  'from',
  'to',
  'date',
  'hour',
  'file',
  'holder',
  'records',
  'cited by',
];

/** With a byte order mark, for Cyrillic in spreadsheets, and an apostrophe before what they would carry out as a formula. */
function table(papers: readonly CitedDocument[]): string {
  const rows = papers.map(({ cited, summary, citedBy }) => [
    cited.id,
    cited.title,
    summary.kind,
    summary.number,
    summary.from,
    summary.to,
    summary.date,
    summary.hour,
    value(cited.fields, 'fileNumber'),
    HOLDER_NAMES[whereaboutsOf(cited).holder],
    whereaboutsOf(cited).series,
    citedBy.map((one) => `${titleOf(one.document)} (${one.document.id})`).join('; '),
  ]);
  return stringify([COLUMNS, ...rows], { bom: true, escape_formulas: true });
}

function value(fields: readonly CitedField[], name: CitedField['field']): string | undefined {
  return fields.find((field) => field.field === name)?.value;
}

function DesiderataBody({ wanted }: { wanted: Wanted }) {
  const { sort, page, papers, office, year } = wanted;
  const narrowed = present({ office, year });
  return (
    <>
      <header class="split title">
        <div class="stack">
          <h1>{say('wanted.title')}</h1>
          <p class="lead">{say('wanted.lead')}</p>
        </div>
        <div class="row small">
          <nav class="pick" aria-label={say('wanted.order')}>
            {SORTS.map((one) => (
              <a
                href={urls.desiderata({ ...narrowed, sort: one.sort })}
                {...(one.sort === sort && { 'aria-current': 'true' })}
              >
                {say(one.words)}
              </a>
            ))}
          </nav>
          <a class="button" href={urls.twin(urls.desiderata({ ...narrowed, sort, page }), 'csv')}>
            <Icon name="data" />
            CSV
          </a>
        </div>
      </header>
      <NarrowDesiderata wanted={wanted} />
      {papers.total === 0 ? (
        <p class="lead">
          {narrowed.office || narrowed.year ? say('wanted.noneSo') : say('wanted.none')}
        </p>
      ) : (
        <Table papers={papers} />
      )}
      <Pager
        page={page}
        size={SIZE}
        total={papers.total}
        what="desiderata"
        address={(number) => urls.desiderata({ ...narrowed, sort, page: number })}
      />
    </>
  );
}

function Table({ papers }: { papers: Paged<CitedDocument> }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={say('wanted.table')}>
      <table class="wanted">
        <caption>{say('counts.papers', { count: papers.total })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('wanted.paper')}</th>
            <th scope="col">{say('wanted.date')}</th>
            <th scope="col">{say('wanted.known')}</th>
            <th scope="col">{say('wanted.citedBy')}</th>
            <th scope="col">{say('wanted.whereToAsk')}</th>
          </tr>
        </thead>
        <tbody>
          {papers.items.map((paper) => (
            <Row paper={paper} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CITING_SHOWN = 3;

function Row({ paper }: { paper: CitedDocument }) {
  const { summary, citedBy } = paper;
  const citing = [...new Map(citedBy.map((one) => [one.document.id, one])).values()];
  return (
    <tr>
      <th scope="row">
        <Icon name="cited" /> <Titled paper={paper} />
      </th>
      <td>{summary.date === null ? '' : <When date={summary.date} hour={summary.hour} />}</td>
      <td>{known(paper)}</td>
      <td class="citing">
        {citing.slice(0, CITING_SHOWN).map(({ document, evidence }, index) => (
          <>
            {index > 0 && <br />}
            <a href={urls.place(evidence)} title={document.id} {...inItsOwn(titleOf(document))}>
              {shortened(titleOf(document))}
            </a>
            {document.date !== null && (
              <>
                , <When date={document.date} hour={null} />
              </>
            )}
          </>
        ))}
        {citing.length > CITING_SHOWN && (
          <span class="note">{` ${say('cites.andMore', { count: citing.length - CITING_SHOWN })}`}</span>
        )}
      </td>
      <td class="ask">
        <Whereabouts paper={paper} />
      </td>
    </tr>
  );
}

const LONGEST_TITLE = 70;

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).trimEnd()}…`;
}

function Whereabouts({ paper: { cited } }: { paper: CitedDocument }) {
  const { holder, file } = whereaboutsOf(cited);
  return (
    <>
      {file !== undefined && <span class="wire">{file}</span>}
      {file === undefined && <span class="soft">{say('wanted.noFile')}</span>}
      <br />
      <span class="note">
        {` ${holder === 'unknown' ? say('cited.holderUnknown') : say(`holders.${holder}`)}. `}
      </span>
      <a class="note" href={urls.request(cited.id)}>
        {say('wanted.draft')}
      </a>
    </>
  );
}

function known({ cited, summary }: CitedDocument): string {
  return [
    summary.kind === 'unknown' ? undefined : inWords(summary.kind),
    value(cited.fields, 'description'),
    cited.status === 'not-printed' ? say('wanted.notPrinted') : undefined,
    cited.status === 'not-found' ? say('wanted.notFound') : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Titled({ paper: { cited } }: { paper: CitedDocument }) {
  return (
    <a href={urls.document(cited.id)} {...inItsOwn(cited.title)}>
      {cited.title}
    </a>
  );
}
