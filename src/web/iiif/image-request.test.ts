import { describe, expect, test } from 'vitest';
import { sourceId } from '../../model/ids.ts';
import { imageId } from '../../model/scans.ts';
import { canonicalPath, readImageRequest } from './image-request.ts';

const SOURCE = sourceId('7'.repeat(64));
const PAGE = {
  id: imageId(SOURCE, 1),
  source: SOURCE,
  frame: 1,
  mediaType: 'image/jpeg',
  width: 3000,
  height: 4000,
};
const HUGE = { ...PAGE, width: 9000, height: 12_000 };

function read(path: string, page = PAGE) {
  const [region = '', size = '', rotation = '', file = ''] = path.split('/');
  return readImageRequest({ region, size, rotation, file }, page);
}

function drawn(path: string, page = PAGE) {
  const answer = read(path, page);
  if (answer.kind === 'refused') throw new Error(answer.why);
  return answer.drawing;
}

describe('a request for a picture', () => {
  test.each([
    ['full/max/0/default.jpg', [0, 0, 3000, 4000], [3000, 4000]],
    ['square/512,/0/default.jpg', [0, 500, 3000, 3000], [512, 512]],
    ['512,1024,512,512/256,/0/default.jpg', [512, 1024, 512, 512], [256, 256]],
    ['2560,3584,512,512/440,416/0/default.jpg', [2560, 3584, 440, 416], [440, 416]],
    ['pct:50,50,25,25/,100/0/default.jpg', [1500, 2000, 750, 1000], [75, 100]],
    ['full/pct:10/0/default.jpg', [0, 0, 3000, 4000], [300, 400]],
    ['full/!300,300/0/default.jpg', [0, 0, 3000, 4000], [225, 300]],
    // As large as can be, and no larger than the page.
    ['full/!9000,9000/0/default.jpg', [0, 0, 3000, 4000], [3000, 4000]],
    ['0,0,100,100/^200,/0/default.jpg', [0, 0, 100, 100], [200, 200]],
    ['0,0,100,100/^!300,200/0/default.jpg', [0, 0, 100, 100], [200, 200]],
    // A hair line keeps a dot of width.
    ['0,0,4,4000/,100/0/default.jpg', [0, 0, 4, 4000], [1, 100]],
  ])('%s', (path, [x, y, width, height], size) => {
    const drawing = drawn(path);
    expect(drawing.region).toEqual({ x, y, width, height });
    expect([drawing.width, drawing.height]).toEqual(size);
  });

  test('turned, mirrored, coloured, as another kind of file', () => {
    expect(drawn('full/100,/!90/bitonal.png')).toMatchObject({
      rotation: 90,
      mirrored: true,
      quality: 'bitonal',
      format: 'png',
    });
  });

  test('a page larger than is drawn comes smaller when all of it is wanted, its tiles do not', () => {
    const whole = drawn('full/max/0/default.jpg', HUGE);
    expect(whole.width * whole.height).toBeLessThanOrEqual(40_000_000);
    expect(whole.width / whole.height).toBeCloseTo(0.75, 2);
    expect(drawn('8192,0,512,512/512,512/0/default.jpg', HUGE)).toMatchObject({ width: 512 });
  });

  test.each([
    ['3000,0,10,10/max/0/default.jpg', 'holds nothing'],
    ['0,0,0,10/max/0/default.jpg', 'must both be > 0'],
    ['0,0,10,10/20,/0/default.jpg', 'larger than the region'],
    ['full/^20000,/0/default.jpg', 'larger than what is drawn'],
    ['full/0,/0/default.jpg', 'nothing would be left'],
    ['full/,/0/default.jpg', 'neither width nor height'],
    ['full/full/0/default.jpg', 'Invalid size'],
    ['full/!10,/0/default.jpg', 'needs width and height'],
    ['full/pct:0/0/default.jpg', 'nothing would be left'],
    ['full/max/361/default.jpg', 'Invalid rotation'],
    ['full/max/north/default.jpg', 'Invalid rotation'],
    ['full/max/0/sepia.jpg', 'Invalid quality'],
    ['full/max/0/default.gif', 'Invalid format'],
    ['full/max/0/default', 'Invalid format'],
    ['some/max/0/default.jpg', 'Invalid region'],
  ])('%s is refused', (path, why) => {
    const answer = read(path);
    expect(answer.kind === 'refused' && answer.why).toContain(why);
  });

  test.each([
    ['0,0,3000,4000/3000,4000/360/default.jpg', 'full/max/0/default.jpg'],
    ['pct:0,0,50,50/750,/0/default.jpg', '0,0,1500,2000/750,1000/0/default.jpg'],
    ['0,0,100,100/^200,/!90/gray.png', '0,0,100,100/^200,200/!90/gray.png'],
  ])('%s has the canonical form %s', (path, canonical) => {
    const drawing = drawn(path);
    expect(canonicalPath(drawing, PAGE)).toBe(canonical);
    // Asking for the canonical form gives the same.
    expect(drawn(canonical)).toEqual(drawing);
  });
});
