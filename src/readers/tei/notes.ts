import { blockFrame, noteFrame } from './frames.ts';
import type { Close, Handler } from './handler.ts';
import type { Attributes } from './marks.ts';
import type { VolumeWriter } from './volume.ts';

/**
 * A note. `rend="inline" type="source"` is no note but the line above the head: `795.00/5–1451: Telegram`. A note in words gets
 * an anchor there and a flow of its own, a numbered one between blocks too; any other is a block in its place.
 */
export const note: Handler = (volume, attributes) => {
  if (attributes['rend'] === 'inline' && attributes['type'] === 'source') {
    return sourceLine(volume, attributes);
  }
  const again = attributes['target']?.replace(/^#/, '');
  if (again !== undefined) volume.checks.target(`#${again}`, volume.here);
  const isCalled = volume.openNote(noteOf(attributes), again);
  return isCalled ? () => volume.closeNote() : standing(volume, attributes);
};

function sourceLine(volume: VolumeWriter, attributes: Attributes): Close {
  const { flow } = volume;
  flow.enter({ ...blockFrame('source-line'), id: attributes['xml:id'] });
  return flow.leaveFrame;
}

function standing(volume: VolumeWriter, attributes: Attributes): Close {
  const { flow } = volume;
  flow.enter(noteFrame(noteOf(attributes)));
  return flow.leaveFrame;
}

function noteOf(attributes: Attributes): {
  kind: 'note' | 'source-note' | 'summary';
  id: string | undefined;
  label: string | undefined;
} {
  return { kind: kindOf(attributes['type']), id: attributes['xml:id'], label: attributes['n'] };
}

function kindOf(type: string | undefined): 'note' | 'source-note' | 'summary' {
  if (type === 'source') return 'source-note';
  return type === 'summary' ? 'summary' : 'note';
}
