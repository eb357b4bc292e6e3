import type { Holder, Holders } from './holders.ts';
import type { OfficeKey } from './office-keys.ts';

/** Who was asked for by office and day, and who that was: what knowledge in the papers of one collection rests on besides these. */
export type AskedHolders = readonly (readonly [office: OfficeKey, day: string, found: string])[];

/** Whether all who were asked for are who they were. */
export function areTheSame(asked: AskedHolders, holders: Pick<Holders, 'on'>): boolean {
  return asked.every(([office, day, found]) => wordsOf(holders.on(office, day)) === found);
}

/** Holders that write down for whom they are asked. */
export class NotedHolders implements Pick<Holders, 'on'> {
  readonly #holders: Pick<Holders, 'on'>;
  readonly #asked = new Map<string, AskedHolders[number]>();

  constructor(holders: Pick<Holders, 'on'>) {
    this.#holders = holders;
  }

  on(office: OfficeKey, day: string): Holder | undefined {
    const found = this.#holders.on(office, day);
    this.#asked.set(`${office} ${day}`, [office, day, wordsOf(found)]);
    return found;
  }

  asked(): AskedHolders {
    return [...this.#asked.values()];
  }
}

const wordsOf = (holder: Holder | undefined): string =>
  holder === undefined ? '' : `${holder.person} ${holder.confidence} ${holder.reason}`;
