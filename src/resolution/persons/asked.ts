import type { DocumentId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import type { NameMention } from '../../model/mentions.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import type { HeldPaper } from '../holdings.ts';
import type { NamesApart } from './names-apart.ts';
import { yearOf } from './tenures.ts';

/** What of a mention bears on who is meant. The rest of it, evidence above all, need not stay in memory for a whole volume. */
type Said = Pick<NameMention, 'id' | 'surface' | 'script' | 'part' | 'rule'> & {
  readonly role: string | undefined;
  readonly ref: string | undefined;
};

/** One name in one paper, ready to be decided. */
export interface Asked {
  readonly mention: Said;
  /** One object for all mentions of the list's papers that are spelt alike. */
  readonly name: NameParts;
  readonly document: DocumentId;
  /** Of the paper, if it is known. */
  readonly date: string | undefined;
  readonly year: number | undefined;
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

/** Where a name stands, and the part it plays there. */
export function partOf(asked: Asked): Pick<Identified, 'document' | 'mention' | 'part'> {
  return { ...placeOf(asked), part: asked.mention.part };
}

type Identified = Extract<Identity, { kind: 'identified' }>;

export function askedIn(paper: HeldPaper, apart: NamesApart): readonly Asked[] {
  const { id: document, envelope } = paper;
  const date = envelope.date?.value;
  const year = yearOf(date ?? '');
  const places = placesOf(paper);
  return paper.names.map((mention) => {
    const { name, surface } = apart.of(mention);
    const { id, script, part, rule, role } = mention;
    const ref = apart.same(mention.ref);
    return {
      mention: { id, surface, script, part, rule, role, ref },
      name,
      document,
      date,
      year,
      places,
    };
  });
}

/** The Department is in every paper and tells nothing. */
function placesOf({ envelope }: HeldPaper): ReadonlySet<string> {
  const offices = [envelope.from, envelope.to, envelope.place].map((one) => one?.value ?? '');
  const places = new Set(offices.flatMap((office) => [...placesIn(office)]));
  places.delete('united-states');
  return places;
}
