import type { Frame } from './frames.ts';
import type { Attributes, Mark } from './marks.ts';
import type { VolumeWriter } from './volume.ts';

/** Ends what a handler began, when its element ends. */
export type Close = () => void;

/** What an element does to the volume being written; returns what to do at its end, if anything. */
export type Handler = (volume: VolumeWriter, attributes: Attributes) => Close | undefined;

/** An element that makes blocks of its own, or holds them. */
export function framed(frameOf: (attributes: Attributes) => Frame): Handler {
  return (volume, attributes) => {
    const { flow } = volume;
    flow.enter(frameOf(attributes));
    return flow.leaveFrame;
  };
}

/** An element that marks a stretch of words. */
export function marked(markOf: (attributes: Attributes) => Mark | undefined): Handler {
  return (volume, attributes) => {
    const { flow } = volume;
    flow.open(markOf(attributes));
    return flow.closeMark;
  };
}

/** An element that says nothing the model has a word for; its words are kept as they are. */
export const plain: Handler = () => undefined;
