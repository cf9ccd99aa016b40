import { describe, expect, it } from "vitest";
import { docxOf, jpeg, odtOf, pdfOf, png, zipOf } from "#test/support/files";
import { workbookOf } from "#test/support/workbooks";
import { typeOfBytes } from "./type-by-content.server";

const found = (bytes: Buffer | string, name = "file") => {
  const typed = typeOfBytes(Buffer.from(bytes as string), name);
  return typed.ok ? typed.type : typed.why;
};
const workbook = workbookOf({ sheets: [{ rows: "" }] });
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("a file is what is in it", () => {
  it.each([
    ["a PDF", pdfOf("Agreement"), "application/pdf"],
    ["a Word document", docxOf(["Thỏa thuận"]), word],
    ["a workbook", workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["an OpenDocument text", odtOf("Text"), "application/vnd.oasis.opendocument.text"],
    ["a PNG", png, "image/png"],
    ["a JPEG", jpeg, "image/jpeg"],
    ["a text", "Điều 1. Hợp tác\n", "text/plain"],
    [
      "a text as Windows writes it",
      Buffer.concat([Buffer.from("fffe", "hex"), Buffer.from("黄埔", "utf16le")]),
      "text/plain",
    ],
  ])("%s", (_name, bytes, type) => {
    expect(found(bytes)).toBe(type);
  });

  it("a photograph stays one where its bytes spell the beginning of a page by chance", () => {
    const chance = Buffer.concat([Buffer.from("<sVg"), Buffer.from("00ff3c8a20", "hex")]);
    expect(found(Buffer.concat([jpeg.subarray(0, 20), chance, jpeg.subarray(20)]))).toBe("image/jpeg");
  });

  it("a mail is one by its head", () => {
    const mail =
      "From: a@city.example\r\nSubject: Visit\r\nDate: Mon, 1 Jan 2026 00:00:00 +0700\r\n\r\n<html><script>1</script>";
    expect(found(mail, "visit.eml")).toBe("message/rfc822");
    expect(found("Dear all,\r\n\r\nFrom: here", "visit.eml")).toBe("fileTypeUnknown");
  });
});

describe("refused, whatever it is called", () => {
  const script = Buffer.from("<script>alert(1)</script>");
  const archive = zipOf({ "a.txt": "a" });
  it.each([
    ["nothing", "", "fileEmpty"],
    ["a page", "<!doctype html><p>Hello", "fileTypeUnsafe"],
    ["a picture that is a program", '<?xml version="1.0"?><svg onload="alert(1)"/>', "fileTypeUnsafe"],
    ["a text with a page in it", "Dear all\n<script>alert(1)</script>", "fileTypeUnsafe"],
    ["a shell script", "#!/bin/sh\nrm -rf /", "fileTypeUnsafe"],
    ["a program", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "fileTypeUnknown"],
    ["wrong magic bytes", Buffer.from("deadbeef00", "hex"), "fileTypeUnknown"],
    ["a GIF", "GIF89a\u0001\u0000", "fileTypeUnknown"],
    ["an old Office file", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), "fileOldOffice"],
    ["an archive", archive, "fileTypeUnknown"],
    ["a PDF that breaks off", pdfOf("x").subarray(0, 60), "fileTypeUnsafe"],
    ["a PDF with an archive behind it", Buffer.concat([pdfOf("x"), archive]), "fileTypeUnsafe"],
    ["a picture with a page in it", Buffer.concat([jpeg.subarray(0, 20), script, jpeg.subarray(20)]), "fileTypeUnsafe"],
    ["a picture with a drawing in it", Buffer.concat([png, Buffer.from("<svg/onload=alert(1)>")]), "fileTypeUnsafe"],
    ["a picture with an archive behind it", Buffer.concat([png, archive]), "fileTypeUnsafe"],
    ["a picture that is a phar", Buffer.concat([jpeg, Buffer.from("<?php __HALT_COMPILER(); ?>")]), "fileTypeUnsafe"],
    ["a Word document with macros", docxOf(["x"], { "word/vbaProject.bin": "x" }), "fileHasMacros"],
    [
      "a Word document that says it has macros",
      docxOf(["x"], { "[Content_Types].xml": "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>" }),
      "fileHasMacros",
    ],
    ["a Word document that is a program for Java", docxOf(["x"], { "Main.class": "x" }), "fileHasMacros"],
    ["a Word document behind a page", Buffer.concat([script, docxOf(["x"])]), "fileTypeUnknown"],
    ["a Word document with something behind it", Buffer.concat([docxOf(["x"]), script]), "fileTypeUnsafe"],
  ])("%s", (_name, bytes, why) => {
    expect(found(bytes)).toBe(why);
  });
});
