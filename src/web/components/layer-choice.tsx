import type { DocumentView } from '../rendering/document-view.ts';
import { choices, isShown } from '../rendering/layers.ts';
import * as urls from '../urls.ts';
import { languageInWords } from '../words/names.ts';
import { say } from '../words/say.ts';

/** Which layers stand beside each other: all, any two, any one, each an address. */
export function LayerChoice({ view }: { view: DocumentView }) {
  const { layers, document } = view;
  const offered = choices(layers.names);
  if (offered.length === 0) return null;
  return (
    <nav class="pick" aria-label={say('paper.textsShown')}>
      <ul class="plain">
        {offered.map((choice) => (
          <li>
            <a
              href={`${urls.layers(document.paper.id, choice.length === layers.names.length ? [] : choice)}#text`}
              {...(isShown(layers, choice) && { 'aria-current': 'true' })}
            >
              <Choice view={view} choice={choice} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Choice({ view, choice }: { view: DocumentView; choice: readonly string[] }) {
  if (choice.length === view.layers.names.length) {
    return <>{choice.length === 2 ? say('paper.both') : say('paper.all')}</>;
  }
  const texts = choice.flatMap((name) => view.texts.find(({ text }) => text.id === name) ?? []);
  return (
    <>
      {texts.map(({ text }, index) => (
        <>
          {index > 0 && ' + '}
          {say(`layers.${text.layer}`)}
          {texts.length === 1 && <span class="soft"> {languageInWords(text.language)}</span>}
        </>
      ))}
    </>
  );
}
