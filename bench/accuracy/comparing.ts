/** How values are compared: case, diacritics, dashes and spaces do not matter. */
export function fold(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .,;:[\]]+|[ .,;:[\]]+$/g, '');
}

const OWN_COUNTRY =
  /\bu\.? ?s\.?\b|\bunited states\b(?= (?:mission|embassy|delegation|representative|political|legation|consul))/g;

/** Offices are the same whether or not they name the United States or carry an article. */
export function foldOffice(value: string): string {
  return fold(value)
    .replace(OWN_COUNTRY, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/[^a-z0-9 ]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

export const foldFileNumber = (value: string): string => fold(value).replace(/[\s[\]()]/g, '');
export const foldSeries = (value: string): string => fold(value).replace(/[^a-z]/g, '');
export const foldNumber = (value: string): string =>
  fold(value)
    .replace(/[^0-9a-z/-]/g, '')
    .replace(/^0+/, '');

/** Counts of one field: how often it was stated, predicted, and right. */
export class Tally {
  rows = 0;
  stated = 0;
  predicted = 0;
  right = 0;

  add(truth: string | undefined, prediction: string | undefined, isRight: boolean): void {
    this.rows += 1;
    if (truth !== undefined) this.stated += 1;
    if (prediction !== undefined) this.predicted += 1;
    if (truth !== undefined && prediction !== undefined && isRight) this.right += 1;
  }

  get precision(): number {
    return this.predicted === 0 ? 0 : this.right / this.predicted;
  }

  get recall(): number {
    return this.stated === 0 ? 0 : this.right / this.stated;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}
