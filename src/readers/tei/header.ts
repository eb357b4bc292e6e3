import { type CollectionId, collectionId } from '../../model/ids.ts';
import type { RecordField } from '../../model/papers.ts';
import type { Language } from '../../model/texts.ts';
import type { Attributes } from './marks.ts';
import { collapse } from './space.ts';

/** What a volume's header says of it. */
export interface Header {
  readonly id: CollectionId;
  readonly title: string;
  readonly record: readonly RecordField[];
  readonly language: Language;
}

interface HeaderField {
  /** Elements from `teiHeader` down: `fileDesc/titleStmt/title`. */
  readonly path: string;
  readonly type: string | undefined;
  words: string;
}

/**
 * Gathers the words of a header's elements. It is small and regular, so it is first gathered as a list of fields and then asked for
 * what the collection needs.
 */
export class HeaderReader {
  private readonly path: string[] = [];
  private readonly fields: HeaderField[] = [];
  private readonly open: HeaderField[] = [];
  private language: string | undefined;

  enter(name: string, attributes: Attributes): void {
    this.path.push(name);
    const type = attributes['type'] ?? attributes['role'];
    const field = { path: this.path.join('/'), type, words: '' };
    this.fields.push(field);
    this.open.push(field);
    if (name === 'language') this.language ??= attributes['ident'];
  }

  leave(): void {
    this.path.pop();
    this.open.pop();
  }

  /** Words belong to all elements they stand in: `<p>Released <date>1987</date></p>`. */
  write(text: string): void {
    for (const field of this.open) field.words += text;
  }

  /** `fallback` is what the file's name suggests, for a header that gives no id. */
  header(fallback: string): Header {
    const frus = this.first('publicationStmt/idno', 'frus');
    const idno = frus ?? this.first('publicationStmt/idno');
    const name = collectionId(idno ?? fallback);
    const title = this.first('titleStmt/title', 'complete') ?? this.first('titleStmt/title');
    return {
      id: name,
      title: title ?? name,
      record: this.record(),
      language: this.language ?? (frus === undefined ? 'und' : 'en'),
    };
  }

  private record(): readonly RecordField[] {
    const fields: RecordField[] = [];
    const add = (name: RecordField['name'], values: readonly (string | undefined)[]): void => {
      for (const value of values)
        if (value !== undefined && value !== '') fields.push({ name, value });
    };
    add('title', [this.first('titleStmt/title', 'complete') ?? this.first('titleStmt/title')]);
    add('credits', this.all('titleStmt/editor').map(asEditor));
    add('credits', this.all('titleStmt/author').map(wordsOf));
    add('archive', this.all('sourceDesc/p').map(wordsOf));
    add('other', this.all('publicationStmt/publisher').map(named('Publisher')));
    add('other', this.all('publicationStmt/pubPlace').map(named('Place of publication')));
    add('date', this.all('publicationStmt/date').map(wordsOf));
    add('rights', this.all('publicationStmt/availability').map(wordsOf));
    add('other', this.all('publicationStmt/idno').map(asNumber));
    add('other', this.all('editorialDecl/correction').map(named('Corrections')));
    return fields;
  }

  private all(path: string): readonly HeaderField[] {
    return this.fields.filter((field) => field.path.endsWith(`/${path}`));
  }

  private first(path: string, type?: string): string | undefined {
    const found = this.all(path).filter((field) => type === undefined || field.type === type);
    return found.map(wordsOf).find((words) => words !== '');
  }
}

function wordsOf(field: HeaderField): string {
  return collapse(field.words).trim();
}

function asEditor(field: HeaderField): string {
  const words = wordsOf(field);
  return words === '' ? '' : `${words} (${field.type === 'general' ? 'general editor' : 'editor'})`;
}

function asNumber(field: HeaderField): string {
  const words = wordsOf(field);
  return words === '' ? '' : `${field.type ?? 'number'}: ${words}`;
}

function named(name: string): (field: HeaderField) => string {
  return (field) => {
    const words = wordsOf(field);
    return words === '' ? '' : `${name}: ${words}`;
  };
}
