/** Port: where built indexes are kept between starts. What is lost is built again. */
export interface IndexStore {
  /** Null when there is no such file or it cannot be read. */
  read(name: string): Promise<Uint8Array | null>;
  /** Replaces the file in one step: a crash leaves the old one or the new one. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}
