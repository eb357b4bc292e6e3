import type { Block } from '../../model/texts.ts';
import { type Row, rows } from '../rendering/alignment.ts';
import { cuesOf } from '../rendering/cues.ts';
import type { DocumentView, ShownText } from '../rendering/document-view.ts';
import { type Flow, flow, parts, spreads } from '../rendering/flow.ts';
import * as urls from '../urls.ts';
import { language } from '../words/language.ts';
import { layerOrigin } from '../words/names.ts';
import { say } from '../words/say.ts';
import { LayerChoice } from './layer-choice.tsx';
import { ReferenceKey } from './reference-key.tsx';
import { Notes } from './notes.tsx';
import { Parts } from './parts.tsx';
import { Signs } from './signs.tsx';

/**
 * The words of the paper: one text with its notes in the margin, or several side by side. Texts that were not asked for stand there too, and
 * show themselves to a link that leads into them.
 */
export function Texts({ view }: { view: DocumentView }) {
  const asked = new Set(view.layers.shown);
  const [shown, others] = [true, false].map((is) =>
    view.texts.filter(({ text }) => asked.has(text.id) === is),
  );
  const [first] = shown ?? [];
  const laid = shown !== undefined && shown.length > 1 ? laidLevel(shown) : undefined;
  return (
    <section id="text" aria-labelledby="h-text">
      <div class="sec">
        <h2 id="h-text">{say('paper.thePaper')}</h2>
        <div class="row">
          <ReferenceKey references={view.references} />
          <LayerChoice view={view} />
        </div>
      </div>
      {laid && <Layers laid={laid} />}
      {!laid && first && <Edition shown={first} isOneOf={view.texts.length > 1} />}
      {others?.map((text) => (
        <Withheld shown={text} />
      ))}
      <Signs texts={shown ?? []} fits={laid?.level.map(({ fit }) => fit) ?? []} />
    </section>
  );
}

/** One text; its notes stand in the margin where there is room, else at the foot. */
function Edition({ shown, isOneOf }: { shown: ShownText; isOneOf: boolean }) {
  const { text, showing } = shown;
  return (
    <article class="edition" lang={text.language} aria-label={say(`layers.${text.layer}`)}>
      {isOneOf && <LayerHead shown={shown} />}
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

function LayerHead({ shown: { text } }: { shown: ShownText }) {
  return (
    <header class="layer-head" lang={language()}>
      <h3 id={`h-${text.id}`}>{say(`layers.${text.layer}`)}</h3>
      <span>{layerOrigin(text)}</span>
    </header>
  );
}

/** A text that was not asked for. */
function Withheld({ shown }: { shown: ShownText }) {
  const { text, showing } = shown;
  const { parts, notes } = flow(text.blocks);
  return (
    <section class="layer withheld" aria-labelledby={`h-${text.id}`}>
      <LayerHead shown={shown} />
      <div class="column" lang={text.language}>
        <Parts parts={parts} showing={showing} />
        <Notes notes={notes} showing={showing} />
      </div>
    </section>
  );
}

interface Laid {
  readonly texts: readonly ShownText[];
  readonly flows: readonly Flow[];
  readonly level: readonly Row[];
}

function laidLevel(texts: readonly ShownText[]): Laid {
  const flows = texts.map(({ text }) => flow(text.blocks));
  const running = texts.map(({ text }, index) => {
    const inNotes = new Set(flows[index]?.notes.map((note) => note.block.id));
    return text.blocks.filter(
      (block) => !inNotes.has(block.id) && !inNotes.has(block.within ?? block.id),
    );
  });
  const cues = running.flatMap((blocks, index) =>
    blocks.map((block) => [block, cuesIn(block, texts[index])] as const),
  );
  return { texts, flows, level: rows(running, new Map(cues)) };
}

function cuesIn(block: Block, shown: ShownText | undefined) {
  if (shown === undefined) return cuesOf(block);
  const at = urls.blockAnchor({ text: shown.text.id, block: block.id });
  return cuesOf(block, shown.showing.marks.get(at));
}

/** Layers side by side, each one section so that a selection stays in it; rows keep paragraphs level. */
function Layers({ laid: { texts, flows, level } }: { laid: Laid }) {
  const size = [50, 200, 1000, 5000].find((most) => level.length + 2 <= most) ?? 5000;
  return (
    <div class={`layers of-${Math.min(texts.length, 4)} rows-${size}`}>
      {texts.map((shown, index) => (
        <section
          class={`layer layer-${index + 1}`}
          aria-labelledby={`h-${shown.text.id}`}
          lang={shown.text.language}
        >
          <LayerHead shown={shown} />
          {level.map((row) => (
            <div class={`cell ${row.fit}`}>
              <Parts parts={parts(row.cells[index] ?? [])} showing={shown.showing} />
            </div>
          ))}
          {(flows[index]?.notes.length ?? 0) > 0 && (
            <div class="margin">
              <Notes notes={flows[index]?.notes ?? []} showing={shown.showing} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
