/** Gives each name once: a name asked for again becomes `x~2`, `x~3`. Takes the same time however often it is asked for. */
export class UniqueNames {
  /** For each name given, the number that the next of its kind may have. */
  private readonly next = new Map<string, number>();

  claim(wanted: string): string {
    const name = this.free(wanted);
    this.next.set(name, 2);
    return name;
  }

  private free(wanted: string): string {
    let number = this.next.get(wanted);
    if (number === undefined) return wanted;
    while (this.next.has(`${wanted}~${number}`)) number += 1;
    this.next.set(wanted, number + 1);
    return `${wanted}~${number}`;
  }
}
