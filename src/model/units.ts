/** A room for the UTF-16 units of one string at a time. Asking a string for each of its units takes several times as long. */
export class UnitRoom {
  #units = new Uint16Array(1 << 15);
  #bytes = Buffer.from(this.#units.buffer);

  /** The units of a string, and a 0 behind them; they hold until the room is asked for the next string. */
  of(content: string): Uint16Array {
    if (this.#units.length <= content.length) {
      this.#units = new Uint16Array(content.length * 2);
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    this.#bytes.write(content, 'utf16le');
    this.#units[content.length] = 0;
    return this.#units;
  }
}

const room = new UnitRoom();

/** The units of a string, and a 0 behind them, in a room that is used again: they hold until the next string is asked for. */
export function unitsOf(content: string): Uint16Array {
  return room.of(content);
}
