import { evened } from './evening.ts';
import { turned } from './picture.ts';
import type { Upright } from './picture.ts';
import { skewOf } from './skew.ts';
import type { Grey } from './skew.ts';

/** Lines less askew than this are read as they stand: turning blurs more than it helps. */
const LEVEL = 1;

/** A page made ready to be read, and what was done to it. */
export interface Prepared {
  readonly grey: Grey;
  /** Degrees clockwise by which it was turned. */
  readonly turned: number;
  readonly sauvola: boolean;
  /** `plain`, `evened, turned 2.15`, `evened, turned 2.15, sauvola` */
  readonly how: string;
}

/** What can be done to a page, each at most once and only when it is asked for. */
export class Preparations {
  readonly #page: Upright;
  #evened: Promise<Grey> | undefined;
  #skew: number | undefined;

  constructor(page: Upright) {
    this.#page = page;
  }

  plain(): Prepared {
    return { grey: this.#page, turned: 0, sauvola: false, how: 'plain' };
  }

  /** Degrees by which the lines rise to the right. */
  async skew(): Promise<number> {
    this.#skew ??= skewOf(await this.#even());
    return this.#skew;
  }

  /** Turned level where it is askew, and otherwise as it came. */
  async levelled(): Promise<Prepared> {
    return this.#turned(this.#page, { how: 'plain', sauvola: false });
  }

  /** Specks out, paper white, ink black, lines level. */
  async evened(sauvola: boolean): Promise<Prepared> {
    return this.#turned(await this.#even(), { how: 'evened', sauvola });
  }

  async #even(): Promise<Grey> {
    this.#evened ??= evened(this.#page);
    return this.#evened;
  }

  async #turned(
    grey: Grey,
    { how, sauvola }: { readonly how: string; readonly sauvola: boolean },
  ): Promise<Prepared> {
    const skew = await this.skew();
    const isLevel = Math.abs(skew) <= LEVEL;
    const done = [how, ...(isLevel ? [] : [`turned ${skew}`]), ...(sauvola ? ['sauvola'] : [])];
    return {
      grey: isLevel ? grey : await turned(grey, skew),
      turned: isLevel ? 0 : skew,
      sauvola,
      how: done.join(', '),
    };
  }
}
