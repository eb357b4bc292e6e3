import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';

describe('a turnstile', () => {
  it('lets so many through at once, the rest in order', async () => {
    const turnstile = new Turnstile(2);
    const order: number[] = [];
    const enter = async (number: number): Promise<() => void> => {
      const leave = await turnstile.enter();
      order.push(number);
      return leave;
    };
    const entering = [1, 2, 3, 4].map(enter);
    const leaveFirst = await entering[0];
    await entering[1];
    expect(order).toEqual([1, 2]);
    leaveFirst?.();
    leaveFirst?.(); // a turn ends once
    const leaveThird = await entering[2];
    expect(order).toEqual([1, 2, 3]);
    leaveThird?.();
    await entering[3];
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('forgets those who gave up waiting', async () => {
    const turnstile = new Turnstile(1);
    const leave = await turnstile.enter();
    const control = new AbortController();
    const given = turnstile.enter(control.signal);
    const next = turnstile.enter();
    control.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    leave();
    await expect(next).resolves.toBeTypeOf('function');
  });
});
