/**
 * Limits that the widget checks before it asks the server, which checks them again. They repeat the values in
 * `contracts/` because the widget imports types only; a test compares them.
 */
export const longestMessage = 4000;
/** Bytes. */
export const largestPicture = 15 * 1024 * 1024;
/** Longer edge in pixels that a photo is scaled down to before it is sent: more adds seconds and no recognition. */
export const longestPictureEdge = 2048;
