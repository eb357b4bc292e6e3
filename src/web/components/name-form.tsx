import type { Child } from '../markup/jsx-runtime.ts';
import { say } from '../words/say.ts';

interface Asked {
  /** The list that is narrowed. */
  readonly address: string;
  /** What may be typed. */
  readonly label: string;
  readonly name: string | undefined;
  /** What else the list is narrowed by, as hidden fields. */
  readonly children?: Child;
}

/** Narrows a list to those called by a name. */
export function NameForm({ address, label, name, children }: Asked) {
  return (
    <form class="row small" action={address} aria-label={say('lists.byName')}>
      {children}
      <label for="name">{label}</label>
      <input id="name" class="short" type="search" name="name" value={name ?? ''} maxlength={100} />
      <button type="submit">{say('lists.find')}</button>
    </form>
  );
}
