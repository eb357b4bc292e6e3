import { blockFrame, type Frame, holderFrame } from './frames.ts';
import type { Handler } from './handler.ts';
import type { Mark } from './marks.ts';
import type { VolumeWriter } from './volume.ts';

export const list: Handler = (volume, attributes) => {
  const { flow } = volume;
  flow.enter({ ...holderFrame('list-item'), depth: flow.depth('list-item') + 1 });
  if (attributes['type'] !== 'index') return flow.leaveFrame;
  volume.indexes += 1;
  return () => {
    volume.indexes -= 1;
    flow.leave();
  };
};

export const item: Handler = (volume, attributes) => {
  const { flow } = volume;
  flow.enterItem({ ...itemFrame(volume), id: attributes['xml:id'] });
  return flow.leaveFrame;
};

/** `<label>a.</label><item>by night</item>` is one item, as is `<item><label>1:</label> to the north</item>`. */
export const label: Handler = (volume) => {
  const { flow } = volume;
  const beforeItem = flow.frame.holder === true && flow.frame.kind === 'list-item';
  if (beforeItem) flow.enter(itemFrame(volume));
  flow.open({ kind: 'label' });
  return () => {
    flow.close();
    if (beforeItem) flow.leaveLabel();
  };
};

function itemFrame(volume: VolumeWriter): Frame {
  return { ...blockFrame('list-item'), depth: Math.max(1, volume.flow.depth('list-item')) };
}

export const row: Handler = (volume, attributes) => {
  const { flow } = volume;
  flow.enterRow({ ...blockFrame('table-row'), id: attributes['xml:id'] });
  return flow.leaveFrame;
};

export const cell: Handler = (volume, attributes) => {
  const { flow } = volume;
  const columns = count(attributes['cols']);
  const rows = count(attributes['rows']);
  const mark: Mark = { kind: 'cell', ...(columns && { columns }), ...(rows && { rows }) };
  flow.separate();
  flow.open(mark);
  return () => {
    flow.close();
    flow.separate();
  };
};

/** `cols="3"`; 1 goes without saying, and anything else is no count. */
function count(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d{0,2}$/.test(value) && value !== '1'
    ? Number(value)
    : undefined;
}
