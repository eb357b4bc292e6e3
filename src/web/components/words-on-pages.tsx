import { contentOf } from '../../archive/revise-words.ts';
import { around, type Box, overlaps, type PageImage, type ScannedPage } from '../../model/scans.ts';
import type { Block, Text } from '../../model/texts.ts';
import type { HeldDocument } from '../../store/store.ts';
import type { Desk } from '../page.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';
import { DeskForm } from './desk-form.tsx';
import { Pager } from './pager.tsx';

export interface WordsOnPagesProps {
  readonly document: HeldDocument;
  readonly scans: readonly ScannedPage[];
  readonly desk: Desk | undefined;
  readonly back: string;
  readonly state: urls.CorrectState & { readonly blocks: number };
}

/** Blocks of one page of them. */
const SIZE = 200;

/** The blocks that stand on page pictures, each with a form by which a person says what is written there. */
export function WordsOnPages({ document, scans, desk, back, state }: WordsOnPagesProps) {
  const blocks = document.paper.texts.flatMap((text) =>
    text.blocks.flatMap((block) => {
      const places = placesOf(scans, text, block);
      return places.length === 0 ? [] : [{ text, block, places }];
    }),
  );
  if (blocks.length === 0) return null;
  const asked = blocks.findIndex(({ text, block }) => isAsked(state, text, block));
  const page = asked < 0 ? state.blocks : Math.floor(asked / SIZE) + 1;
  const first = (page - 1) * SIZE;
  return (
    <section aria-labelledby="h-words">
      <div class="sec">
        <h2 id="h-words">{say('correctingWords.title')}</h2>
      </div>
      <p class="note">{say('correctingWords.lead')}</p>
      <ol class="plain page-words">
        {blocks.slice(first, first + SIZE).map(({ text, block, places }) => (
          <li id={urls.blockAnchor({ text: text.id, block: block.id })}>
            <p lang={text.language}>{block.content}</p>
            <CorrectedBy document={document} places={places} />
            {desk && (
              <details class="decide" {...(isAsked(state, text, block) && { open: true })}>
                <summary>{say('correctingWords.correct')}</summary>
                {places.map(([image, box, page]) => (
                  <>
                    <AsOnPage image={image} box={box} />
                    <p class="note">
                      <a href={urls.scan(document.paper.id, { page, view: 'lines' })}>
                        {say('correctingWords.wholePage', { page })}
                      </a>
                    </p>
                  </>
                ))}
                <WordsForm document={document} text={text} block={block} desk={desk} back={back} />
              </details>
            )}
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        size={SIZE}
        total={blocks.length}
        what="blocks"
        address={(blocks) =>
          `${urls.correct(document.paper.id, { ...state, blocks, block: undefined })}#h-words`
        }
      />
    </section>
  );
}

function isAsked(state: urls.CorrectState, text: Text, block: Block): boolean {
  return state.block === urls.blockAnchor({ text: text.id, block: block.id });
}

type OnPage = readonly [image: PageImage, box: Box, page: number];

function placesOf(scans: readonly ScannedPage[], text: Text, block: Block): readonly OnPage[] {
  return scans.flatMap(({ image, words, ordinal }): readonly OnPage[] => {
    const here = words.filter((word) => word.text === text.id && word.block === block.id);
    return here.length === 0 ? [] : [[image, around(here.map(({ box }) => box)), ordinal]];
  });
}

/** Some paper around the words, in pixels of a page of 200 dpi. */
const MARGIN = 20;
const WIDEST = { width: 1200, height: 1200 };

/** What the words are compared with; fetched when the form is opened. */
function AsOnPage({ image, box }: { image: PageImage; box: Box }) {
  const x = Math.max(0, Math.floor(box.x - MARGIN));
  const y = Math.max(0, Math.floor(box.y - MARGIN));
  const part = {
    x,
    y,
    width: Math.min(image.width, Math.ceil(box.x + box.width + MARGIN)) - x,
    height: Math.min(image.height, Math.ceil(box.y + box.height + MARGIN)) - y,
  };
  return (
    <img
      src={urls.drawnPage(image, { within: WIDEST, region: part })}
      loading="lazy"
      width={part.width}
      height={part.height}
      alt={say('correctingWords.asOnPage')}
    />
  );
}

interface CorrectedByProps {
  readonly document: HeldDocument;
  readonly places: readonly OnPage[];
}

/** Marks a block that has a person's words, with what stood there before. */
function CorrectedBy({ document, places }: CorrectedByProps) {
  return (
    <>
      {document.revisions.map(({ change, status, by }) =>
        status === 'stands' &&
        change.kind === 'words-corrected' &&
        places.some(([image, box]) => image.id === change.image && overlaps(box, change.box)) ? (
          <p class="note">{say('correctingWords.by', { by, before: change.before })}</p>
        ) : null,
      )}
    </>
  );
}

interface WordsFormProps extends Pick<WordsOnPagesProps, 'document' | 'back'> {
  readonly text: Text;
  readonly block: Block;
  readonly desk: Desk;
}

function WordsForm({ document, text, block, desk, back }: WordsFormProps) {
  const id = `words-${text.id}.${block.id}`;
  const lines = contentOf(document, text.id, block.id) ?? '';
  return (
    <DeskForm
      desk={desk}
      back={`${back}#${urls.blockAnchor({ text: text.id, block: block.id })}`}
      id={id}
      about={{ kind: 'words', document: document.paper.id, text: text.id, block: block.id }}
      buttons={
        <>
          <button type="submit" class="first">
            {say('correctingWords.asTyped')}
          </button>
          <button type="submit" name="none" value="yes">
            {say('correctingWords.nothing')}
          </button>
        </>
      }
    >
      <label for={id}>{say('correctingWords.written')}</label>
      <textarea
        id={id}
        name="value"
        rows={Math.min(20, lines.split('\n').length + 1)}
        maxlength={20_000}
        lang={text.language}
      >
        {lines}
      </textarea>
    </DeskForm>
  );
}
