import { ArchiveError } from '../archive/errors.ts';
import type { Request } from '../archive/revise.ts';
import { SINGLE_FIELDS, type SingleField } from '../model/envelopes.ts';
import { blockId, collectionId, findingId, personId, revisionId, textId } from '../model/ids.ts';
import type { DocumentId, MentionId } from '../model/ids.ts';
import { FINDING_STATES, type FindingState, type PersonAnchor } from '../model/revisions.ts';

/** A form of the desk as it was sent: names and values, nothing trusted. */
export type Form = Readonly<Partial<Record<string, string>>>;

/** What a form asks for. Refuses one that no page of ours has sent. */
export function requestOf(form: Form): Request {
  switch (form['kind'] ?? '') {
    case 'finding':
      return { kind: 'finding', finding: findingId(given(form, 'finding')), state: stateOf(form) };
    case 'link':
      return linkRequest(form);
    case 'field':
      return fieldRequest(form);
    case 'words':
      return {
        kind: 'words',
        document: given(form, 'document') as DocumentId,
        text: textId(given(form, 'text')),
        block: blockId(given(form, 'block')),
        value: form['none'] === 'yes' ? '' : given(form, 'value'),
      };
    case 'merge':
    case 'apart':
      return {
        kind: form['kind'] === 'apart' ? 'apart' : 'merge',
        persons: [given(form, 'person'), given(form, 'other')].map(personId),
      };
    case 'split':
      return {
        kind: 'split',
        person: personId(given(form, 'person')),
        apart: Object.entries(form).flatMap(([box, value = '']) => anchorsIn(box, value)),
      };
    case 'withdraw':
      return { kind: 'withdraw', revision: revisionId(given(form, 'revision')) };
    default:
      throw new ArchiveError('This form asks for nothing that the archive knows.');
  }
}

function stateOf(form: Form): FindingState {
  const state = FINDING_STATES.find((one) => one === form['state']);
  if (state === undefined) throw new ArchiveError('Say whether the finding is right.');
  return state;
}

function linkRequest(form: Form): Request {
  const word = form['word'] === 'is-not' ? 'is-not' : 'is';
  const document = idIn(given(form, 'target'));
  return {
    kind: 'link',
    document: given(form, 'document') as DocumentId,
    mention: given(form, 'mention') as MentionId,
    word: { kind: word, document },
  };
}

/** A box of the form by which a person is parted: `listed <collection> <key>`, or `named <document> <mention>` with all its mentions for value. */
export function anchorBox(anchor: PersonAnchor): string {
  const [kind, ...where] = Object.values(anchor) as readonly string[];
  return [kind, ...where.map(encodeURIComponent)].join(' ');
}

function anchorsIn(box: string, value: string): readonly PersonAnchor[] {
  const [kind, ...where] = box.split(' ');
  const [first, second] = where.map(decoded);
  if (first === undefined || second === undefined) return [];
  if (kind === 'listed') return [{ kind, collection: collectionId(first), key: second }];
  return kind === 'named'
    ? value.split(' ').map((mention) => {
        return { kind, document: first as DocumentId, mention: mention as MentionId };
      })
    : [];
}

/** An id, or the address of its page, as people copy it from there. */
function idIn(words: string): DocumentId {
  const path = words.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  return decoded(path.startsWith('/d/') ? path.slice(3) : path) as DocumentId;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function fieldRequest(form: Form): Request {
  const field = SINGLE_FIELDS.find((one: SingleField) => one === form['field']);
  if (field === undefined) throw new ArchiveError('Say which field is to be corrected.');
  const document = given(form, 'document') as DocumentId;
  const value = form['none'] === 'yes' ? null : given(form, 'value');
  return { kind: 'field', document, field, value };
}

function given(form: Form, name: string): string {
  const value = form[name]?.trim();
  if (value) return value;
  throw new ArchiveError(
    name === 'value'
      ? 'Give a value, or say that the paper states none.'
      : name === 'target'
        ? 'Give the paper that is meant.'
        : name === 'other'
          ? 'Choose the person who is the same.'
          : `This form lacks “${name}”.`,
  );
}
