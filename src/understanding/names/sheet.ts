import { detached } from '../../model/detached.ts';
import { mentionId } from '../../model/evidence.ts';
import type { Evidence, Span } from '../../model/evidence.ts';
import type { TextId } from '../../model/ids.ts';
import type { NameForm, NameMention, NamePart } from '../../model/mentions.ts';
import type { Block } from '../../model/texts.ts';
import { type CapitalWord, capitalWords, runsOf } from './capital-words.ts';
import { isCyrillic } from './cyrillic.ts';
import { type NameParts, parseSpokenName } from './parse-name.ts';
import { isCapital, isLetter } from '../words/letters.ts';
import { callsIn, withoutStretches } from '../words/note-calls.ts';
import type { Words } from '../words/walk.ts';

/** One block on the desk, with its capitalised words and the names found in it so far. */
export class Sheet {
  readonly text: TextId;
  readonly block: Block;
  readonly words: readonly CapitalWord[];
  readonly runs: readonly (readonly CapitalWord[])[];
  readonly #found: NameMention[] = [];
  readonly #calls: readonly Span[];

  constructor(text: TextId, block: Block, words: Words) {
    this.text = text;
    this.block = block;
    this.#calls = callsIn(block);
    this.words = capitalWords(words);
    this.runs = runsOf(this.words);
  }

  get content(): string {
    return this.block.content;
  }

  /** In the order of the block. */
  get names(): readonly NameMention[] {
    return this.#found;
  }

  /** The first finder that claims a stretch has it; what overlaps comes too late. */
  isTaken(span: Span): boolean {
    return this.#freePlace(span) === undefined;
  }

  evidence(span: Span): Evidence {
    const quote = withoutStretches(this.content, span, this.#calls);
    return { text: this.text, block: this.block.id, start: span.start, end: span.end, quote };
  }

  add(span: Span, said: FoundName): void {
    const trimmed = trim(this.content, span);
    if (trimmed.start >= trimmed.end) return;
    const place = this.#freePlace(trimmed);
    if (place === undefined) return;
    const evidence = this.evidence(trimmed);
    const surface = surfaceOf(evidence.quote);
    const parts = said.parts ?? surface.parts;
    if (parts.surname === '') return;
    const name: Draft = {
      id: mentionId(evidence),
      evidence,
      surface: evidence.quote,
      form: said.form ?? formOf(parts),
      script: surface.script,
      ...(said.parts === undefined ? surface.words : wordsOf(parts)),
      part: said.part ?? 'mentioned',
      rule: said.rule,
      confidence: said.confidence,
    };
    addSaid(name, said);
    this.#found.splice(place, 0, name);
  }

  /** Where a stretch belongs among the names, or nothing where it is taken; names never overlap and stand in order. */
  #freePlace({ start, end }: Span): number | undefined {
    let low = 0;
    let high = this.#found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#found[middle]?.evidence.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.#found[low]?.evidence.start ?? Infinity) < end ? undefined : low;
  }
}

type Draft = { -readonly [Key in keyof NameMention]: NameMention[Key] };

/** What a finder says of a name, besides where it stands. */
export interface FoundName {
  readonly rule: string;
  readonly confidence: number;
  readonly part?: NamePart;
  readonly form?: NameForm;
  readonly ref?: string;
  readonly role?: string;
  /** A title outside the name itself, where it has none of its own. */
  readonly title?: string;
  readonly identifiedBy?: Evidence;
  readonly parts?: NameParts;
}

/** What a finder says beside the words. Not by a copy of all that it says: there are hundreds of thousands of names. */
function addSaid(name: Draft, { ref, role, title, identifiedBy }: FoundName): void {
  if (ref !== undefined) name.ref = ref;
  if (role !== undefined) name.role = role;
  if (title !== undefined) name.title ??= title;
  if (identifiedBy !== undefined) name.identifiedBy = identifiedBy;
}

/** `Harriman’s` names Harriman; a comma after `Jr.` is not the name's. */
function trim(content: string, span: Span): Span {
  if (isBare(content, span)) return span;
  const quote = content.slice(span.start, span.end);
  const lead = /^(?:\[[Pp]age \d+\]|[\s"“‘'([])*/u.exec(quote)?.[0].length ?? 0;
  const tail = /(?:[’']s)?(?:\s*\[[Pp]age \d+\])?[\s,;:"”)\]]*$/u.exec(quote)?.[0].length ?? 0;
  return { start: span.start + lead, end: Math.max(span.end - tail, span.start + lead) };
}

/** Whether a letter stands at either end, and no `’s`: nothing to trim. */
function isBare(content: string, { start, end }: Span): boolean {
  const last = content.charCodeAt(end - 1);
  return isCapital(content.charCodeAt(start)) && isLetter(last) && last !== SMALL_S;
}

const SMALL_S = 0x73;

/** What can be said of a name by its words alone. */
interface Surface {
  readonly parts: NameParts;
  readonly words: Pick<NameMention, 'surname' | 'forenames' | 'title'>;
  readonly script: NameMention['script'];
}

/** An archive repeats its names. */
const REMEMBERED = 20_000;
const LONGEST = 80;
const remembered = new Map<string, Surface>();

function surfaceOf(quote: string): Surface {
  const known = remembered.get(quote);
  if (known !== undefined) return known;
  const words = detached(quote);
  const parts = parseSpokenName(words);
  const script = isCyrillic(words) ? 'cyrillic' : 'latin';
  const surface: Surface = { parts, words: wordsOf(parts), script };
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (words.length <= LONGEST) remembered.set(words, surface);
  return surface;
}

function wordsOf(parts: NameParts): Pick<NameMention, 'surname' | 'forenames' | 'title'> {
  const forenames = parts.given.join(' ');
  const title = parts.titles.join(' ');
  return {
    surname: parts.surname,
    ...(forenames === '' ? {} : { forenames }),
    ...(title === '' ? {} : { title }),
  };
}

function formOf(parts: NameParts): NameForm {
  if (parts.titles.length > 0) return 'titled';
  if (/^\p{Lu}\.?$/u.test(parts.surname)) return 'initials';
  if (parts.given.length > 0) return 'full';
  return /^[^\p{Ll}]+$/u.test(parts.surname) ? 'capitals' : 'surname';
}
