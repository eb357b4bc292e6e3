import { describe, expect, it } from 'vitest';
import { undoLookAlikes } from './confusions.ts';
import { damage, nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['РАЗОСЛАНО', 'РАЗОСЛАНО'],
    ['PA3OCДАHO', 'РАЗОСЛАНО'],
    ['Выпустнл', 'ВЫПУСТИЛ'],
  ])('%s is %s', (read, word) => {
    expect(nearest(read, ['РАЗОСЛАНО', 'ВЫПУСТИЛ', 'ОТПЕЧ'], 0.25)?.word).toBe(word);
  });

  it('leaves two equal candidates undecided', () => {
    expect(nearest('КОТ', ['КОТЫ', 'КОТЕ'], 0.5)).toBeUndefined();
  });

  it('costs nothing for the same word and one for another', () => {
    expect(damage('Верно', 'ВЕРНО')).toBe(0);
    expect(damage('ХХХХХ', 'ВЕРНО')).toBeGreaterThan(0.9);
  });
});

describe('undoLookAlikes', () => {
  it('mends words of both scripts letter for letter, and only those', () => {
    expect(undoLookAlikes('КOPEЯ Korea 27')).toBe('КОРЕЯ Korea 27');
  });
});
