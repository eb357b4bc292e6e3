import { chineseKey } from './chinese-names.ts';
import { nameKey } from './name-key.ts';

/**
 * Under what a person is found by name, whatever script and spelling: the sound of each word of two letters or more, and of a Chinese name the
 * whole, which pinyin and Wade-Giles divide each in its way.
 */
export function personKeys(names: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const name of names) {
    for (const word of wordsOf(name)) keys.add(nameKey(word));
    const chinese = chineseKey(name);
    if (chinese !== undefined) keys.add(chinese);
  }
  keys.delete('');
  return [...keys];
}

/** The keys that all must be those of one person: `Dean Acheson` asks for two words, `Zhou Enlai` for either writing. */
export function askedKeys(typed: string): readonly (readonly string[])[] {
  const words = wordsOf(typed)
    .map(nameKey)
    .filter((key) => key !== '');
  const chinese = chineseKey(typed);
  return [words, ...(chinese === undefined ? [] : [[chinese]])].filter((keys) => keys.length > 0);
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}'’ʹʺ]+/u).filter((word) => word.length > 1);
}
