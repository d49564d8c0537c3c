import type { Book } from "../book";
import { openXlsx } from "../xlsx";
import { fileNameOf, localAddress } from "./address";
import { messages, reasonOf } from "./messages";
import type { Notices } from "./notice";
import { getBytes, getText } from "./server";

/** The book the page opens on, and what its file is called. */
export interface FirstBook {
  readonly book: Book;
  readonly name: string;
}

const sampleName = "OXM scorecard sample.xlsx";

/** The book named by `?book=`, else the sample; a book that can't be had is said, and the sample shown. */
export async function firstBook(
  wanted: string | null,
  namespace: string,
  notices: Notices,
): Promise<FirstBook> {
  if (wanted !== null) {
    try {
      const bytes = await getBytes(localAddress(wanted, location.href));
      const { book, losses } = await openXlsx(bytes, namespace);
      const name = fileNameOf(wanted);
      if (losses.length > 0) {
        notices.say("problem", messages.losses(name, losses));
      }
      return { book, name };
    } catch (error) {
      notices.say("problem", `${messages.noBook(wanted)} ${reasonOf(error)}`);
    }
  }
  return { book: JSON.parse(await getText("/sample.json")) as Book, name: sampleName };
}
