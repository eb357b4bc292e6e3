import type { Notice } from '../../model/notices.ts';
import type { BundleMember } from '../../sources/bundle.ts';
import { stemOf } from '../../sources/bundle-parts.ts';
import type { Beside } from './beside.ts';
import { filesSaidAmong } from './files-said.ts';
import type { FolderPage, PageGroup } from './group.ts';
import type { Measured } from './measure.ts';
import type { Sidecars } from './sidecar.ts';

/** Gathers what there is to say of a folder: one notice for each kind, however many pictures it is about. */
export class Told {
  readonly #source: string;
  readonly #single: Notice[] = [];
  readonly #cutOff: string[] = [];
  readonly #spreads: string[] = [];
  readonly #several: string[] = [];
  readonly #others: Notice[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  get notices(): readonly Notice[] {
    const several: Notice[] = [];
    if (this.#cutOff.length > 0) {
      const message = `Pictures that end before their end: ${listed(this.#cutOff)}. What is missing will be blank; get them again.`;
      several.push(this.#notice('cut-off', 'warning', message));
    }
    if (this.#spreads.length > 0) {
      const message = `Pictures wider than high: ${listed(this.#spreads)}. Each may show two pages, or lie on its side; each is kept as one page. Cut it in two, or turn it, if that is so.`;
      several.push(this.#notice('two-pages', 'info', message));
    }
    if (this.#several.length > 0) {
      const message = `Files that hold several pictures: ${listed(this.#several)}. Only the main one of each is taken in. If the others are pages too, save each as a file of its own (on Linux heif-convert does) and import the folder again.`;
      several.push(this.#notice('other-pictures', 'warning', message));
    }
    return [...this.#single, ...several, ...this.#others];
  }

  unfit({ name }: BundleMember, { code, message }: Extract<Measured, { kind: 'unfit' }>): void {
    const notice = this.#notice(code, 'warning', `${message} It was left out of the paper.`);
    this.#single.push({ ...notice, place: { file: name } });
  }

  unread({ name }: BundleMember): void {
    const message =
      'It stands beside a picture of its name and is neither a picture nor ALTO, PAGE or hOCR that can be read. It was left out.';
    this.#single.push({
      ...this.#notice('unread-member', 'warning', message),
      place: { file: name },
    });
  }

  /** More files about the words of pages than one for each: one by one, and those of a folder beside the pictures together. */
  seconds(files: readonly { readonly name: string }[]): void {
    const folders = Map.groupBy(files, ({ name }) => name.slice(0, name.lastIndexOf('/') + 1));
    for (const { name } of folders.get('') ?? []) this.#second(name);
    folders.delete('');
    for (const folder of folders.keys()) this.#second(folder);
  }

  #second(name: string): void {
    const message =
      'Another file beside the picture of its name says where the words stand, and was taken. It was left out; take the other away if this one is better, and import the folder again.';
    const notice = this.#notice('unread-member', 'warning', message);
    this.#single.push({ ...notice, place: { file: name } });
  }

  pagesBeside({ name, thing }: Beside<readonly unknown[]>, frames: number): void {
    if (thing.length <= frames) return;
    const message = `It has words of ${thing.length} pages, and the picture beside it has ${frames}: the words of the others were left out. Divide it into a file for each picture.`;
    this.#single.push({
      ...this.#notice('pages-beside', 'warning', message),
      place: { file: name },
    });
  }

  /** Photographs of telephones are often saved as JPEG beside themselves. */
  sameNames(pictures: readonly string[]): void {
    const twice = [...Map.groupBy(pictures, (name) => stemOf(name).toLowerCase()).values()].filter(
      ({ length }) => length > 1,
    );
    if (twice.length === 0) return;
    const message = `Pictures of one name with different endings: ${listed(twice.flat())}. Each is kept as a page. If they show the same, take one of each away and import the folder again.`;
    this.#others.push(this.#notice('same-name', 'warning', message));
  }

  cutOff({ name }: BundleMember): void {
    this.#cutOff.push(name);
  }

  spread({ name }: BundleMember): void {
    if (this.#spreads.at(-1) !== name) this.#spreads.push(name);
  }

  /** It holds more pictures than the one that is taken in. */
  others({ name }: BundleMember): void {
    this.#several.push(name);
  }

  sidecars({ unread, rows, columns }: Sidecars, pages: readonly FolderPage[]): void {
    if (unread.length > 0) {
      const message = `Nothing is understood of ${listed(unread)}. A table needs the column “file” and others such as paper, title, date, from, to.`;
      this.#others.push(this.#notice('sidecar-unread', 'warning', message));
    }
    if (columns.length > 0) {
      const message = `Columns of the sidecar that are not understood: ${listed(columns)}. What they say was left out. Call them what they are (file, paper, page, title, date, from, to, number, archive, fond), or write it into the column note.`;
      this.#others.push(this.#notice('sidecar-columns', 'warning', message));
    }
    const filesSaid = filesSaidAmong(new Set(pages.map(({ file }) => file)));
    const strays = rows.flatMap(({ file }) =>
      file === undefined || filesSaid(file).length > 0 ? [] : [file],
    );
    if (strays.length > 0) {
      const message = `The sidecar speaks of pictures that are not among the pages: ${listed(strays)}. No picture has such a name, or two have it in different forms, or it was left out because it cannot be read. Check the names and import the folder again.`;
      this.#others.push(this.#notice('sidecar-stray', 'warning', message));
    }
  }

  groups(groups: readonly PageGroup[]): void {
    if (groups.length < 2) return;
    const firsts = groups.map(({ pages }) => pages[0].file);
    const message = `${groups.length} papers were told apart by heads at the top of pages; they begin at ${listed(firsts)}. If that is wrong, say in a sidecar (columns file and paper) which pictures belong together, and import the folder again.`;
    this.#others.push(this.#notice('papers-by-heads', 'info', message));
  }

  #notice(code: string, severity: Notice['severity'], message: string): Notice {
    return { code, severity, message, source: this.#source, place: {} };
  }
}

const NAMED = 8;

function listed(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.slice(0, NAMED).join(', ') + more;
}
