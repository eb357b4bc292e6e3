import type { Span } from '../../model/evidence.ts';

/** One party of a head as printed: the office, the person, or both. Spans are offsets in the head. */
export interface Party {
  /** One stretch, or several where brackets stand between. */
  readonly office?: readonly Span[];
  readonly person?: Span;
}

// Titles that a name follows at once: `Secretary of State Reed`, `Ambassador J. Marsh Hale`.
const TITLE_BEFORE_NAME =
  /^((?:(?:Acting|Deputy|Vice|Assistant|Under|Associate|Foreign|Defen[cs]e|Finance|Special|General|First|Crown|Party|Lieutenant|Major|Brigadier|British|French|Greek|Dutch|Swiss|Thai|Czech|Polish|Soviet|Iraqi|Saudi|Israeli|\p{Lu}\p{Ll}+(?:an|ish|ese)) )*(?:Secretary of State for (?:Foreign Affairs|External Affairs|Commonwealth Relations|the Colonies|Defen[cs]e|War|Air)|Secretary of (?:State|Defense|the Treasury|Commerce|Agriculture|the Army|the Navy)|Under Secretary(?: of State)?|Secretary-General|Secretary General|Attorney General|President-elect|President|Prime Minister|Premier|Chancellor|Minister (?:of|for) (?:Foreign Affairs|Defen[cs]e|Finance)|Minister|Ambassador(?: at Large)?|Chargé|Consul General|Consul|Secretary|Director|Chairman|Senator|Representative|Congressman|Governor|General|Admiral|Marshal|Colonel|King|Shah|Under Secretary-General|Director of Central Intelligence|Foreign Secretary|Ambassador-at-Large)) ((?:(?:[A-Z]\.|[A-Z][\p{L}’'-]+|de|von|van|al|el|ben|bin) ?){1,4})$/u;
// A name with no office: `Robert B. Ames`, `Mr. John Reed`
const BARE_NAME =
  /^(?:(?:Mr|Mrs|Miss|Dr)\. )?((?:[A-Z]\. ?|[A-Z][\p{L}’'-]+ ){1,3}[A-Z][\p{L}’'-]+(?:,? Jr\.)?)$/u;
// `Mr. Seward`, `Lord Hale`: a surname after a form of address, as to about 1906
const SURNAME = /^(?:Mr|Mrs|Miss|Dr|Sir|Lord|Count|Baron|Señor|Monsieur)\.? (\p{Lu}[\p{L}’'-]+)$/u;
// `John P. Reed of the Office of Finance`: a name and where its bearer serves
const NAME_OF =
  /^(?:(?:Mr|Mrs|Miss|Dr)\. )?((?:[A-Z]\. ?|[A-Z][\p{L}’'-]+ ){1,3}[A-Z][\p{L}’'-]+),? of (?:the )?[A-Z]/u;
// Words that make a run of capitals an office and not a name.
export const OFFICE_WORDS =
  /\b(?:Department|Embassy|Legation|Mission|Consulate|Delegation|Secretary|Office|Agency|Staff|Council|Commission|Command|Committee|Board|Stations?|All|Certain|House|Headquarters|Government|Posts?|Ministry|Bureau|President|Minister|Ambassadors?|Chargé|Consul|Chief|Chiefs|Director|Representative|Adviser|Advisor|Assistant|Operation|Division|Room|Administration|Group|Liaison|Forces?|Missions|Offices|Interests)\b/;
// `Ambassador … Johnson, at Geneva`; `President … in Texas`: where the person was
const WHEREABOUTS = /,? (?:at|in) (?:the )?[A-Z][\p{L}’' .,-]{1,60}$/u;

/** Splits a party of a head into office and person; `start` is its place in the head. */
export function readParty(words: string, start: number): Party {
  const { from, to } = trimmed(words);
  const party = words.slice(from, to);
  const at = start + from;
  return inBrackets(party, at) ?? titled(party, at) ?? named(party, at) ?? whole(party, at);
}

// `Ambassador in Burma (Reed)`; what follows the bracket belongs to the office: `Staff Secretary (Ames), at Newport`,
// `Ambassador in Laos (Reed) and the Ambassador in Burma (Hale)`
function inBrackets(party: string, at: number): Party | undefined {
  const brackets = [...party.matchAll(/ ?\(([^()]{1,60})\)\d{0,2}/g)].filter((match) =>
    isPerson((match[1] ?? '').trim()),
  );
  const [first] = brackets;
  if (first === undefined || first.index < 1) return undefined;
  const padded = first[1] ?? '';
  const lead = padded.length - padded.trimStart().length;
  const inner = first.index + first[0].indexOf('(') + 1 + lead;
  const name = padded.trim().replace(/[\d*]+$/, '');
  const cuts = [
    0,
    ...brackets.flatMap((match) => [match.index, match.index + match[0].length]),
    party.length,
  ];
  const pieces: Span[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    const [start = 0, end = 0] = cuts.slice(index, index + 2);
    if (/\p{L}/u.test(party.slice(start, end))) pieces.push({ start: at + start, end: at + end });
  }
  return { office: pieces, person: { start: at + inner, end: at + inner + name.length } };
}

function isPerson(inner: string): boolean {
  return inner.length <= 60 && /^[A-Z[]/.test(inner) && !NO_PERSON.test(inner);
}

// `Paper From Hale (ARA) to the Special Group (Augmented)`, `to the General Assembly`, `to the File`
const NO_PERSON =
  /^(?:Paris|Tokyo|London|Geneva|Assembly|Agreement|Advisory|Augmented|Enlarged|Expanded|Counter-?[Ii]nsurgency|Intelligence|Operations|Plans|Personnel|Logistics|Policy|Acting|Designate|Files?|(?:\p{Lu}+ )?Capitals?|AF|ARA|EUR|FE|EA|NEA|INR|IO|CIA|DOD|ISA|JCS|NSC|AID|USIA|S\/[A-Z]{1,3})$/u;

function titled(party: string, at: number): Party | undefined {
  const away = WHEREABOUTS.exec(party);
  const before = away === null ? party : party.slice(0, away.index);
  const match = TITLE_BEFORE_NAME.exec(before) ?? TITLE_BEFORE_NAME.exec(party);
  const [, title, name] = match ?? [];
  if (title === undefined || name === undefined || NO_PERSON.test(name.trim())) return undefined;
  const nameStart = at + title.length + 1;
  const person = { start: nameStart, end: nameStart + name.trimEnd().length };
  const isAway = away !== null && match?.[0] === before;
  return { office: [isAway ? span(party, at) : span(title, at)], person };
}

function named(party: string, at: number): Party | undefined {
  const surname = SURNAME.exec(party)?.[1];
  if (surname !== undefined) return { person: endOf(party, surname, at) };
  const inOffice = NAME_OF.exec(party)?.[1];
  if (inOffice !== undefined && !OFFICE_WORDS.test(inOffice)) {
    const start = at + party.indexOf(inOffice);
    return { office: [span(party, at)], person: { start, end: start + inOffice.length } };
  }
  const away = WHEREABOUTS.exec(party);
  const before = away === null ? party : party.slice(0, away.index);
  const name = BARE_NAME.exec(before)?.[1];
  if (name === undefined || isOffice(name)) return undefined;
  const person = endOf(before, name, at);
  // `Robert B. Reed, at Athens` is an address; a name alone is none.
  return away === null ? { person } : { office: [span(party, at)], person };
}

const isOffice = (name: string): boolean =>
  OFFICE_WORDS.test(name) || NO_PERSON.test(name.slice(name.lastIndexOf(' ') + 1));

function endOf(party: string, name: string, at: number): Span {
  const start = at + party.length - name.length;
  return { start, end: start + name.length };
}

function whole(party: string, at: number): Party {
  return party === '' ? {} : { office: [span(party, at)] };
}

function span(words: string, at: number): Span {
  return { start: at, end: at + words.length };
}

/** Leaves out `the` before and note digits, commas and stops after. */
function trimmed(words: string): { readonly from: number; readonly to: number } {
  const lead = /^\s*(?:the )?/i.exec(words)?.[0].length ?? 0;
  let to = words.length;
  while (to > lead && /[\s,.;:*\d]/.test(words.charAt(to - 1))) to -= 1;
  // The digits of `Chief, WH-4` are its own, not those of a note.
  const own = /^[-–/](\d{1,3})/.exec(words.slice(to - 1, to + 3));
  to += own?.[1]?.length ?? 0;
  return { from: lead, to };
}
