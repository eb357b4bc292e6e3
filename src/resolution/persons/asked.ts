import type { DocumentId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import type { NameMention } from '../../model/mentions.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import { type NameParts, parseSpokenName } from '../../understanding/names/parse-name.ts';
import type { HeldPaper } from '../holdings.ts';
import { yearOf } from './tenures.ts';

/** One name in one paper, ready to be decided. */
export interface Asked {
  readonly mention: NameMention;
  readonly name: NameParts;
  readonly document: DocumentId;
  /** Of the paper, if it is known. */
  readonly date?: string;
  readonly year?: number;
  /** Countries from which the paper was sent, and to which. */
  readonly places: ReadonlySet<string>;
}

/** A name with what was decided about it. */
export interface Decided {
  readonly asked: Asked;
  readonly identity: Identity;
}

export function placeOf(asked: Asked): Pick<Identity, 'document' | 'mention'> {
  return { document: asked.document, mention: asked.mention.id };
}

export function askedIn(paper: HeldPaper): readonly Asked[] {
  const date = paper.envelope.date?.value;
  const year = yearOf(date ?? '');
  const places = placesOf(paper);
  return paper.names.map((mention) => ({
    mention,
    name: nameOf(mention),
    document: paper.id,
    places,
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year }),
  }));
}

/** The Department is in every paper and tells nothing. */
function placesOf({ envelope }: HeldPaper): ReadonlySet<string> {
  const offices = [envelope.from, envelope.to, envelope.place].map((one) => one?.value ?? '');
  const places = new Set(offices.flatMap((office) => [...placesIn(office)]));
  places.delete('united-states');
  return places;
}

/** The parts of the name a mention states, whichever finder read it; a note that introduces it lends its forenames. */
function nameOf(mention: NameMention): NameParts {
  const spoken = parseSpokenName(mention.surface);
  const introduced = mention.identifiedBy?.quote.split(',')[0];
  if (introduced !== undefined && spoken.given.length === 0) {
    return { ...parseSpokenName(introduced), titles: spoken.titles };
  }
  if (mention.script === 'latin' && spoken.surname !== '' && isAsPrinted(mention)) {
    return spoken.titles.length > 0 ? spoken : { ...spoken, titles: titlesOf(mention) };
  }
  return {
    titles: titlesOf(mention),
    given: mention.forenames?.split(' ') ?? [],
    surname: mention.surname ?? mention.surface,
  };
}

const titlesOf = (mention: NameMention): readonly string[] => mention.title?.split(' ') ?? [];

/** A reading that repaired what stands there knows better than the letters. */
function isAsPrinted(mention: NameMention): boolean {
  return mention.surname === undefined || mention.surface.includes(mention.surname);
}
