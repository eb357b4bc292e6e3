import type { Says } from '../../model/mentions.ts';
import type { Head } from './citation.ts';
import { postNamed } from '../../model/posts.ts';
import { officeOwner, POST_NUMBER, POST_OPENING, readOwner } from './owners.ts';
import {
  CODE,
  CODE_OPENING,
  codeKind,
  DIRECTIVE,
  DIRECTIVE_OPENING,
  directiveSeries,
  COMMAND,
  COMMAND_OPENING,
  SERIES,
  SERIES_OPENING,
  seriesNamed,
} from './series-names.ts';
import {
  isOwnOwner,
  NEVER_BARE,
  NOUN,
  NOUN_OPENING,
  nounKind,
  PORTMANTEAU,
  PORTMANTEAU_OPENING,
  portmanteauWord,
} from './words.ts';
import { isNoMessage } from './no-message.ts';
import type { WordPattern } from './word-scan.ts';

type HeadForm = WordPattern<Head>;

/** `Embtel`, `Deptels`, `Depcirtel`, `reftel`. */
const portmanteau: HeadForm = {
  opening: PORTMANTEAU_OPENING,
  pattern: PORTMANTEAU,
  read(match) {
    const word = portmanteauWord(match);
    if (word === undefined) return undefined;
    const { kind, direction, bare = false } = word;
    return {
      ...headAt(match),
      rule: 'portmanteau',
      says: { ...(kind && { kind }), ...(direction && { direction }) },
      bare: bare ? 'always' : 'owned',
      dated: true,
    };
  },
};

/** `telegram`, `circular`, `your letter`, `Department’s instruction`. */
const noun: HeadForm = {
  opening: NOUN_OPENING,
  pattern: NOUN,
  read(match, words) {
    const kind = nounKind(match);
    if (kind === undefined || isNoMessage(words, match.index)) return undefined;
    // `yours of 30 April` is its own owner, and says nothing without a date.
    const isYours = isOwnOwner(match[0]);
    return {
      ...headAt(match),
      rule: 'noun',
      says: isYours ? { kind, direction: 'theirs' } : { kind },
      bare: isYours || NEVER_BARE.has(kind) ? 'never' : 'owned',
      dated: true,
    };
  },
};

/** `Secto 12`, `Poltos 489, 492`, `your Dulte 7`. */
const series: HeadForm = {
  opening: SERIES_OPENING,
  figureWithin: 48,
  pattern: SERIES,
  read(match, words) {
    const name = seriesNamed(match.groups?.['series'] ?? '');
    if (name === undefined) return undefined;
    const skip = /^[ -]?(?:tels?|telegrams?)\b/.exec(
      words.slice(match.index + match[0].length, match.index + match[0].length + 12),
    );
    const head = headAt(match);
    return {
      ...head,
      end: head.end + (skip?.[0].length ?? 0),
      rule: 'series',
      says: {
        kind: name.kind,
        series: match.groups?.['circular'] ? `${name.name} Circular` : name.name,
      },
      bare: 'never',
      dated: false,
    };
  },
};

/** `A–123`, `CA-4455`. */
const code: HeadForm = {
  opening: CODE_OPENING,
  figureWithin: 8,
  pattern: CODE,
  read(match, words) {
    if (isNoMessage(words, match.index)) return undefined;
    const letters = match.groups?.['code'] ?? match.groups?.['spaced'] ?? '';
    return {
      ...headAt(match),
      rule: 'code',
      says: { kind: codeKind(letters), series: letters },
      bare: 'never',
      dated: false,
    };
  },
};

/** `CAP 63195`, `WARX 85456`. */
const command: HeadForm = {
  opening: COMMAND_OPENING,
  figureWithin: 40,
  pattern: COMMAND,
  read(match, words) {
    const letters = match.groups?.['series'] ?? match.groups?.['other'] ?? '';
    if (isPostInCapitals(letters) || isNoMessage(words, match.index)) return undefined;
    return {
      ...headAt(match),
      rule: 'command',
      says: { series: letters },
      bare: 'never',
      dated: false,
      hyphenated: true,
    };
  },
};

/** `OSLO 2811`, `STATE 12345`: a post’s number or the Department’s, as electronic cables write them, and no command’s. */
function isPostInCapitals(letters: string): boolean {
  const direction = officeOwner(letters)?.direction;
  return direction === 'to-post' || postNamed(letters) !== undefined;
}

/** `National Security Action Memorandum No. 56`, `NSSM–14`. */
const directive: HeadForm = {
  opening: DIRECTIVE_OPENING,
  figureWithin: 64,
  pattern: DIRECTIVE,
  read(match) {
    return {
      ...headAt(match),
      ownable: false,
      rule: 'directive',
      says: { kind: 'memorandum', series: directiveSeries(match.groups ?? {}) },
      bare: 'never',
      dated: false,
    };
  },
};

/** `Paris 145`, `London’s 5070`, `State 93645`, `Department’s 554`. */
const post: HeadForm = {
  opening: POST_OPENING,
  figureWithin: 96,
  pattern: POST_NUMBER,
  read(match, words) {
    const name = match.groups?.['post'] ?? '';
    const says =
      sentTo(words.slice(Math.max(0, match.index - 12), match.index), name) ?? officeOwner(name);
    if (says === undefined) return undefined;
    return {
      start: match.index,
      end: match.index + match[0].length,
      plural: false,
      ownable: false,
      rule: match.groups?.['possessive'] ? 'possessive' : 'post',
      says,
      bare: 'never',
      dated: false,
      countable: 'short',
    };
  },
};

const STATE_TO = /\b(?:State|Dept|Department|Deptel) to $/;
/** `Embassy has reported (to Lima 162)`. */
const REPORTED_TO = /\(to $/;
const PRONOUN_TO = /\b(?<pronoun>[Yy]our|[Mm]y|[Oo]ur) $/;

/** `State to Saigon 256` is a number of Washington's, `Your Geneva 13` one of the addressee's, not of the post named. */
function sentTo(left: string, name: string): Says | undefined {
  if (STATE_TO.test(left)) return { direction: 'to-post', post: name };
  if (REPORTED_TO.test(left)) return { direction: 'own', addressee: name };
  const pronoun = PRONOUN_TO.exec(left)?.groups?.['pronoun']?.toLowerCase();
  if (pronoun === undefined) return undefined;
  return { direction: pronoun === 'your' ? 'theirs' : 'own', addressee: name };
}

const POSSESSIVE =
  /(?<pronoun>[Mm]y|[Oo]ur|[Yy]our|[Uu]rs?|[Yy]r)(?: [a-z]{3,10}(?= \d{2}))?(?= (?:(?:No|Nos|no|nos|number|numbers)\b\.? ?)?[#\d])/uy;

/** `my 935`, `your No. 204`, `your niact 50`. */
const possessive: HeadForm = {
  opening: /^(?:[Mm]y|[Oo]ur|[Yy]our|[Uu]rs?|[Yy]r)$/,
  figureWithin: 32,
  pattern: POSSESSIVE,
  read(match) {
    const pronoun = (match.groups?.['pronoun'] ?? '').toLowerCase();
    return {
      start: match.index,
      end: match.index + match[0].length,
      plural: false,
      ownable: false,
      rule: 'possessive',
      says: { direction: pronoun === 'my' || pronoun === 'our' ? 'own' : 'theirs' },
      bare: 'never',
      dated: true,
    };
  },
};

/** What a number may have right before it, looked at from the number: `Collins’ `, `the Secretary’s No. `, `his `. */
const NAME_BEFORE =
  /(?:(?<name>(?:\p{Lu}[\p{L}.]* )?\p{Lu}[\p{L}.-]*)(?:[’']s|(?<=[sxz])[’'])|\b[Hh]is|\b[Tt]heir) (?:(?:[Nn]os?\. ?|number )|#)?$/u;

/** `Collins’ 4382 and 4399`, `his 626 from Bangkok`: someone's number, found from the number. */
const someones: HeadForm = {
  opening: /^\d\d(?:\d|$)/,
  pattern: /(?<=[’'s.#r][^])\d/y,
  read(match, words) {
    const left = words.slice(Math.max(0, match.index - 40), match.index);
    const before = NAME_BEFORE.exec(left);
    if (before === null) return undefined;
    const name = before.groups?.['name'];
    // `See Lima’s 5070`: the post is found by its own form, from its own start.
    if (name !== undefined && officeOwner(name.split(' ').at(-1) ?? '') !== undefined)
      return undefined;
    return {
      start: match.index - left.length + before.index,
      end: match.index,
      plural: false,
      ownable: false,
      rule: 'possessive',
      says: {
        direction: 'named',
        ...(name !== undefined && { post: name }),
      },
      bare: 'never',
      dated: false,
      countable: 'always',
    };
  },
};

/** The beginnings of mentions; they may overlap. */
export const HEAD_FORMS: readonly HeadForm[] = [
  portmanteau,
  noun,
  series,
  code,
  directive,
  command,
  post,
  possessive,
  someones,
];

function headAt(match: RegExpExecArray): Pick<Head, 'start' | 'end' | 'plural' | 'ownable'> {
  return {
    start: match.index,
    end: match.index + match[0].length,
    plural: Boolean(match.groups?.['plural']),
    ownable: true,
  };
}

/** The head with the owner that stands before it: `Paris` for `telegram`, `my` for `despatch`. The word's own direction stays. */
export function ownedHead(words: string, head: Head): Head {
  if (!head.ownable) return head;
  const owner = readOwner(words, head.start);
  const direction = head.says.direction ?? owner.direction;
  return {
    ...head,
    start: owner.start,
    says: {
      ...head.says,
      ...(direction && { direction }),
      ...(owner.turn && { turn: owner.turn }),
      ...(owner.post !== undefined && { post: owner.post, direction: owner.direction ?? 'named' }),
    },
  };
}
