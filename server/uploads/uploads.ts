/** A stored picture or recording of one person. */
export interface StoredUpload {
  uploadId: string;
  kind: 'image' | 'audio';
  mediaType: string;
  bytes: Uint8Array;
}

/** Port: pictures and recordings that people sent. Another person's upload is absent. */
export interface Uploads {
  store(upload: {
    personId: string;
    kind: 'image' | 'audio';
    mediaType: string;
    bytes: Uint8Array;
  }): Promise<string>;
  read(uploadId: string, personId: string): Promise<StoredUpload | null>;
  /** Deletes the files and rows of everything that was sent before; gives how many uploads went. */
  deleteBefore(time: Date): Promise<number>;
}
