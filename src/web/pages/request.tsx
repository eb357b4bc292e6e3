import { requestLetter } from '../../exports/request-letter.ts';
import { filesOfNeighbours } from '../../exports/run-neighbours.ts';
import { collectionId, documentId, type DocumentId } from '../../model/ids.ts';
import { HOLDER_NAMES, whereaboutsOf, type Holder } from '../../resolution/whereabouts.ts';
import type { CitedDocument, Store } from '../../store/store.ts';
import { Icon } from '../components/icons.tsx';
import type { Answer, Asked, Site } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';
import { inItsOwn } from '../components/in-english.tsx';

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
    return { kind: 'missing', what: say('request.none') };
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
      title: say('request.title'),
      address,
      section: 'desiderata',
      skipTo: say('skipTo.letter'),
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
      <nav class="crumbs over-head" aria-label={say('lists.wherePageLies')}>
        <ol class="plain">
          <li>
            <a href={urls.desiderata()}>{say('frame.desiderata')}</a>
          </li>
          <li aria-current="page">{say('request.title')}</li>
        </ol>
      </nav>
      <header class="split title">
        <div class="stack">
          <h1>{say('request.title')}</h1>
          <p class="lead">
            {holder === 'unknown' ? (
              say('request.openAddressee')
            ) : (
              <Say
                it="request.toHolder"
                with={{
                  count: papers.length,
                  name: say(`holders.${holder}`).replace(/^The /, ''),
                  holder: (words) => <span>{words}</span>,
                }}
              />
            )}
          </p>
        </div>
        <a class="button" href={urls.twin(address, 'txt')}>
          <Icon name="data" />
          {say('request.text')}
        </a>
      </header>
      {left.length > 0 && (
        <p class="note">
          {say('request.left', { titles: left.map(({ cited }) => cited.title).join('; ') })}
        </p>
      )}
      <pre class="letter" {...inItsOwn(letter)}>
        {letter}
      </pre>
      {others.length > 0 && <Others papers={papers} others={others} />}
    </>
  );
}

/** What else one could ask for in the same letter. */
function Others({ papers, others }: Pick<RequestView, 'papers' | 'others'>) {
  return (
    <form class="others" action={urls.requests([])} aria-label={say('request.others')}>
      {papers.map(({ cited }) => (
        <input type="hidden" name="id" value={cited.id} />
      ))}
      <fieldset>
        <legend>{say('request.sameArchive')}</legend>
        <ul class="plain">
          {others.map(({ cited, citedBy }) => (
            <li>
              <label>
                <input type="checkbox" name="id" value={cited.id} />{' '}
                <span {...inItsOwn(cited.title)}>{cited.title}</span>{' '}
                <span class="soft">{say('request.citedTimes', { count: citedBy.length })}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button type="submit">{say('request.put')}</button>
    </form>
  );
}
