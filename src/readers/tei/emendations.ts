import type { Range } from '../../model/ranges.ts';
import type { Handler } from './handler.ts';

/** An emendation whose sides are still being read. */
export type OpenEmendation = {
  -readonly [Field in 'kind' | 'printed' | 'corrected']: Extract<
    Range,
    { kind: 'emendation' }
  >[Field];
};

/**
 * `<choice><sic>26</sic><corr>20</corr></choice>`: both stand in the text, as on a page that prints `26 [20]`, and one range says
 * which is which.
 */
export const choice: Handler = (volume) => {
  const { flow } = volume;
  const emendation: OpenEmendation = { kind: 'emendation', printed: '', corrected: '' };
  flow.open(emendation);
  volume.choices.push(emendation);
  return () => {
    volume.choices.pop();
    flow.close();
  };
};

/** One side of a choice; outside one, words like others. */
export function side(name: 'printed' | 'corrected'): Handler {
  return (volume) => {
    const emendation = volume.choices.at(-1);
    if (emendation === undefined) return undefined;
    const { flow } = volume;
    if (emendation.printed !== '' || emendation.corrected !== '') flow.separate();
    flow.open(undefined);
    return () => {
      emendation[name] = flow.closeWords();
    };
  };
}
