import type { Note } from '../rendering/flow.ts';
import * as urls from '../urls.ts';
import { Parts } from './parts.tsx';
import { type Showing, Words } from './words.tsx';
import { say } from '../words/say.ts';

/** Notes of a text, each with the way back to where it is called. */
export function Notes({ notes, showing }: { notes: readonly Note[]; showing: Showing }) {
  return (
    <>
      {notes.map((note) => (
        <NoteEntry note={note} showing={showing} />
      ))}
    </>
  );
}

function NoteEntry({ note, showing }: { note: Note; showing: Showing }) {
  const { block } = note;
  const at = { text: showing.text, block: block.id };
  const label = block.label ?? showing.labels.get(block.id) ?? '';
  const name =
    block.kind === 'source-note' ? say('paper.sourceNote') : say('paper.note', { label });
  return (
    <div class="mn" id={urls.blockAnchor(at)} role="note" aria-label={name}>
      <p>
        <a
          class="k"
          {...(showing.isMain && { id: block.id })}
          href={`#${urls.callAnchor(at)}`}
          aria-label={say('paper.toItsPlace', { note: name })}
          data-added
        >
          {label === '' ? say('paper.source') : label}
        </a>
        <Words block={block} showing={showing} />
      </p>
      <Parts parts={note.more} showing={{ ...showing, inNote: true }} />
    </div>
  );
}
