import type { BlockKind, Setting } from '../../model/texts.ts';
import { attachmentFrame, blockFrame, type Frame, holderFrame, openerFrame } from './frames.ts';
import { framed, type Handler, marked, plain } from './handler.ts';
import { type Attributes, emphasis, personName } from './marks.ts';

const SETTINGS: Readonly<Record<string, Setting>> = {
  center: 'centre',
  centre: 'centre',
  right: 'right',
  left: 'flush-left',
  flushleft: 'flush-left',
  italic: 'italic',
  strong: 'strong',
  bold: 'strong',
  sectiontitleital: 'italic',
  sourceparagraphfullindent: 'indented',
  sourceheadcenterboldbig: 'centre',
  sourcearchiveboldbig: 'strong',
};

/** `<p rend="center">`, `<dateline rendition="#right">`. */
function settingOf(attributes: Attributes): Setting | undefined {
  return SETTINGS[attributes['rend'] ?? ''] ?? SETTINGS[(attributes['rendition'] ?? '').slice(1)];
}

/** An element that is a block of this kind. */
export function block(kind: BlockKind): Handler {
  return framed((attributes) => ({
    ...blockFrame(kind),
    id: attributes['xml:id'],
    setting: settingOf(attributes),
  }));
}

/** An element that holds blocks; its loose words are of this kind. */
export function holder(kind: BlockKind): Handler {
  return framed(() => holderFrame(kind));
}

export const opener: Handler = framed(openerFrame);

export const attachment: Handler = framed((attributes) => attachmentFrame(attributes['xml:id']));

/** The first block of a quotation or postscript stands for it; further paragraphs name it as what they stand within. */
export function owner(kind: BlockKind): Handler {
  return framed((attributes) => ownerFrame(kind, attributes));
}

function ownerFrame(kind: BlockKind, attributes: Attributes): Frame {
  return { ...blockFrame(kind), id: attributes['xml:id'], owns: true };
}

/** The head of the paper has depth 1, that of an attachment or list in it 2; a table's or figure's is its caption. */
export const head: Handler = (volume, attributes) => {
  const { flow } = volume;
  const around = flow.frame.kind;
  const kind = around === 'table-row' || around === 'caption' ? 'caption' : 'head';
  const depth = kind === 'head' ? flow.depth() : undefined;
  flow.enter({ ...blockFrame(kind), id: attributes['xml:id'], depth });
  return flow.leaveFrame;
};

/** `<quote rend="blockquote">` is a block, also inside a paragraph; a quote in words is a stretch of them. */
export const quote: Handler = (volume, attributes) => {
  const inWords = volume.flow.inWords && attributes['rend'] !== 'blockquote';
  const handler = inWords ? marked(() => ({ kind: 'quotation' })) : owner('quotation');
  return handler(volume, attributes);
};

/** `<opener><seg rendition="#center">[Enclosure]</seg>` is a line of its own; elsewhere a segment says nothing. */
export const segment: Handler = (volume, attributes) => {
  if (volume.flow.frame.kind !== 'opener') return plain(volume, attributes);
  const isSource = attributes['type'] === 'source';
  return block(isSource ? 'source-line' : 'opener')(volume, attributes);
};

/** `<signed corresp="#p_MA1">`: the whole line is a person's name. */
export const signed: Handler = (volume, attributes) => {
  const leave = block('signature')(volume, attributes);
  if (attributes['corresp'] === undefined) return leave;
  const { flow } = volume;
  flow.open(personName(attributes));
  return () => {
    flow.close();
    leave?.();
  };
};

export const highlighted: Handler = marked(emphasis);
