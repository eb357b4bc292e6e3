declare module 'edtf' {
  /** `min` and `max` in milliseconds; infinite where an interval is open. Throws for what is not EDTF. */
  export default function edtf(date: string): { readonly min: number; readonly max: number };
}
