export { UnreadableFile } from "./package-parts";
export { openXlsx, readXlsx, type OpenedFile } from "./read-book";
export { writeXlsx } from "./write-book";
