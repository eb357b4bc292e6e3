import type { Child } from '../markup/jsx-runtime.ts';
import type { Key, MarksOf, Values } from '../words/messages.ts';
import { inPlace, template } from '../words/say.ts';
import type { Template, TemplatePart } from '../words/templates.ts';

/** What an element is made of from the words between its marks. */
type Marking = (words: Child) => Child;

type Filled<Message extends Key> = Values<Message, Child> & {
  readonly [Mark in MarksOf<Message>]: Marking;
};

export type SayProps<Message extends Key> = {
  readonly it: Message;
} & (keyof Filled<Message> extends never
  ? { readonly with?: undefined }
  : { readonly with: Filled<Message> });

/**
 * A whole sentence of the interface with markup in it: `<Say it="problem.goTo" with={{ home: (words) => <a href="/">{words}</a> }} />`.
 * The translator moves words and marks about; values and elements are filled in as markup, never as text that is read as markup.
 */
export function Say<Message extends Key>({ it, with: given }: SayProps<Message>) {
  const filled = (given ?? {}) as Filling;
  const count = filled['count'];
  return <>{inside(template(it, typeof count === 'number' ? count : undefined), filled)}</>;
}

type Filling = Readonly<Record<string, Child | Marking>>;

function inside(parts: Template, filled: Filling): Child[] {
  return parts.map((part) => shown(part, filled));
}

function shown(part: TemplatePart, filled: Filling): Child {
  if (part.kind === 'words') return part.words;
  const value = filled[part.name];
  if (part.kind === 'mark') {
    const words = <>{inside(part.inside, filled)}</>;
    return typeof value === 'function' ? value(words) : words;
  }
  if (typeof value === 'number') return inPlace(value);
  return value as Child;
}
