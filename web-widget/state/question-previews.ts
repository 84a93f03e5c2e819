/** The pictures of questions asked on this page, shown from memory instead of being fetched back. */
export interface QuestionPreviews {
  keep(clientId: string, previewUrl: string): void;
  of(clientId: string): string | null;
  /** Releases them all. */
  clear(): void;
}

export function createQuestionPreviews(): QuestionPreviews {
  const previews = new Map<string, string>();
  return {
    keep: (clientId, previewUrl) => void previews.set(clientId, previewUrl),
    of: (clientId) => previews.get(clientId) ?? null,
    clear() {
      for (const url of previews.values()) if (url.startsWith('blob:')) URL.revokeObjectURL(url);
      previews.clear();
    },
  };
}
