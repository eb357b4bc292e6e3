import type { CollectionPart } from '../../model/collections.ts';
import type { Language } from '../../model/texts.ts';
import type { Section } from './sections.ts';
import { UniqueNames } from './unique-names.ts';

/** The divisions open around the words being read, the keys they have, and the parts among them. */
export class OpenSections {
  private readonly open: Section[] = [];
  private readonly keys = new UniqueNames();
  private readonly begun = new Set<Section>();
  private readonly listed = new Map<string, CollectionPart>();
  private unnamed = 0;

  get innermost(): Section | undefined {
    return this.open.at(-1);
  }

  /** Key of the innermost part around, or of the innermost section itself if it is one. */
  get part(): string | undefined {
    return this.open.findLast((section) => section.kind === 'part')?.key;
  }

  /** Heads of the parts around, outermost first; a part without a head has none. */
  get heads(): readonly string[] {
    return this.open.flatMap(({ kind, key }) => {
      const part = kind === 'part' ? this.listed.get(key) : undefined;
      return part === undefined || part.title === part.id ? [] : [part.title];
    });
  }

  /** The language that the nearest division around states. */
  get language(): Language | undefined {
    return this.open.findLast((section) => section.language !== undefined)?.language;
  }

  get parts(): readonly CollectionPart[] {
    return [...this.listed.values()];
  }

  /** Opens a division; a key that another one has becomes `d1~2`. */
  enter(section: Section): void {
    const within = this.part;
    const key = this.keys.claim(section.key);
    this.open.push({ ...section, key });
    if (section.kind !== 'part') return;
    const ordinal = this.listed.size + 1;
    this.listed.set(key, { id: key, title: key, ...(within !== undefined && { within }), ordinal });
  }

  leave(): void {
    this.open.pop();
  }

  /** Key of the next paper that a division makes: its own, then `ch1~2` for words that come after a document in it. */
  keyOfPaper(section: Section): string {
    if (this.begun.has(section)) return this.keys.claim(section.key);
    this.begun.add(section);
    return section.key;
  }

  /** A key for a division to which the edition gives no id: `document-3`. */
  keyOfUnnamed(type: string): string {
    this.unnamed += 1;
    return `${type}-${this.unnamed}`;
  }

  /** A part is called by the head of the first paper its own words make. */
  nameOf(section: Section, head: string | undefined): string | undefined {
    const part = this.listed.get(section.key);
    if (part === undefined || section.kind !== 'part') return head;
    if (part.title === part.id && head !== undefined) {
      this.listed.set(part.id, { ...part, title: head });
    }
    return head ?? this.listed.get(part.id)?.title;
  }
}
