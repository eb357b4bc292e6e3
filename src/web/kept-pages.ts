import { giveBack } from '../model/give-back.ts';
import type { Drawn, DrawingCall } from './drawing-threads.ts';

/** On what a page depends besides its address: what `Vary` says, how it is packed, and what the browser has already. */
const HEADERS = ['accept-encoding', 'accept-language', 'cookie', 'if-none-match'];

/** How work goes on, and whether its programs are installed, is not in the store alone. */
const PASSING = /^\/jobs\b/;

const ROOM = 24_000_000;
/** Exports are asked for once. */
const LONGEST = 500_000;

export type Draw = (call: DrawingCall) => Promise<Drawn>;

/**
 * Pages as they were sent, until somebody writes: those asked for last, up to so many bytes. `version` tells when somebody has written, as
 * `Store.version` does.
 */
export class KeptPages {
  readonly #version: () => Promise<string>;
  readonly #room: number;
  readonly #pages = new Map<string, Drawn>();
  #bytes = 0;
  #of = '';

  constructor(version: () => Promise<string>, room = ROOM) {
    this.#version = version;
    this.#room = room;
  }

  /** The page that is kept, else as it is drawn. Its bytes are the caller's own. */
  async answer(call: DrawingCall, draw: Draw): Promise<Drawn> {
    const version = await this.#version();
    if (version !== this.#of) this.#clear(version);
    const key = keyOf(call);
    const kept = this.#pages.get(key);
    if (kept !== undefined) {
      this.#pages.delete(key);
      this.#pages.set(key, kept);
      return { ...kept, id: call.id, body: copyOf(kept.body) };
    }
    const drawn = await draw(call);
    // What was written while it was drawn may be in it in part.
    if (isLasting(call, drawn) && (await this.#version()) === version) this.#keep(key, drawn);
    return drawn;
  }

  #keep(key: string, drawn: Drawn): void {
    if (this.#pages.has(key)) return;
    this.#pages.set(key, { ...drawn, body: copyOf(drawn.body) });
    this.#bytes += drawn.body.byteLength;
    for (const [oldest, { body }] of this.#pages) {
      if (this.#bytes <= this.#room) return;
      this.#pages.delete(oldest);
      this.#bytes -= body.byteLength;
      giveBack(body.buffer);
    }
  }

  #clear(version: string): void {
    for (const { body } of this.#pages.values()) giveBack(body.buffer);
    this.#pages.clear();
    this.#bytes = 0;
    this.#of = version;
  }
}

/** Not a `slice`: of a `Buffer`, as what is packed is, that would be the same bytes. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function keyOf({ method, url, headers }: DrawingCall): string {
  const told = headers.filter(([name]) => HEADERS.includes(name.toLowerCase()));
  return JSON.stringify([method, url, told]);
}

function isLasting({ url }: DrawingCall, drawn: Drawn): boolean {
  if (drawn.status !== 200 || drawn.body.byteLength > LONGEST) return false;
  const setsCookie = drawn.headers.some(([name]) => name.toLowerCase() === 'set-cookie');
  return !setsCookie && !PASSING.test(new URL(url).pathname);
}
