// Types of the part of subset-font that subset-fonts.ts uses; the package brings none.
declare module 'subset-font' {
  interface Options { targetFormat?: 'sfnt' | 'woff' | 'woff2'; keepFeatures?: string[]; noHinting?: boolean }
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}
