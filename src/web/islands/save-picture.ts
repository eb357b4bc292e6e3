/**
 * Keeps a picture as PNG: the file that the link beside it saves as SVG is drawn on a canvas, twice as large. Without scripts there
 * is the SVG alone.
 */
const SCALE = 2;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-picture]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void save(link.href);
  });
}

async function save(address: string): Promise<void> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob) download(blob, nameOf(address));
  }, 'image/png');
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function nameOf(address: string): string {
  const last = new URL(address, location.href).pathname.split('/').at(-1) ?? 'picture';
  return last.replace(/\.svg$/, '.png');
}
