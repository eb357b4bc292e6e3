import { expect, test } from 'vitest';
import type { PageLayout } from '../../model/scans.ts';
import { beginsPaper } from './heads.ts';

/** A page of lines, one below the other. */
function page(...lines: readonly string[]): PageLayout {
  const box = { x: 0, y: 0, width: 900, height: 20 };
  const laid = lines.map((line) => ({
    box,
    words: line.split(' ').map((content) => ({ content, box })),
  }));
  return { width: 1000, height: 1400, language: 'und', blocks: [{ box, lines: laid }] };
}

test.each([
  ['the telegraph branch', page('INCOMING TELEGRAM DEPARTMENT OF STATE', 'SECRET')],
  ['a consular list', page('Строго секретно', 'Снятие копий воспрещается', 'ШИФРТЕЛЕГРАММА')],
  ['spaced type', page('Ш И Ф Р Т Е Л Е Г Р А М М А')],
  ['two words', page('ШИФР ТЕЛЕГРАММА № 1198')],
  ['a letter misread', page('ШИФРТЕЛЕГРАМИА')],
  ['a register', page('ВХОДЯЩАЯ ШИФРОВКА')],
  ['a wire', page('FROM OSLO TO FOREIGN OFFICE')],
  ['a French telegram', page('TÉLÉGRAMME À L’ARRIVÉE')],
])('the head of %s begins a paper', (_, layout) => {
  expect(beginsPaper(layout)).toBe(true);
});

test.each([
  ['words of a text', page('В ШИФРТЕЛЕГРАММЕ ваш посланник', 'сообщал о лампах')],
  ['a head with the number of its page', page('- 2 -', 'INCOMING TELEGRAM')],
  ['the same and what it goes on', page('-2- #502, January 21, from Oslo', 'INCOMING TELEGRAM')],
  ['a sheet that says so', page('Продолжение', 'ШИФРТЕЛЕГРАММА')],
  ['a second sheet', page('ШИФРТЕЛЕГРАММА', 'лист 2')],
  ['a head below the top', page(...Array.from({ length: 9 }, () => 'lamps'), 'INCOMING TELEGRAM')],
])('%s begins none', (_, layout) => {
  expect(beginsPaper(layout)).toBe(false);
});
