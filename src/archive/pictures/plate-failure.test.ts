import { expect, test } from 'vitest';
import { plateFailure } from './plate-failure.ts';

/** As much of it as is used here: the types of Node leave it out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  readonly RuntimeError: new (message: string) => Error;
};

/** A compiled program whose only function ends it: `(func (export "f") unreachable)`. */
const BREAKS_OFF = Buffer.from(
  '0061736d0100000001040160000003020100070501016600000a05010300000b',
  'hex',
);

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  [
    'that traps',
    () => {
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(BREAKS_OFF));
      (exports['f'] as () => void)();
    },
  ],
  [
    'that aborts',
    () => {
      throw new WebAssembly.RuntimeError('Aborted(native code called abort())');
    },
  ],
])('a decoder %s is told in words that say what to do, and used no more', (_how, work) => {
  const { failure, isBroken } = plateFailure(thrownBy(work));
  expect(failure).toMatch(
    /^the decoder broke off at this page.+ Save the file anew .+ import that$/,
  );
  expect(failure).not.toMatch(/abort|unreachable/i);
  expect(isBroken).toBe(true);
});

test('what else is wrong with a page is told as it is, and the decoder goes on', () => {
  expect(plateFailure(new Error('there is no page 3'))).toEqual({
    failure: 'there is no page 3',
    isBroken: false,
  });
});
