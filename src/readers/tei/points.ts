import { type Handler, marked } from './handler.ts';
import * as marks from './marks.ts';

/**
 * `<pb n="1017" facs="0123"/>`. Electronic volumes number the pages of each document from 1 and name the break after the
 * document (`d5-01`).
 */
export const pageBreak: Handler = (volume, attributes) => {
  const id = attributes['xml:id'] ?? '';
  const page = attributes['n'] ?? id.replace(/^pg_/, '');
  const facsimile = attributes['facs'];
  const local = volume.section?.kind === 'document' && id.startsWith(`${volume.section.key}-`);
  volume.pageBreak({ kind: 'page-break', page, ...(facsimile && { facsimile }) }, local);
  return undefined;
};

export const lineBreak: Handler = (volume) => {
  volume.openFlow?.lineBreak();
  return undefined;
};

/** Blank pages left out between documents (`<gap reason="convenience"/>`) are no words that want a paper of their own. */
export const gap: Handler = (volume, attributes) => {
  if (volume.openFlow === undefined && volume.section?.kind !== 'document') return undefined;
  return marked(marks.gap)(volume, attributes);
};

/** `<graphic url="figure_0001.tif"/>`: the picture is not in the volume; its address is kept. */
export const graphic: Handler = (volume, attributes) => {
  const target = attributes['url'];
  if (target !== undefined) volume.flow.point({ kind: 'link', target });
  return undefined;
};

/** A microfiche supplement lists the scans of each paper: `<frus:file id="0012" path="0001/0012.TIF"/>`. */
export const scan: Handler = (volume, attributes) => {
  const path = attributes['path'];
  if (path !== undefined) volume.paper.record.push({ name: 'other', value: `Scan: ${path}` });
  return undefined;
};

export const pdf: Handler = (volume, attributes) => {
  const size = attributes['readable'];
  if (size !== undefined) volume.paper.record.push({ name: 'other', value: `PDF: ${size}` });
  return undefined;
};

/** A player's script is no text of the edition: its characters are left out. */
export const silent: Handler = (volume) => {
  volume.silence += 1;
  return () => {
    volume.silence -= 1;
  };
};
