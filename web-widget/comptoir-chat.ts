import { defineComptoirElements } from './define-elements.ts';

// The script of a page: loading it is meant to make `<comptoir-chat>` work, so here importing does something.
defineComptoirElements();
