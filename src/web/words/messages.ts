import type { English } from './en/english.ts';

/**
 * What the interface says, by `group.name`. English is the measure: its keys are the keys there are, and the places between braces and
 * the marks between angle brackets in its sentences are what a caller must fill in.
 */
export type Key = { [Group in keyof English]: `${Group}.${NameIn<Group>}` }[keyof English];

type NameIn<Group extends keyof English> = Singular<keyof English[Group] & string>;

/** `papers_one` and `papers_other` are one message, `papers`. */
type Singular<Name extends string> = Name extends `${infer Base}_other`
  ? Base
  : Name extends `${string}_one`
    ? never
    : Name;

type PluralForm = 'one' | 'few' | 'many' | 'other';

/** The same messages in a language with four forms of number, as Russian has them. A message that is missing is an error of types. */
export type WithFourForms<Group> = {
  readonly [
    Name in keyof Group as Name extends `${infer Base}_other`
      ? `${Base}_${PluralForm}`
      : Name extends `${string}_one`
        ? never
        : Name
  ]: string;
};

/** The English of a message, all its forms. */
type Sentence<Message extends Key> = Message extends `${infer Group}.${infer Name}`
  ? Group extends keyof English
    ? | (Name extends keyof English[Group] ? English[Group][Name] : never)
      | (`${Name}_other` extends keyof English[Group] ? English[Group][`${Name}_other`] : never)
    : never
  : never;

/** The places between braces: `{{count}} papers`. */
type Places<Words> = Words extends `${string}{{${infer Place}}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

/** The marks: `see <people>the people</people>`. */
type Marks<Words> = Words extends `${string}<${infer Mark}>${infer Rest}`
  ? (Mark extends `/${string}` ? never : Mark) | Marks<Rest>
  : never;

export type Values<Message extends Key, Value> = {
  readonly [Place in Places<Sentence<Message>> | CountOf<Message>]: Place extends 'count'
    ? number
    : Value;
};

/** A message with forms of number needs the number, whether it stands in it or not. */
type CountOf<Message extends Key> = Message extends `${infer Group}.${infer Name}`
  ? Group extends keyof English
    ? `${Name}_other` extends keyof English[Group]
      ? 'count'
      : never
    : never
  : never;

export type MarksOf<Message extends Key> = Marks<Sentence<Message>>;
