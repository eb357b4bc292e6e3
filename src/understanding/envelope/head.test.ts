import { describe, expect, it } from 'vitest';
import { lineOf } from '../lines.ts';
import { textWith } from '../testing/papers.ts';
import { readHead } from './head.ts';

function partiesOf(words: string): readonly (string | undefined)[] {
  const text = textWith('en', [['head', words]]);
  const [block] = text.blocks;
  if (block === undefined) return [];
  const { statements } = readHead(lineOf(text, block));
  return ['from', 'fromPerson', 'to', 'toPerson'].map(
    (field) => statements.find((statement) => statement.field === field)?.value,
  );
}

describe('readHead', () => {
  it.each([
    [
      '12. Memorandum From the Deputy Director (Plans) of the Harbor Agency (Reed) to the Special Group (Augmented)',
      'Deputy Director (Plans) of the Harbor Agency',
      'Reed',
      'Special Group (Augmented)',
      undefined,
    ],
    [
      'Memorandum for the Delegation to the General Assembly',
      undefined,
      undefined,
      'General Assembly',
      undefined,
    ],
    ['12. Memorandum From Hale (ARA) to the File', 'Hale (ARA)', undefined, 'File', undefined],
    [
      'The Ambassador in Cuba (Reed) to the Secretary of State',
      'Ambassador in Cuba',
      'Reed',
      'Secretary of State',
      undefined,
    ],
    [
      '12. Telegram From the Mission to the OECD to the Department of State1',
      'Mission to the OECD',
      undefined,
      'Department of State',
      undefined,
    ],
    [
      '12. Telegram From the Department of State to the Mission to the OECD',
      'Department of State',
      undefined,
      'Mission to the OECD',
      undefined,
    ],
    [
      '12. Telegram From Secretary of State Reed to the Embassy in Peru0',
      'Secretary of State',
      'Reed',
      'Embassy in Peru',
      undefined,
    ],
    [
      '12. Telegram From Ambassador J. Marsh Hale to the Department of State',
      'Ambassador',
      'J. Marsh Hale',
      'Department of State',
      undefined,
    ],
    [
      '12. Message From John P. Reed to the Department of State',
      undefined,
      'John P. Reed',
      'Department of State',
      undefined,
    ],
    [
      '12. Message From John P. Reed of the Finance Staff to the President',
      'John P. Reed of the Finance Staff',
      'John P. Reed',
      'President',
      undefined,
    ],
    [
      '12. Telegram From the Department of State to President Reed in Texas',
      'Department of State',
      undefined,
      'President Reed in Texas',
      'Reed',
    ],
    [
      '12. Telegram From the Consul (Hale) to the Staff Secretary (Ames), at Newport',
      'Consul',
      'Hale',
      'Staff Secretary, at Newport',
      'Ames',
    ],
    [
      '12. Message From the Assistant to the President (Reed) to the Ambassador to Egypt (Hale)',
      'Assistant to the President',
      'Reed',
      'Ambassador to Egypt',
      'Hale',
    ],
    [
      '12. Message to John P. Reed, at Athens',
      undefined,
      undefined,
      'John P. Reed, at Athens',
      'John P. Reed',
    ],
    [
      '12. Message From the Assistant for Shipping (Reed) to Norwegian General Hale1',
      'Assistant for Shipping',
      'Reed',
      'Norwegian General',
      'Hale',
    ],
    [
      '12. Telegram From Secretary of State for Foreign Affairs Hale to Israeli Prime Minister Reed',
      'Secretary of State for Foreign Affairs',
      'Hale',
      'Israeli Prime Minister',
      'Reed',
    ],
    [
      '12. Telegram From the Department of State of the Embassy in Peru1',
      'Department of State',
      undefined,
      'Embassy in Peru',
      undefined,
    ],
    [
      '12. Telegram From the Department of State to the Secretary of State of the Holy See (Hale)',
      'Department of State',
      undefined,
      'Secretary of State of the Holy See',
      'Hale',
    ],
    [
      'Memorandum by the Special Assistant to the Secretary of State for Fisheries (Reed) to the Acting Secretary of State',
      'Special Assistant to the Secretary of State for Fisheries',
      'Reed',
      'Acting Secretary of State',
      undefined,
    ],
    [
      'Memorandum by Mr. John P. Reed, Deputy to the Assistant Secretary of State for Fisheries, to the Director of the Office of Rivers (Hale)',
      'Mr. John P. Reed, Deputy to the Assistant Secretary of State for Fisheries',
      undefined,
      'Director of the Office of Rivers',
      'Hale',
    ],
    [
      '12. Memorandum From the Director of Plans (Reed) to the Chief, WH-4',
      'Director of Plans',
      'Reed',
      'Chief, WH-4',
      undefined,
    ],
    ['Mr. Reed to Mr. Hale', undefined, 'Reed', undefined, 'Hale'],
  ])('%s', (words, ...parties) => {
    expect(partiesOf(words)).toEqual(parties);
  });
});
