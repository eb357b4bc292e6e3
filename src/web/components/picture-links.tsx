import * as urls from '../urls.ts';

/** Ways to keep a picture and its data. The script `save-picture` adds the one that needs a browser's canvas. */
export function PictureLinks({ address, csv = false }: { address: string; csv?: boolean }) {
  const picture = urls.twin(address, 'svg');
  return (
    <span class="keep" data-picture={picture}>
      <a href={picture} download>
        Picture as SVG
      </a>
      {csv && <a href={urls.twin(address, 'csv')}>Data as CSV</a>}
    </span>
  );
}
