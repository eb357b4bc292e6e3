import type { Collection, CollectionPart } from '../../model/collections.ts';
import { collectionId } from '../../model/ids.ts';
import type { CollectionSummary, DocumentSummary, Paged } from '../../store/store.ts';
import { Pager } from '../components/pager.tsx';
import { type ListedPaper, PaperList } from '../components/paper-list.tsx';
import { Fact } from '../components/provenance.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { spanInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from '../components/in-english.tsx';

const SIZE = 100;

type CollectionPaper = DocumentSummary & { readonly role: string };

interface Listing {
  readonly summary: CollectionSummary;
  readonly part: CollectionPart | undefined;
  readonly page: number;
  readonly papers: Paged<CollectionPaper>;
}

/** `/collections/<id>`: the papers of a collection in its order, whole or a part. */
export async function collectionPage({ store }: Site, asked: Asked): Promise<Answer> {
  const id = collectionId(asked.part('id'));
  const summary = await store.collection(id, asked.reader);
  if (summary === undefined)
    return { kind: 'missing', what: say('collections.noCollection', { id }) };
  const page = pageAsked(asked);
  const part = summary.collection.parts.find((one) => one.id === asked.query('part'));
  const wanted = { limit: SIZE, offset: (page - 1) * SIZE, ...(part && { part: part.id }) };
  const papers = await store.papersOf(id, wanted, asked.reader);
  const listing = { summary, part, page, papers };
  const { collection, documents, from, to } = summary;
  return {
    kind: 'page',
    page: {
      title: part ? `${part.title}, ${collection.title}` : collection.title,
      address: urls.collection(id, { part: part?.id, page }),
      section: 'collections',
      skipTo: say('skipTo.papers'),
      body: () => <CollectionBody listing={listing} />,
      data: () => ({
        ...collection,
        documents,
        from,
        to,
        page,
        total: papers.total,
        papers: papers.items,
      }),
    },
  };
}

/** `/d/<id>`, the address of a paper cut short: leads to the collection whose papers begin so. */
export async function collectionOfPapers({ store }: Site, asked: Asked): Promise<Answer> {
  const id = collectionId(asked.part('id'));
  const summary = await store.collection(id, asked.reader);
  return summary === undefined
    ? { kind: 'missing', what: say('collections.noCollection', { id }) }
    : { kind: 'moved', to: urls.collection(id) };
}

function CollectionBody({ listing }: { listing: Listing }) {
  const { summary, part, page, papers } = listing;
  const { collection } = summary;
  const hasParts = collection.parts.length > 0;
  return (
    <>
      <nav class="crumbs over-head" aria-label={say('collections.whereItLies')}>
        <ol class="plain">
          <li>
            <a href={urls.collections}>{say('frame.collections')}</a>
          </li>
          <li {...(!part && { 'aria-current': 'page' })}>
            {part ? (
              <a href={urls.collection(collection.id)} {...inItsOwn(collection.title)}>
                {collection.title}
              </a>
            ) : (
              collection.id
            )}
          </li>
        </ol>
      </nav>
      <header class="split title">
        <div class="stack">
          <p class="over">
            {collection.invented
              ? say('collections.invented', { kind: say(`collections.${collection.kind}`) })
              : say(`collections.${collection.kind}`)}
          </p>
          <h1 {...inItsOwn(part?.title ?? collection.title)}>{part?.title ?? collection.title}</h1>
          <p class="lead">
            {part
              ? say('counts.papers', { count: papers.total })
              : say('collections.papersOf', {
                  papers: say('counts.papers', { count: summary.documents }),
                  span: spanInWords(summary.from, summary.to),
                })}
          </p>
        </div>
      </header>
      <div class={hasParts ? 'two' : ''}>
        <section aria-label={say('lists.papers')}>
          <PaperList papers={papers.items.map(listed)} />
          <Pager
            page={page}
            size={SIZE}
            total={papers.total}
            what="papers"
            address={(number) => urls.collection(collection.id, { part: part?.id, page: number })}
          />
        </section>
        <aside class="sections" aria-label={say('collections.about')}>
          {hasParts && <Parts collection={collection} current={part} />}
          <Record collection={collection} />
        </aside>
      </div>
    </>
  );
}

/** Prefaces and lists are no papers of the time: no date is missing from them. */
function listed(paper: CollectionPaper): ListedPaper {
  return paper.role === 'apparatus'
    ? { paper, line: say('collections.ofEdition'), undated: '' }
    : { paper };
}

function Record({ collection }: { collection: Collection }) {
  if (collection.record.length === 0) return null;
  return (
    <section aria-labelledby="h-record">
      <div class="sec">
        <h2 id="h-record">{say('collections.record')}</h2>
      </div>
      <dl class="facts">
        {collection.record.map((field) => (
          <Fact name={say(`record.${field.name}`)} value={field.value} />
        ))}
      </dl>
    </section>
  );
}

interface PartsProps {
  readonly collection: Collection;
  readonly current: CollectionPart | undefined;
}

function Parts({ collection, current }: PartsProps) {
  return (
    <nav aria-labelledby="h-parts">
      <div class="sec">
        <h2 id="h-parts">{say('collections.parts')}</h2>
        {current && (
          <a class="note" href={urls.collection(collection.id)}>
            {say('collections.allPapers')}
          </a>
        )}
      </div>
      <PartList collection={collection} current={current} within={undefined} />
    </nav>
  );
}

function PartList({ collection, current, within }: PartsProps & { within: string | undefined }) {
  const parts = collection.parts.filter((part) => part.within === within);
  if (parts.length === 0) return null;
  return (
    <ul class="parts">
      {parts.map((part) => (
        <li>
          <a
            href={urls.collection(collection.id, { part: part.id })}
            {...(part.id === current?.id && { 'aria-current': 'page' })}
            {...inItsOwn(part.title)}
          >
            {part.title}
          </a>
          <PartList collection={collection} current={current} within={part.id} />
        </li>
      ))}
    </ul>
  );
}
