/** Reads a part of a workbook as it goes by; what is wrong with it is said as of any file that is brought in. */
import { readXml as read, type XmlHandlers, XmlProblem } from "#app/platform/files/xml.server";
import { unreadable } from "./file-problem";

export function readXml(bytes: Buffer, handlers: XmlHandlers): void {
  try {
    read(bytes, handlers);
  } catch (error) {
    if (error instanceof XmlProblem) unreadable(error.why);
    throw error;
  }
}
