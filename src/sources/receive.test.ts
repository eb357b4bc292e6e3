import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { zipOf } from '../../test/zip-of.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { receive } from './receive.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const words = 'Telegram 412 of May 14, 3 p. m.\n';

/** What came of the folder, a line each: `name: text/plain` or `name: code`; names without the folder. */
async function outcomes(limits: Limits = DEFAULT_LIMITS, paths = [folder]): Promise<string[]> {
  const lines: string[] = [];
  for await (const each of receive(paths, limits)) {
    const name = each.kind === 'file' ? each.file.name : each.notice.source;
    const what = each.kind === 'file' ? each.file.mediaType : each.notice.code;
    lines.push(`${name.replace(`${folder}/`, '')}: ${what}`);
  }
  return lines;
}

function put(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

describe('files and folders', () => {
  test('are taken in through and through, in the order of their names', async () => {
    mkdirSync(join(folder, 'box 2/folder 1'), { recursive: true });
    put('box 2/folder 1/b.txt', words);
    put('box 2/folder 1/Ä.txt', words);
    put('box 2/a.txt', words);
    put('c.txt', words);
    expect(await outcomes()).toEqual([
      'box 2/a.txt: text/plain',
      'box 2/folder 1/b.txt: text/plain',
      'box 2/folder 1/Ä.txt: text/plain',
      'c.txt: text/plain',
    ]);
  });

  test('without what programs that show folders leave in them', async () => {
    const left = [
      '.DS_Store',
      '._a.txt',
      'Thumbs.db',
      'desktop.ini',
      'IMG_0001.AAE',
      '__MACOSX/box/._a.txt',
    ];
    mkdirSync(join(folder, '__MACOSX/box'), { recursive: true });
    for (const name of [...left, 'a.txt']) put(name, words);
    const members = [...left, 'box/.DS_Store', 'box/a.txt'].map((name) => ({
      name,
      content: words,
    }));
    put('box.zip', zipOf(members));
    expect(await outcomes()).toEqual(['a.txt: text/plain', 'box.zip/box/a.txt: text/plain']);
    // Named by a person, it is what that person means.
    expect(await outcomes(DEFAULT_LIMITS, [join(folder, '._a.txt')])).toEqual([
      '._a.txt: text/plain',
    ]);
  });

  test('are known by the SHA-256 of their bytes as received', async () => {
    const packed = gzipSync(words);
    put('a.txt.gz', packed);
    for await (const each of receive([folder])) {
      if (each.kind === 'refused') throw new Error(each.notice.message);
      expect(each.file.id).toBe(createHash('sha256').update(packed).digest('hex'));
      expect(Buffer.from(each.file.content).toString()).toBe(words);
      expect(Buffer.from(each.file.bytes).equals(packed)).toBe(true);
      expect(each.file.size).toBe(packed.length);
    }
  });

  test('a path that is not there is one refusal, and the others go on', async () => {
    put('a.txt', words);
    const paths = [join(folder, 'none.txt'), join(folder, 'a.txt')];
    expect(await outcomes(DEFAULT_LIMITS, paths)).toEqual([
      'none.txt: not-found',
      'a.txt: text/plain',
    ]);
  });
});

describe('a folder of junk yields one refusal for each piece', () => {
  test('empty, binary, packed in other ways', async () => {
    put('a-empty.txt', '');
    put('b-empty.gz', gzipSync(''));
    put('c-binary', Buffer.from([1, 2, 3, 0, 0, 9]));
    put('d-cut-off.gz', gzipSync(words).subarray(0, 20));
    put('e.xz', Buffer.from('fd377a585a000004', 'hex'));
    put('f.zip.gz', gzipSync(zipOf([{ name: 'a', content: words }])));
    put('g-good.txt', words);
    expect(await outcomes()).toEqual([
      'a-empty.txt: empty-file',
      'b-empty.gz: empty-file',
      'c-binary: binary-file',
      'd-cut-off.gz: damaged-archive',
      'e.xz: packed-file',
      'f.zip.gz: packed-file',
      'g-good.txt: text/plain',
    ]);
  });

  test.each([
    [
      'old Word',
      'unread-document',
      [Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(40)}`, 'hex'), /docx/],
    ],
    ['DjVu', 'unread-document', [Buffer.from('AT&TFORM\0\0\0\x20DJVUINFO\0\0'), /ddjvu/]],
    ['BMP', 'unread-picture', [Buffer.from('424d36040000000000003600000028000000', 'hex'), /PNG/]],
    ['a film', 'binary-file', [Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  '), /film/]],
  ] as const)('of a kind that is known, with what to do: %s', async (_, code, [bytes, advice]) => {
    put('a', bytes);
    for await (const each of receive([folder])) {
      expect(each).toMatchObject({ kind: 'refused', notice: { code } });
      if (each.kind === 'refused') expect(each.notice.message).toMatch(advice);
    }
  });

  test('links in a circle, links to nowhere, sockets', async () => {
    mkdirSync(join(folder, 'inner'));
    put('inner/a.txt', words);
    symlinkSync(folder, join(folder, 'inner/up'));
    symlinkSync('nowhere', join(folder, 'lost'));
    symlinkSync('self', join(folder, 'self'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
    const lines = await outcomes();
    await new Promise((done) => server.close(done));
    expect(lines).toEqual([
      'inner/a.txt: text/plain',
      'inner/up: symlink-loop',
      'lost: not-found',
      'self: symlink-loop',
      'socket: not-a-file',
    ]);
  });

  test('names that are not UTF-8 or turn the direction of writing are read and shown harmless', async () => {
    const odd = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]);
    writeFileSync(odd, words);
    put('a\u202Etxt.exe', words);
    put('Cafe\u0301.txt', words);
    expect(await outcomes()).toEqual([
      'Cafe\u0301.txt: text/plain',
      'a\\u{202e}txt.exe: text/plain',
      'f\uFFFD: text/plain',
    ]);
  });
});

describe('sizes', () => {
  const small: Limits = {
    fileSize: 200,
    unpackedSize: 1000,
    zipMembers: 3,
    zipUnpackedSize: 2000,
    bundleMembers: 3,
  };
  const thousands = Buffer.alloc(100_000, 'a');

  test('a file, or what a gzip unpacks to, can be too large', async () => {
    put('a.txt', words.repeat(10));
    put('b.gz', gzipSync(thousands));
    expect(await outcomes(small)).toEqual(['a.txt: too-large', 'b.gz: unpacks-too-large']);
  });

  test('a member of a zip can be, and all of them together', async () => {
    put('a.zip', zipOf([{ name: 'big.txt', content: thousands }]));
    const member = { name: 'x.txt', content: Buffer.alloc(900, 'a') };
    put('b.zip', zipOf([member, { ...member, name: 'y.txt' }, { ...member, name: 'z.txt' }]));
    expect(await outcomes(small)).toEqual([
      'a.zip: unpacks-too-large',
      'b.zip/x.txt: text/plain',
      'b.zip/y.txt: text/plain',
      'b.zip: unpacks-too-large',
    ]);
  });

  test('a member that unpacks to more than the zip says is stopped', async () => {
    put('a.zip', zipOf([{ name: 'bomb.txt', content: thousands, claims: 10 }]));
    expect(await outcomes(small)).toEqual(['a.zip/bomb.txt: damaged-archive']);
  });

  test('a zip can list too many files', async () => {
    put('a.zip', zipOf(['1', '2', '3', '4'].map((name) => ({ name, content: words }))));
    expect(await outcomes(small)).toEqual(['a.zip: too-many-members']);
  });
});

describe('the members of a zip', () => {
  test('are sources of their own, gzip unpacked, folders left out', async () => {
    put(
      'box.zip',
      zipOf([
        { name: 'folder/', content: '' },
        { name: 'folder/page.txt', content: words },
        { name: 'volume.xml.gz', content: gzipSync('<?xml version="1.0"?><TEI/>') },
        { name: 'Письмо.txt', content: 'Т. Громыко' },
        { name: 'empty.txt', content: '' },
      ]),
    );
    expect(await outcomes()).toEqual([
      'box.zip/folder/page.txt: text/plain',
      'box.zip/volume.xml.gz: application/xml',
      'box.zip/Письмо.txt: text/plain',
      'box.zip/empty.txt: empty-file',
    ]);
  });

  test.each([
    ['../../etc/passwd', 'unsafe-name'],
    ['/etc/passwd', 'unsafe-name'],
    ['C:/boot.ini', 'unsafe-name'],
  ])('with the name %s are left out, the others not', async (name, code) => {
    put(
      'a.zip',
      zipOf([
        { name, content: words },
        { name: 'good.txt', content: words },
      ]),
    );
    expect(await outcomes()).toEqual([`a.zip/${name}: ${code}`, 'a.zip/good.txt: text/plain']);
  });

  test('that are encrypted, or zips themselves, are left out', async () => {
    put(
      'a.zip',
      zipOf([
        { name: 'locked.txt', content: words, encrypted: true },
        { name: 'inner.zip', content: zipOf([{ name: 'a', content: words }]) },
      ]),
    );
    expect(await outcomes()).toEqual([
      'a.zip/locked.txt: encrypted',
      'a.zip/inner.zip: packed-file',
    ]);
  });

  test('of a damaged zip are one refusal', async () => {
    put('a.zip', zipOf([{ name: 'a.txt', content: words }]).subarray(0, 60));
    expect(await outcomes()).toEqual(['a.zip: damaged-archive']);
  });
});
