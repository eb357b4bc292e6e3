import type { NamePart } from '../../model/mentions.ts';
import { type Range, rangesOf } from '../../model/ranges.ts';
import { roleBefore } from './role-words.ts';
import type { Sheet } from './sheet.ts';
import { titleBefore } from './title-before.ts';

type NameRange = Extract<Range, { kind: 'name' }>;

const PARTS: Readonly<Record<NonNullable<NameRange['role']>, NamePart>> = {
  from: 'author',
  to: 'addressee',
  participant: 'participant',
  author: 'author',
  drafter: 'drafter',
  other: 'mentioned',
};

/** Names that the edition's encoding marks, with the key into its list of persons where it gives one. */
export function findMarkedNames(sheet: Sheet): void {
  for (const range of rangesOf(sheet.block.ranges, 'name')) {
    const before = titleBefore(sheet, range.start);
    const role = roleBefore(sheet.content, range.start) ?? before?.role;
    sheet.add(range, {
      ...(before === undefined ? {} : { title: before.titles.join(' ') }),
      rule: 'marked-name',
      confidence: 0.99,
      part: partOf(range, sheet.block.kind === 'signature'),
      ...(range.ref === undefined ? {} : { ref: range.ref }),
      ...(role === undefined ? {} : { role }),
    });
  }
}

function partOf(range: NameRange, signature: boolean): NamePart {
  if (range.role !== undefined) return PARTS[range.role];
  return signature ? 'signer' : 'mentioned';
}
