import { requestLetter } from '../../exports/request-letter.ts';
import { filesOfNeighbours } from '../../exports/run-neighbours.ts';
import { collectionId, documentId, type DocumentId } from '../../model/ids.ts';
import { HOLDER_NAMES, whereaboutsOf, type Holder } from '../../resolution/whereabouts.ts';
import type { CitedDocument, Store } from '../../store/store.ts';
import { Icon } from '../components/icons.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

/** `/d/<id>/request`: a letter that asks for one paper. */
export async function requestPage(site: Site, asked: Asked): Promise<Answer> {
  const id = documentId(collectionId(asked.part('collection')), asked.part('key'));
  return answer(site, { asked, ids: [id], address: urls.request(id) });
}

const MOST = 50;

/** `/desiderata/request?id=...&id=...`: one letter for several papers of one holder. */
export async function requestsPage(site: Site, asked: Asked): Promise<Answer> {
  const ids = [...new Set(asked.all('id'))].slice(0, MOST) as DocumentId[];
  return answer(site, { asked, ids, address: urls.requests(ids) });
}

interface Wanted {
  readonly asked: Asked;
  readonly ids: readonly DocumentId[];
  readonly address: string;
}

async function answer({ store }: Site, { asked, ids, address }: Wanted): Promise<Answer> {
  const found = await citedDocuments(store, ids, asked);
  const [first] = found;
  if (first === undefined) {
    return { kind: 'missing', what: 'None of these papers is among the desiderata.' };
  }
  const { holder } = whereaboutsOf(first.cited);
  const isHolders = (paper: CitedDocument): boolean => whereaboutsOf(paper.cited).holder === holder;
  const papers = found.filter(isHolders);
  const left = found.filter((paper) => !isHolders(paper));
  const others = await othersOf(store, { first, asked, besides: new Set(ids) });
  const [collections, files] = await Promise.all([
    titlesOf(store, papers, asked),
    filesOfNeighbours(store, papers, asked.reader),
  ]);
  const letter = requestLetter({ papers, holder, collections, files });
  return {
    kind: 'page',
    page: {
      title: 'Request',
      address,
      section: 'desiderata',
      skipTo: 'the letter',
      txt: () => letter,
      data: () => ({
        holder,
        name: HOLDER_NAMES[holder],
        papers: papers.map(({ cited }) => cited),
        letter,
      }),
      body: () => (
        <RequestBody
          view={{ address, holder, papers, left, others: others.filter(isHolders), letter }}
        />
      ),
    },
  };
}

async function citedDocuments(
  store: Store,
  ids: readonly DocumentId[],
  { reader }: Asked,
): Promise<readonly CitedDocument[]> {
  const found = await Promise.all(ids.map((id) => store.document(id, reader)));
  return found.flatMap((one) => (one?.holding === 'cited' ? [one] : []));
}

const OTHERS = 30;

/** What else one could ask for in the same letter: papers of the same sender, the most cited first. */
async function othersOf(
  store: Store,
  {
    first,
    asked,
    besides,
  }: { first: CitedDocument; asked: Asked; besides: ReadonlySet<DocumentId> },
): Promise<readonly CitedDocument[]> {
  const office = first.summary.from ?? first.summary.to;
  if (office === null) return [];
  const query = { sort: 'cited', limit: OTHERS, offset: 0, office } as const;
  const { items } = await store.desiderata(query, asked.reader);
  return items.filter(({ cited }) => !besides.has(cited.id));
}

async function titlesOf(
  store: Store,
  papers: readonly CitedDocument[],
  { reader }: Asked,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    papers.flatMap(({ citedBy }) => citedBy.map((one) => one.document.collection)),
  );
  const found = await Promise.all([...ids].map((id) => store.collection(id, reader)));
  return new Map(
    found.flatMap((one) => (one ? [[one.collection.id, one.collection.title] as const] : [])),
  );
}

interface RequestView {
  readonly address: string;
  readonly holder: Holder;
  readonly papers: readonly CitedDocument[];
  readonly left: readonly CitedDocument[];
  readonly others: readonly CitedDocument[];
  readonly letter: string;
}

function RequestBody({ view }: { view: RequestView }) {
  const { address, holder, papers, left, others, letter } = view;
  return (
    <>
      <nav class="crumbs over-head" aria-label="Where this page lies">
        <ol class="plain">
          <li>
            <a href={urls.desiderata()}>Desiderata</a>
          </li>
          <li aria-current="page">Request</li>
        </ol>
      </nav>
      <header class="split title">
        <div class="stack">
          <h1>Request</h1>
          <p class="lead">
            {holder === 'unknown'
              ? 'Nothing that cites these papers says who holds them: the letter leaves the addressee open.'
              : `To the ${HOLDER_NAMES[holder].replace(/^The /, '')}, for ${counted(papers.length, 'paper')}.`}
          </p>
        </div>
        <a class="button" href={urls.twin(address, 'txt')}>
          <Icon name="data" />
          Text
        </a>
      </header>
      {left.length > 0 && (
        <p class="note">
          {`Left out, for another holder has them: ${left.map(({ cited }) => cited.title).join('; ')}.`}
        </p>
      )}
      <pre class="letter">{letter}</pre>
      {others.length > 0 && (
        <form class="others" action={urls.requests([])} aria-label="Ask for others as well">
          {papers.map(({ cited }) => (
            <input type="hidden" name="id" value={cited.id} />
          ))}
          <fieldset>
            <legend>Ask the same archive for these as well</legend>
            <ul class="plain">
              {others.map(({ cited, citedBy }) => (
                <li>
                  <label>
                    <input type="checkbox" name="id" value={cited.id} /> {cited.title}{' '}
                    <span class="soft">{`cited ${counted(citedBy.length, 'time')}`}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <button type="submit">Put them into the letter</button>
        </form>
      )}
    </>
  );
}
