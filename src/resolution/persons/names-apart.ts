import type { NameMention } from '../../model/mentions.ts';
import { type NameParts, parseSpokenName } from '../../understanding/names/parse-name.ts';

/**
 * Takes names apart, those that are spelt and read alike once: what is found out about a spelling holds for all its mentions. Words that
 * come again are kept once.
 */
export class NamesApart {
  readonly #bySurface = new Map<string, Reading[]>();
  readonly #words = new Map<string, string>();

  of(mention: NameMention): Reading {
    const readings = this.#bySurface.get(mention.surface);
    const known = readings?.find((reading) => isReadAlike(reading, mention));
    if (known !== undefined) return known;
    const { surface, script, surname, forenames, title } = mention;
    const quote = mention.identifiedBy?.quote;
    const reading = { name: nameOf(mention), surface, script, surname, forenames, title, quote };
    if (readings === undefined) this.#bySurface.set(surface, [reading]);
    else readings.push(reading);
    return reading;
  }

  /** The same words, as they were met first. */
  same(words: string | undefined): string | undefined {
    if (words === undefined) return undefined;
    const known = this.#words.get(words);
    if (known === undefined) this.#words.set(words, words);
    return known ?? words;
  }
}

/** A spelling taken apart, with all that was looked at to do so. */
interface Reading {
  readonly name: NameParts;
  readonly surface: string;
  readonly script: NameMention['script'];
  readonly surname: string | undefined;
  readonly forenames: string | undefined;
  readonly title: string | undefined;
  readonly quote: string | undefined;
}

/** Whether all that `nameOf` looks at, besides the surface, is the same. */
function isReadAlike(one: Reading, two: NameMention): boolean {
  return (
    one.surname === two.surname &&
    one.title === two.title &&
    one.forenames === two.forenames &&
    one.script === two.script &&
    one.quote === two.identifiedBy?.quote
  );
}

/** The parts of the name a mention states, whichever finder read it; a note that introduces it lends its forenames. */
function nameOf(mention: NameMention): NameParts {
  const spoken = parseSpokenName(mention.surface);
  const introduced = mention.identifiedBy?.quote.split(',')[0];
  if (introduced !== undefined && spoken.given.length === 0) {
    const written = mention.surname ?? spoken.surname;
    return { ...parseSpokenName(introduced), titles: spoken.titles, written };
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
