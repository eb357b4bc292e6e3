import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Names, forms and signs that are the same in every language. */
const SAME = new Set(
  'Chancery English JSON PDF CSL-JSON CSV SVG PNG TEI ZIP BibTeX RIS SHA-256 sha256 Natural Earth AND NOT NEAR FonOff nane'.split(
    ' ',
  ),
);

/** Names of papers, persons and offices of the affair, as they stand in titles of windows and in labels, where no language can be said. */
const NAMES = [
  'The Chargé in Ostland (Marrow) to the Department of State',
  'The Secretary of State to the Embassy in Ostland',
  'Memorandum of Conversation, by the Chargé in Ostland (Marrow)',
  'Telegram 398 from the Embassy in Ostland to the Department of State, May 9, 1951',
  'May 20, 1951 Incoming Cable No. 30551, Orlovac to Sirin',
  'Papers on the Kestrel Affair, 1951, Volume II',
  'Department of State',
  'Embassy in Ostland',
  'Marrow, Adele',
  'Vera Lind',
  'Persons',
  'persons',
  'Washington',
  'ORLOVAC',
  'Sirin',
  'The Kestrel Affair',
  'from:Marrow date:1951.. OR ship*',
  'date:1951-13',
  'kind:poem',
  ': Marrow',
  'ship…',
  'Kestrel OR',
  'Kestrel',
  'zzyzx',
  'thornbury',
];

/** The archive’s own name, files, ids and addresses. */
const CODES =
  /chancery-site-\w+|\/?[\w/-]*kestrel[\w.-]*|[\w-]+\.(?:txt|xml)|\/[\w/-]+|\d{4}-\d\d-\d\dT\S+/g;

const FIELDS =
  /(?:from|to|by|person|number|series|file|kind|lang|in|classification|holding|date|head|body|notes) \(\p{Script=Cyrillic}+\)/gu;

const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'alt']);

/** What is set as code: queries, ids, addresses. */
const CODE = new Set(['code', 'pre', 'script', 'style']);
const CODE_CLASSES = /(?:^| )(?:wire|Z3988|where)(?: |$)/;

/** Every stretch that the page says in Russian and in which a word of Latin letters stands that is no name. */
export function leftIn(node: Node, spoken = 'en'): readonly string[] {
  if (node.nodeName === '#text') {
    return spoken === 'ru' && 'value' in node ? suspicious(node.value) : [];
  }
  if (!('childNodes' in node)) return [];
  const attributes = new Map(
    'attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [],
  );
  if (CODE.has(node.nodeName) || CODE_CLASSES.test(attributes.get('class') ?? '')) return [];
  const own = attributes.get('lang') ?? spoken;
  const said = [...attributes].flatMap(([name, value]) =>
    own === 'ru' && SPOKEN_ATTRIBUTES.has(name) ? suspicious(value) : [],
  );
  return [...said, ...node.childNodes.flatMap((child) => leftIn(child, own))];
}

/** The same for any archive: without what is set as code, and the names of formats. */
export function leftInRussian(page: Node): readonly string[] {
  return leftIn(page);
}

function suspicious(words: string): readonly string[] {
  const without = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), words)
    .replaceAll(CODES, '')
    .replaceAll(FIELDS, '');
  const latin = without.match(/\p{Script=Latin}[\p{L}\p{N}'’-]{2,}/gu) ?? [];
  return latin.some((word) => !SAME.has(word)) ? [words.trim()] : [];
}
