/** The part of subset-font that is used. Remove it when @types/subset-font knows the options of 2.9. */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly keepFeatures: readonly string[];
      readonly dropTables: readonly string[];
      readonly noHinting: boolean;
    },
  ): Promise<Uint8Array>;
  export = subsetFont;
}
