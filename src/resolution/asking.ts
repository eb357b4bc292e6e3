import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { foldFile, numberKey, numberKeys } from './memory-holdings.ts';

/** What rules can ask of an archive. Two questions that are the same words have the same answer. */
const QUESTION = {
  id: (id: DocumentId) => `id ${id}`,
  number: (number: string, series?: string) => `number ${numberKey(number, series)}`,
  date: (date: string) => `date ${date}`,
  file: (file: string) => `file ${foldFile(file) ?? ''}`,
  printed: (collection: CollectionId, number: string) => `printed ${collection} ${number}`,
  page: (collection: CollectionId, page: string) => `page ${collection} ${page}`,
  /** Who wrote what in it, in what order, in which words. */
  collection: (collection: CollectionId) => `collection ${collection}`,
  presence: (collection: CollectionId) => `presence ${collection}`,
} as const;

/** Questions as numbers. That two have one number is rare, and then a paper is resolved again for nothing. */
export type Questions = Uint32Array;

/** The questions in whose answers a paper stands. When it comes, changes or goes, whoever asked one of them is to be asked again. */
export function questionsTo(paper: HeldPaper): Questions {
  const { id, collection, envelope, printedNumber, pages } = paper;
  const { date, fileNumber } = envelope;
  const words = [
    QUESTION.id(id),
    ...numberKeys(paper).map((key) => `number ${key}`),
    ...(date ? [QUESTION.date(date.value)] : []),
    ...(fileNumber ? [QUESTION.file(fileNumber.value)] : []),
    ...(printedNumber === undefined ? [] : [QUESTION.printed(collection, printedNumber)]),
    ...pages.map((page) => QUESTION.page(collection, page)),
  ];
  return Uint32Array.from(new Set(words.map(hashOf))).sort();
}

/** The questions that a change anywhere in a collection answers anew; `appeared`: it came or went as a whole. */
export function questionsToCollection(
  collection: CollectionId,
  appeared: boolean,
): readonly number[] {
  const words = [QUESTION.collection(collection)];
  if (appeared) words.push(QUESTION.presence(collection));
  return words.map(hashOf);
}

export const questionToId = (id: DocumentId): number => hashOf(QUESTION.id(id));

/** Writes down what is asked. */
export class Asking {
  readonly #asked: Set<number>;

  /** Goes on from what was asked before. */
  constructor(before: Iterable<number> = []) {
    this.#asked = new Set(before);
  }

  note(question: string): void {
    this.#asked.add(hashOf(question));
  }

  /** What was asked. */
  take(): Questions {
    return Uint32Array.from(this.#asked).sort();
  }
}

/** The same ground; what is asked of it is written down. */
export function notedGround(ground: Ground, asking: Asking): Ground {
  return {
    holdings: notedHoldings(ground.holdings, asking),
    writtenBy: (collection, writer) => {
      asking.note(QUESTION.collection(collection));
      return ground.writtenBy(collection, writer);
    },
    around: (paper) => {
      asking.note(QUESTION.collection(paper.collection));
      return ground.around(paper);
    },
    rarity: {
      kinship: (about, paper) => {
        asking.note(QUESTION.collection(paper.collection));
        return ground.rarity.kinship(about, paper);
      },
    },
  };
}

/** Only what rules ask for one paper: who goes through all papers depends on all of them, and no note would say so. */
export function notedHoldings(holdings: Holdings, asking: Asking): Holdings {
  const noted =
    <Values extends readonly string[], Answer>(
      question: (...values: Values) => string,
      ask: (...values: Values) => Answer,
    ) =>
    (...values: Values): Answer => {
      asking.note(question(...values));
      return ask(...values);
    };
  return {
    ...holdings,
    papers: () => {
      throw new Error('rules ask for the papers they want, not for all');
    },
    collections: () => {
      throw new Error('rules ask for the collections they want, not for all');
    },
    byId: noted(QUESTION.id, (one) => holdings.byId(one)),
    byNumber: (number, series) => {
      asking.note(QUESTION.number(number, series));
      return holdings.byNumber(number, series);
    },
    byDate: noted(QUESTION.date, (one) => holdings.byDate(one)),
    byFileNumber: noted(QUESTION.file, (one) => holdings.byFileNumber(one)),
    byPrintedNumber: noted(QUESTION.printed, (one, two) => holdings.byPrintedNumber(one, two)),
    onPage: noted(QUESTION.page, (one, two) => holdings.onPage(one, two)),
    isHere: noted(QUESTION.presence, (one) => holdings.isHere(one)),
  };
}

/** FNV-1a. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
