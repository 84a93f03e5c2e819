/** Articles that one look-up tells in full; a question that fits more is answered with those that are in stock. */
export const mostStockProducts = 6;
