import type { DocumentView, ShownText } from '../rendering/document-view.ts';
import { rows } from '../rendering/alignment.ts';
import { flow, parts, spreads } from '../rendering/flow.ts';
import { languageInWords, layerOrigin } from '../words/names.ts';
import { ReferenceKey } from './reference-key.tsx';
import { Notes } from './notes.tsx';
import { Parts } from './parts.tsx';
import { say } from '../words/say.ts';

/** The words of the paper: one text with its notes in the margin, or several texts side by side. */
export function Texts({ view }: { view: DocumentView }) {
  const { texts } = view;
  const [only] = texts;
  return (
    <section id="text" aria-labelledby="h-text">
      <div class="sec">
        <h2 id="h-text">{say('paper.thePaper')}</h2>
        <div class="row">
          <ReferenceKey references={view.references} />
          {texts.length > 1 && <LayerChoice texts={texts} />}
        </div>
      </div>
      {texts.length === 1 && only ? <Edition shown={only} /> : <Layers texts={texts} />}
    </section>
  );
}

/** One text; its notes stand in the margin where there is room, else at the foot. */
function Edition({ shown }: { shown: ShownText }) {
  const { text, showing } = shown;
  return (
    <article class="edition" lang={text.language} aria-label={say(`layers.${text.layer}`)}>
      {spreads(flow(text.blocks)).map((spread) => (
        <div class="spread">
          <div class="column">
            <Parts parts={spread.parts} showing={showing} />
          </div>
          {spread.notes.length > 0 && (
            <div class="margin">
              <Notes notes={spread.notes} showing={showing} />
            </div>
          )}
        </div>
      ))}
    </article>
  );
}

/** Layers side by side, each one section so that a selection stays in it; rows keep paragraphs level. */
function Layers({ texts }: { texts: readonly ShownText[] }) {
  const flows = texts.map(({ text }) => flow(text.blocks));
  const level = rows(
    texts.map(({ text }, index) => {
      const inNotes = new Set(flows[index]?.notes.map((note) => note.block.id));
      return text.blocks.filter(
        (block) => !inNotes.has(block.id) && !inNotes.has(block.within ?? block.id),
      );
    }),
  );
  const size = [50, 200, 1000, 5000].find((most) => level.length + 2 <= most) ?? 5000;
  return (
    <div class={`layers of-${Math.min(texts.length, 4)} rows-${size}`}>
      {texts.map(({ text, showing }, index) => (
        <section class={`layer layer-${index + 1}`} aria-labelledby={`h-${text.id}`}>
          <header>
            <h3 id={`h-${text.id}`}>{say(`layers.${text.layer}`)}</h3>
            <span>{layerOrigin(text)}</span>
          </header>
          {level.map((row) => (
            <div class="cell" lang={text.language}>
              <Parts parts={parts(row[index] ?? [])} showing={showing} />
            </div>
          ))}
          {(flows[index]?.notes.length ?? 0) > 0 && (
            <div class="margin" lang={text.language}>
              <Notes notes={flows[index]?.notes ?? []} showing={showing} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

function LayerChoice({ texts }: { texts: readonly ShownText[] }) {
  return (
    <fieldset class="pick">
      <legend class="vh">{say('paper.textsShown')}</legend>
      <label>
        <input type="radio" name="layer" id="v-all" checked />
        {texts.length === 2 ? say('paper.both') : say('paper.all')}
      </label>
      {texts.map(({ text }, index) => (
        <label>
          <input type="radio" name="layer" id={`v-${index + 1}`} />
          {say(`layers.${text.layer}`)}
          <span class="soft"> {languageInWords(text.language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
