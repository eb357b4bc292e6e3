import type { Text } from '../../model/texts.ts';
import { titleOf } from '../../model/titles.ts';
import type { DocumentSummary, PersonSummary, StoredDocument } from '../../store/store.ts';
import { dateInWords } from '../words/dates.ts';
import { capitalised, inWords } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { When } from './paper-list.tsx';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

/** What a link to a paper leads to, in a few lines: shown beside the link, before one follows it. */
export function PaperCard({ document }: { document: StoredDocument }) {
  const { summary } = document;
  const opening = document.holding === 'held' ? openingOf(document.paper.texts) : undefined;
  return (
    <>
      <p class="meta">
        <span class="badge">
          <Icon name={summary.holding} />
          {say(`holdings.${summary.holding}`)}
        </span>
        <span>{kindAndNumber(summary)}</span>
        {summary.classification !== null && (
          <span>{capitalised(inWords(summary.classification))}</span>
        )}
      </p>
      <strong {...inItsOwn(titleOf(summary))}>{titleOf(summary)}</strong>
      {summary.date !== null && (
        <p class="note">
          <When date={summary.date} hour={summary.hour} />
        </p>
      )}
      {opening && (
        <p class="opening" lang={opening.language}>
          {opening.words}
        </p>
      )}
      {document.holding === 'cited' && (
        <p class="note">{say('paper.knownFrom', { count: citingPapers(document.citedBy) })}</p>
      )}
    </>
  );
}

function citingPapers(citedBy: readonly { readonly document: DocumentSummary }[]): number {
  return new Set(citedBy.map(({ document }) => document.id)).size;
}

function kindAndNumber({ kind, series, number }: DocumentSummary): string {
  const isNamed = kind !== 'unknown' && kind !== 'other';
  const name = capitalised(isNamed ? inWords(kind) : say('words.paper'));
  return [name, series, number].filter(Boolean).join(' ');
}

const OPENING = 220;

function openingOf(texts: readonly Text[]): { words: string; language: string } | undefined {
  // A translation is what most readers can read at a glance.
  const text = texts.find(({ layer }) => layer === 'translation') ?? texts[0];
  const block = text?.blocks.find(({ kind }) => kind === 'paragraph' || kind === 'summary');
  if (text === undefined || block === undefined) return undefined;
  const whole = block.content.replaceAll(/\s+/g, ' ');
  const words =
    whole.length <= OPENING ? whole : `${whole.slice(0, whole.lastIndexOf(' ', OPENING))} …`;
  return { words, language: text.language };
}

const MOST_OFFICES = 3;

/** Who a name means, in a few lines. */
export function PersonCard({ summary }: { summary: PersonSummary }) {
  const { person, documents } = summary;
  const [description] = person.descriptions;
  return (
    <>
      <p class="meta">
        <span class="badge">
          <Icon name="person" />
          {say('paper.person')}
        </span>
        <span>{say('search.inPapers', { count: documents })}</span>
      </p>
      <strong {...inItsOwn(person.name)}>{person.name}</strong>
      {description !== undefined && <p {...inItsOwn(description)}>{description}</p>}
      {person.tenures.length > 0 && (
        <ul class="plain note">
          {person.tenures.slice(0, MOST_OFFICES).map(({ title, from, to }) => (
            <li>
              <span {...inItsOwn(title)}>{title}</span>
              {`, ${dateInWords(`${from}/${to}`)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
