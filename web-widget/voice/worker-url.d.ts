/** Vite's `?worker&url`: the address of a module that is built as a file of its own, for an audio thread. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
