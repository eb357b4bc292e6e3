import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

/** Ways to keep a picture and its data. The script `save-picture` adds the one that needs a browser's canvas. */
export function PictureLinks({ address, csv = false }: { address: string; csv?: boolean }) {
  const picture = urls.twin(address, 'svg');
  return (
    <span class="keep" data-picture={picture} data-words={say('overview.png')}>
      <a href={picture} download>
        {say('overview.svg')}
      </a>
      {csv && <a href={urls.twin(address, 'csv')}>{say('overview.csv')}</a>}
    </span>
  );
}
