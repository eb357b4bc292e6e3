import type { Context, Hono } from 'hono';
import { MEDIA_TYPES } from '../../archive/pictures/drawing.ts';
import { NotDrawn, type Pictures } from '../../archive/pictures/pictures.ts';
import { TooBusy } from '../../archive/pictures/turns.ts';
import { PUBLIC } from '../../model/reader.ts';
import type { PageImage } from '../../model/scans.ts';
import type { Site } from '../page.ts';
import * as urls from '../urls.ts';
import { jsonLd, problem, unchanged } from './answering.ts';
import { imageInfo, PROFILE } from './image-info.ts';
import { canonicalPath, readImageRequest } from './image-request.ts';

/** How long browsers and viewers may keep a drawn part without asking again: who may see a page can change. */
const KEEP = 'private, max-age=600';

/** The IIIF Image API 3 over page pictures. A picture that the reader may not see is not there. */
export function imageRoutes(app: Hono, { store, pictures }: Site): void {
  const page = async (c: Context): Promise<PageImage | undefined> =>
    (await store.pageImage(c.req.param('image') ?? '', PUBLIC))?.image;

  app.get(urls.pageImage(':image'), async (c) => {
    const image = await page(c);
    return image === undefined
      ? missing(c)
      : c.redirect(`${urls.pageImage(image.id)}/info.json`, 303);
  });
  app.get(`${urls.pageImage(':image')}/info.json`, async (c) => {
    const image = await page(c);
    if (image === undefined) return missing(c);
    return jsonLd(
      c,
      imageInfo(serviceOf(c, image), image),
      'http://iiif.io/api/image/3/context.json',
    );
  });
  app.get(`${urls.pageImage(':image')}/:region/:size/:rotation/:file`, async (c) => {
    const image = await page(c);
    return image === undefined ? missing(c) : picture(c, image, pictures);
  });
}

function missing(c: Context): Response {
  return problem(c, 404, 'There is no picture at this address.');
}

function serviceOf(c: Context, image: PageImage): string {
  return new URL(urls.pageImage(image.id), c.req.url).href;
}

async function picture(c: Context, image: PageImage, pictures: Pictures): Promise<Response> {
  const { region = '', size = '', rotation = '', file = '' } = c.req.param();
  const read = readImageRequest({ region, size, rotation, file }, image);
  if (read.kind === 'refused') return problem(c, 400, read.why);
  const { drawing } = read;
  const headers = {
    ETag: `"${pictures.tagOf(image, drawing)}"`,
    'Cache-Control': KEEP,
    Link: [
      `<${serviceOf(c, image)}/${canonicalPath(drawing, image)}>;rel="canonical"`,
      `<${PROFILE}>;rel="profile"`,
    ].join(','),
  };
  if (unchanged(c, headers.ETag)) return c.body(null, 304, headers);
  try {
    const bytes = await pictures.draw(image, drawing);
    return c.body(bytes, 200, { ...headers, 'Content-Type': MEDIA_TYPES[drawing.format] });
  } catch (error) {
    return notDrawn(c, error);
  }
}

function notDrawn(c: Context, error: unknown): Response {
  if (error instanceof TooBusy) {
    c.header('Retry-After', '2');
    return problem(c, 503, 'Too many pictures are being drawn. Ask again in a moment.');
  }
  if (!(error instanceof NotDrawn)) throw error;
  process.stderr.write(`${error.message}\n`);
  return problem(c, 500, 'This picture cannot be drawn: its file is damaged or gone.');
}
