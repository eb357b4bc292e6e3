import type { PaperRole, Place } from '../../model/papers.ts';
import type { Language } from '../../model/texts.ts';

/**
 * A division that has a paper of its own. `matter`: front, body or back as a whole. `part`: a compilation or chapter of the body.
 * `apparatus`: preface, lists, index.
 */
export interface Section {
  readonly kind: 'matter' | 'part' | 'document' | 'apparatus';
  /** The edition's id, or what stands for it. */
  readonly key: string;
  readonly place: Place;
  readonly printedNumber?: string | undefined;
  readonly subtype?: string | undefined;
  readonly language?: Language | undefined;
}

/** What a new `<div>` is, from what it stands in; undefined when it is only a section inside a paper. */
export function sectionKind(
  around: Section | undefined,
  type: string | undefined,
): Section['kind'] | undefined {
  if (around?.kind === 'document') return undefined;
  if (type === 'document') return 'document';
  if (around?.kind === 'apparatus') return undefined;
  return around === undefined || isInBody(around) ? 'part' : 'apparatus';
}

/** Whether a division is the body, or a part of it. */
export function isInBody(section: Section): boolean {
  return section.kind === 'part' || (section.kind === 'matter' && section.key.startsWith('body'));
}

/** `3. Editorial Note`, `No. 12 Editorial Note`, `[Editorial Note]`. */
const EDITORIAL_HEAD = /^(?:no\. ?)?[[(]?(?:\d+[a-z]?\.? ?)?[[(]?editorial note[\])]?\.?$/i;

/** The encoding's word decides where there is one; older volumes show an editorial note by its head alone. */
export function roleOf(section: Section, head: string | undefined): PaperRole {
  if (section.kind !== 'document') return 'apparatus';
  if (section.subtype !== undefined) {
    return section.subtype === 'editorial-note' ? 'editorial' : 'document';
  }
  return EDITORIAL_HEAD.test(head ?? '') ? 'editorial' : 'document';
}

/** What to call a paper that has no head. */
export function untitled(section: Section): string {
  const number = section.printedNumber;
  return section.kind === 'document' && number !== undefined ? `Document ${number}` : section.key;
}
