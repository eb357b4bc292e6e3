import { mentionId } from '../../model/evidence.ts';
import type { Evidence, Span } from '../../model/evidence.ts';
import type { TextId } from '../../model/ids.ts';
import type { NameForm, NameMention, NamePart } from '../../model/mentions.ts';
import type { Block } from '../../model/texts.ts';
import { type CapitalWord, capitalWords, runsOf } from './capital-words.ts';
import { isCyrillic } from './cyrillic.ts';
import { type NameParts, parseSpokenName } from './parse-name.ts';

/** One block on the desk, with its capitalised words and the names found in it so far. */
export class Sheet {
  readonly text: TextId;
  readonly block: Block;
  readonly words: readonly CapitalWord[];
  readonly runs: readonly (readonly CapitalWord[])[];
  readonly #found: NameMention[] = [];

  constructor(text: TextId, block: Block) {
    this.text = text;
    this.block = block;
    this.words = capitalWords(block.content);
    this.runs = runsOf(this.words);
  }

  get content(): string {
    return this.block.content;
  }

  get names(): readonly NameMention[] {
    return this.#found;
  }

  namesInOrder(): readonly NameMention[] {
    return this.#found.toSorted((left, right) => left.evidence.start - right.evidence.start);
  }

  /** The first finder that claims a stretch has it; what overlaps comes too late. */
  isTaken(span: Span): boolean {
    return this.#found.some(
      ({ evidence }) => evidence.start < span.end && span.start < evidence.end,
    );
  }

  evidence(span: Span): Evidence {
    const quote = this.content.slice(span.start, span.end);
    return { text: this.text, block: this.block.id, start: span.start, end: span.end, quote };
  }

  add(span: Span, said: FoundName): void {
    const trimmed = trim(this.content, span);
    if (trimmed.start >= trimmed.end || this.isTaken(trimmed)) return;
    const evidence = this.evidence(trimmed);
    const parts = said.parts ?? parseSpokenName(evidence.quote);
    if (parts.surname === '') return;
    const { rule, confidence, part = 'mentioned', form, ...rest } = said;
    delete rest.parts;
    this.#found.push({
      id: mentionId(evidence),
      evidence,
      surface: evidence.quote,
      form: form ?? formOf(parts),
      script: isCyrillic(evidence.quote) ? 'cyrillic' : 'latin',
      ...rest,
      ...wordsOf(parts),
      part,
      rule,
      confidence,
    });
  }
}

/** What a finder says of a name, besides where it stands. */
export interface FoundName {
  readonly rule: string;
  readonly confidence: number;
  readonly part?: NamePart;
  readonly form?: NameForm;
  readonly ref?: string;
  readonly role?: string;
  readonly surname?: string;
  /** A title outside the name itself, where it has none of its own. */
  readonly title?: string;
  readonly identifiedBy?: Evidence;
  parts?: NameParts;
}

/** `Harriman’s` names Harriman; a comma after `Jr.` is not the name's. */
function trim(content: string, span: Span): Span {
  const quote = content.slice(span.start, span.end);
  const lead = /^(?:\[[Pp]age \d+\]|[\s"“‘'([])*/u.exec(quote)?.[0].length ?? 0;
  const tail = /(?:[’']s)?[\s,;:"”)\]]*$/u.exec(quote)?.[0].length ?? 0;
  return { start: span.start + lead, end: Math.max(span.end - tail, span.start + lead) };
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
