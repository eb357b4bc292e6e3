import type { Says } from '../../model/mentions.ts';
import type { Head } from './citation.ts';
import { officeOwner, POST_NUMBER, readOwner, type Owner } from './owners.ts';
import { CODE, codeKind, MILITARY, SERIES, seriesNamed } from './series-names.ts';
import { NOUN, nounKind, PORTMANTEAU, portmanteauWord } from './words.ts';

/** A kind of beginning: its pattern over a whole string, and what one match says. */
interface HeadForm {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, words: string): Head | undefined;
}

/** `Embtel`, `Deptels`, `Depcirtel`, `reftel`. */
const portmanteau: HeadForm = {
  pattern: PORTMANTEAU,
  read(match, words) {
    const word = portmanteauWord(match);
    if (word === undefined) return undefined;
    const owner = readOwner(words, match.index);
    const { kind, direction, bare = false } = word;
    return {
      ...headAt(match, owner),
      rule: 'portmanteau',
      says: withOwner({ ...(kind && { kind }), ...(direction && { direction }) }, owner),
      bare,
      dated: true,
    };
  },
};

/** `telegram`, `circular`, `your letter`, `Department’s instruction`. */
const noun: HeadForm = {
  pattern: NOUN,
  read(match, words) {
    const kind = nounKind(match);
    if (kind === undefined) return undefined;
    const owner = readOwner(words, match.index);
    return {
      ...headAt(match, owner),
      rule: 'noun',
      says: withOwner({ kind }, owner),
      bare: false,
      dated: true,
    };
  },
};

/** `Secto 12`, `Poltos 489, 492`, `your Dulte 7`. */
const series: HeadForm = {
  pattern: SERIES,
  read(match, words) {
    const name = seriesNamed(match.groups?.['series'] ?? '');
    if (name === undefined) return undefined;
    const owner = readOwner(words, match.index);
    const skip = /^[ -]?(?:tels?|telegrams?)\b/.exec(
      words.slice(match.index + match[0].length, match.index + match[0].length + 12),
    );
    const head = headAt(match, owner);
    return {
      ...head,
      end: head.end + (skip?.[0].length ?? 0),
      rule: 'series',
      says: withOwner({ kind: name.kind, series: name.name }, owner),
      bare: false,
      dated: false,
    };
  },
};

/** `A–123`, `CA-4455`. */
const code: HeadForm = {
  pattern: CODE,
  read(match, words) {
    const owner = readOwner(words, match.index);
    const letters = match.groups?.['code'] ?? '';
    return {
      ...headAt(match, owner),
      rule: 'code',
      says: withOwner({ kind: codeKind(letters), series: letters }, owner),
      bare: false,
      dated: false,
    };
  },
};

/** `CAP 63195`, `WARX 85456`. */
const military: HeadForm = {
  pattern: MILITARY,
  read(match, words) {
    const owner = readOwner(words, match.index);
    return {
      ...headAt(match, owner),
      rule: 'command',
      says: withOwner({ series: match.groups?.['series'] ?? '' }, owner),
      bare: false,
      dated: false,
    };
  },
};

/** `Paris 145`, `London’s 5070`, `State 93645`, `Department’s 554`. */
const post: HeadForm = {
  pattern: POST_NUMBER,
  read(match) {
    const says = officeOwner(match.groups?.['post'] ?? '');
    if (says === undefined) return undefined;
    return {
      start: match.index,
      end: match.index + match[0].length,
      plural: false,
      rule: match.groups?.['possessive'] ? 'possessive' : 'post',
      says,
      bare: false,
      dated: false,
    };
  },
};

const POSSESSIVE =
  /(?<![\p{L}\p{N}])(?<pronoun>my|our|your|urs?|yr)(?= (?:(?:No|Nos|no|nos|number|numbers)\b\.? ?)?[#\d])/giu;

/** `my 935`, `your No. 204`. */
const possessive: HeadForm = {
  pattern: POSSESSIVE,
  read(match) {
    const pronoun = (match.groups?.['pronoun'] ?? '').toLowerCase();
    return {
      start: match.index,
      end: match.index + match[0].length,
      plural: false,
      rule: 'possessive',
      says: { direction: pronoun === 'my' || pronoun === 'our' ? 'own' : 'theirs' },
      bare: false,
      dated: true,
    };
  },
};

const FORMS: readonly HeadForm[] = [portmanteau, noun, series, code, military, post, possessive];

/** Every beginning of a mention in a string, in order; they may overlap. */
export function findHeads(words: string): readonly Head[] {
  const heads = FORMS.flatMap((form) =>
    [...words.matchAll(form.pattern)].flatMap((match) => form.read(match, words) ?? []),
  );
  return heads.sort((a, b) => a.start - b.start || b.end - a.end);
}

function headAt(match: RegExpExecArray, owner: Owner): Pick<Head, 'start' | 'end' | 'plural'> {
  return {
    start: Math.min(owner.start, match.index),
    end: match.index + match[0].length,
    plural: Boolean(match.groups?.['plural']),
  };
}

/** What the owner before the word adds: `Paris` to `telegram`, `my` to `despatch`. The word's own direction stays. */
function withOwner(says: Says, owner: Owner): Says {
  const direction = says.direction ?? owner.direction;
  return {
    ...says,
    ...(direction && { direction }),
    ...(owner.post !== undefined && { post: owner.post, direction: owner.direction ?? 'named' }),
  };
}
