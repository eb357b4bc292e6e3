import type { Entry } from './open-block.ts';
import { blockFrame } from './frames.ts';
import type { Handler } from './handler.ts';
import type { Attributes, Mark } from './marks.ts';

/** An element whose name is kept with its words; where it stands between blocks it is one itself. */
export function kept(element: string): Handler {
  return (volume) => {
    const { flow } = volume;
    const alone = !flow.inWords;
    if (alone) flow.enter({ ...blockFrame(flow.frame.kind), depth: flow.frame.depth });
    flow.open({ kind: 'unknown', element });
    return () => {
      flow.close();
      if (alone) flow.leave();
    };
  };
}

/** A line by itself where it stands between blocks, words like others elsewhere: `<closer><affiliation>`. */
export const line: Handler = (volume) => {
  const { flow } = volume;
  if (flow.inWords) return undefined;
  flow.enter({ ...blockFrame(flow.frame.kind), depth: flow.frame.depth });
  return flow.leaveFrame;
};

export function unknown(element: string): Handler {
  const keep = kept(element);
  return (volume, attributes) => {
    volume.checks.unknownElement(element, volume.here);
    return keep(volume, attributes);
  };
}

/** A name or term; with an id it is an entry of the volume's own list: `<persName xml:id="p_AB1">Abel, Ann</persName>`. */
export function definition(what: Entry['what'], markOf: (attributes: Attributes) => Mark): Handler {
  return (volume, attributes) => {
    const { flow } = volume;
    const key = attributes['xml:id'];
    const isEntry = key !== undefined && volume.indexes === 0;
    flow.open(markOf(attributes), isEntry ? { what, key } : undefined);
    return flow.closeMark;
  };
}
