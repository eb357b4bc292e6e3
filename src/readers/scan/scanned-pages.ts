import type { Paper } from '../../model/papers.ts';
import type { LaidBlock, PageImage, PageLayout, ScannedPage } from '../../model/scans.ts';
import type { Layer } from '../../model/texts.ts';
import { type LaidPage, layText } from './laid-text.ts';

/** A page of a paper: its picture, and its words where they are known. */
export interface PicturedPage {
  readonly image: PageImage;
  readonly layout?: PageLayout | 'failed' | undefined;
  /** Printed or written number of the page. */
  readonly printed?: string | undefined;
  /** The file's name, where it says more than that there is a picture. */
  readonly name?: string | undefined;
}

/** The pages of one paper with the text that their words make; a page without known words waits for them, unless they could not be read. */
export function scannedPages(
  pages: readonly PicturedPage[],
  layer?: Layer,
): Required<Pick<Paper, 'texts' | 'scans'>> {
  const laid = pages.flatMap(({ image, layout, printed }, index): readonly LaidPage[] => {
    if (!isLaid(layout)) return [];
    const ordinal = index + 1;
    const label = printed ?? String(ordinal);
    return [{ ordinal, layout: fitted(layout, image), label, image: image.id }];
  });
  const { texts, words } = layText(laid, layer);
  const scans = pages.map(({ image, layout, printed, name }, index): ScannedPage => {
    const label = printed ?? name;
    return {
      ordinal: index + 1,
      image,
      recognition: layout === undefined ? 'waiting' : layout === 'failed' ? 'failed' : 'read',
      words: words.get(index + 1) ?? [],
      ...(label !== undefined && { label }),
    };
  });
  return { texts, scans };
}

/** Whether the words of a page are known. */
export function isLaid(layout: PicturedPage['layout']): layout is PageLayout {
  return layout !== undefined && layout !== 'failed';
}

/** A layout in the pixels of the picture: who recognised it may have measured a smaller copy, or in tenths of millimetres. */
function fitted(layout: PageLayout, { width, height }: PageImage): PageLayout {
  if (layout.width === width && layout.height === height) return layout;
  const across = layout.width > 0 ? width / layout.width : 1;
  const down = layout.height > 0 ? height / layout.height : 1;
  const fit = <Placed extends Pick<LaidBlock, 'box'>>(placed: Placed): Placed => {
    const { x, y, width, height } = placed.box;
    const box = {
      x: Math.round(x * across),
      y: Math.round(y * down),
      width: Math.round(width * across),
      height: Math.round(height * down),
    };
    return { ...placed, box };
  };
  const blocks = layout.blocks.map((block) => ({
    ...fit(block),
    lines: block.lines.map((line) => ({ ...fit(line), words: line.words.map(fit) })),
  }));
  return { ...layout, width, height, blocks };
}
