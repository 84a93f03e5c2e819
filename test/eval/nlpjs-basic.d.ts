declare module '@nlpjs/basic' {
  interface Nlp {
    addLanguage(language: string): void;
    addDocument(language: string, utterance: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, utterance: string): Promise<{ intent: string; score: number }>;
  }
  export function dockStart(settings: object): Promise<{ get(name: 'nlp'): Nlp }>;
}
