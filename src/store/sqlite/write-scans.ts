import type { PlacedPicture } from '../pictures.ts';
import type { Connection } from './connection.ts';

/** Records on which pictures a paper stands. */
export function putPictures(
  db: Connection,
  document: number,
  pictures: readonly PlacedPicture[],
): void {
  const sql =
    'INSERT INTO page_images (document, ordinal, image, recognition, record) VALUES (?, ?, ?, ?, ?)';
  for (const { ordinal, image, recognition } of pictures) {
    db.run(sql, document, ordinal, image.id, recognition, JSON.stringify(image));
  }
}
