import type { Text, Layer } from '../../model/texts.ts';
import type { TextId } from '../../model/ids.ts';
import type { ScannedPage } from '../../model/scans.ts';

/** Absolute addresses of one paper and what lies below it. */
export interface IiifAddresses {
  readonly manifest: string;
  readonly canvas: (page: number) => string;
  readonly annotations: (page: number, text: TextId) => string;
  readonly search: string;
  /** The same search by the first version of its standard. */
  readonly search1: string;
  readonly image: (image: string) => string;
  /** The paper as a page for people, and in other forms. */
  readonly page: string;
  readonly pdf: string;
  readonly txt: string;
  readonly json: string;
}

/** A scanned paper as viewers show it. */
export interface ScannedPaper {
  readonly title: string;
  /** What its envelope says: label and value, in words. */
  readonly envelope: readonly { readonly label: string; readonly value: string }[];
  readonly summary?: string;
  /** Day and hour in ISO form, where the paper states a whole day. */
  readonly date?: string;
  readonly rights?: string;
  readonly texts: readonly Text[];
  readonly scans: readonly ScannedPage[];
}

export const PRESENTATION_CONTEXT = 'http://iiif.io/api/presentation/3/context.json';
export const SEARCH_CONTEXT = 'http://iiif.io/api/search/2/context.json';

/** A IIIF Presentation 3 manifest: a canvas for each page, as large as its picture, with its texts as annotations. */
export function manifest(paper: ScannedPaper, at: IiifAddresses): object {
  const [first] = paper.scans;
  return {
    '@context': [SEARCH_CONTEXT, PRESENTATION_CONTEXT],
    id: at.manifest,
    type: 'Manifest',
    label: words('none', paper.title),
    ...(paper.envelope.length > 0 && { metadata: paper.envelope.map(metadata) }),
    ...(paper.summary !== undefined && { summary: words('none', paper.summary) }),
    ...(paper.date !== undefined && { navDate: navDate(paper.date) }),
    ...(paper.rights !== undefined && {
      requiredStatement: { label: words('en', 'Rights'), value: words('none', paper.rights) },
    }),
    behavior: ['individuals'],
    viewingDirection: 'left-to-right',
    ...(first && { thumbnail: [thumbnail(first, at)] }),
    homepage: [resource(at.page, 'text/html', 'The paper in its archive')],
    rendering: [
      resource(at.pdf, 'application/pdf', 'Searchable PDF'),
      resource(at.txt, 'text/plain', 'Plain text'),
    ],
    seeAlso: [resource(at.json, 'application/json', 'What was read of it')],
    service: searchServices(at),
    items: paper.scans.map((page) => canvas(page, paper.texts, at)),
  };
}

function searchServices(at: IiifAddresses): readonly object[] {
  const first = {
    '@context': 'http://iiif.io/api/search/1/context.json',
    '@id': at.search1,
    '@type': 'SearchService1',
    profile: 'http://iiif.io/api/search/1/search',
  };
  return [{ id: at.search, type: 'SearchService2' }, first];
}

function metadata({ label, value }: { readonly label: string; readonly value: string }): object {
  return { label: words('en', label), value: words('none', value) };
}

function canvas(page: ScannedPage, texts: readonly Text[], at: IiifAddresses): object {
  const id = at.canvas(page.ordinal);
  const { width, height } = page.image;
  const placed = new Set(page.words.map((word) => word.text));
  return {
    id,
    type: 'Canvas',
    label: words('none', page.label ?? String(page.ordinal)),
    width,
    height,
    thumbnail: [thumbnail(page, at)],
    items: [{ id: `${id}/picture`, type: 'AnnotationPage', items: [painting(page, id, at)] }],
    annotations: texts
      .filter((text) => placed.has(text.id))
      .map((text) => ({
        id: at.annotations(page.ordinal, text.id),
        type: 'AnnotationPage',
        label: words('en', textName(text)),
      })),
  };
}

function painting({ image }: ScannedPage, target: string, at: IiifAddresses): object {
  const service = at.image(image.id);
  return {
    id: `${target}/picture/1`,
    type: 'Annotation',
    motivation: 'painting',
    body: {
      id: `${service}/full/max/0/default.jpg`,
      type: 'Image',
      format: 'image/jpeg',
      width: image.width,
      height: image.height,
      service: [{ id: service, type: 'ImageService3', profile: 'level2' }],
    },
    target,
  };
}

const THUMBNAIL = 200;

function thumbnail({ image }: ScannedPage, at: IiifAddresses): object {
  const scale = Math.min(1, THUMBNAIL / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const service = at.image(image.id);
  return {
    id: `${service}/full/${width},${height}/0/default.jpg`,
    type: 'Image',
    format: 'image/jpeg',
    width,
    height,
    service: [{ id: service, type: 'ImageService3', profile: 'level2' }],
  };
}

function resource(id: string, format: string, label: string): object {
  const type = format.endsWith('json') ? 'Dataset' : 'Text';
  return { id, type, label: words('en', label), format };
}

/** A value in one language; `none` where it is not known, or mixed. */
export function words(language: string, value: string): Record<string, readonly string[]> {
  return { [language === 'und' ? 'none' : language]: [value] };
}

const LAYERS: Readonly<Record<Layer, string>> = {
  original: 'Words of the page',
  transcription: 'Transcription',
  edition: 'Edition',
  translation: 'Translation',
};

export function textName({ layer, language, by }: Text): string {
  return [LAYERS[layer], language === 'und' ? undefined : language, by].filter(Boolean).join(', ');
}

/** The standard wants an instant; a day stands for its beginning. */
function navDate(day: string): string {
  return `${day.slice(0, 10)}T00:00:00Z`;
}
