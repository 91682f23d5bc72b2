declare module 'opencc-js/dict/TSCharacters' {
  /** "traditional simplified" pairs, separated by `|`. Source: OpenCC's TSCharacters dictionary. */
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default pairs;
}
