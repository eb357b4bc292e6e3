import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

/** Ways to keep a picture and its data. That as PNG needs the script `save-picture` and a browser's canvas. */
export function PictureLinks({ address, csv = false }: { address: string; csv?: boolean }) {
  const picture = urls.twin(address, 'svg');
  return (
    <span class="keep">
      <a href={picture} download>
        {say('overview.svg')}
      </a>
      <a href={picture} class="scripted" data-picture download>
        {say('overview.png')}
      </a>
      {csv && <a href={urls.twin(address, 'csv')}>{say('overview.csv')}</a>}
    </span>
  );
}
