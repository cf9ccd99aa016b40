/**
 * Files in a store that speaks S3, addressed by path (`endpoint/bucket/key`), as MinIO, Ceph, Garage and AWS do. Every request is signed
 * (version 4) over the hash of what is sent. No address is ever given to a browser: whoever reads a file reads it through us.
 */
import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsV4Signer } from "aws4fetch";
import { FileGone, type FileStore, NoRoom, shardOf } from "./file-store";
import { asideIn } from "./folder-store.server";

export interface S3Settings {
  /** `https://s3.example`: of the settings, never of a form. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

/** Of nothing. */
const emptySum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** Milliseconds without a byte. */
const patience = 30_000;

/** `folder`: where bytes on their way in lie aside. */
export function s3Store(settings: S3Settings, folder: string): FileStore {
  const ask = asking(settings);
  return {
    place: `${new URL(settings.endpoint).host}/${settings.bucket} (S3)`,
    ...asideIn(folder),
    async keep(key, aside, { size, sha256 }) {
      const answer = await ask("PUT", key, { file: aside, size, sha256 });
      answer.resume();
      if (answer.statusCode === 507) throw new NoRoom("the store has no room");
      if (answer.statusCode !== 200) throw refusedBy("PUT", answer);
      await fs.promises.rm(aside, { force: true });
    },
    async read(key) {
      const answer = await ask("GET", key);
      if (answer.statusCode === 200) return answer;
      answer.resume();
      throw answer.statusCode === 404 ? new FileGone(`no bytes under ${key}`) : refusedBy("GET", answer);
    },
    async has(key) {
      const answer = await ask("HEAD", key);
      answer.resume();
      if (answer.statusCode !== 200 && answer.statusCode !== 404) throw refusedBy("HEAD", answer);
      return answer.statusCode === 200;
    },
    async remove(key) {
      const answer = await ask("DELETE", key);
      answer.resume();
      if (![200, 204, 404].includes(answer.statusCode ?? 0)) throw refusedBy("DELETE", answer);
    },
  };
}

/** What the store says stays with the log: it may name the bucket's owner. */
const refusedBy = (method: string, { statusCode }: http.IncomingMessage) =>
  new Error(`the store of files answered ${method} with ${statusCode}`);

interface Sent {
  file: string;
  size: number;
  sha256: string;
}

function asking({ endpoint, bucket, region, accessKey, secretKey }: S3Settings) {
  const base = endpoint.replace(/\/+$/, "");
  return async (method: string, key: string, sent?: Sent): Promise<http.IncomingMessage & Readable> => {
    const { url, headers } = await new AwsV4Signer({
      method,
      url: `${base}/${encodeURIComponent(bucket)}/${shardOf(key)}`,
      headers: { "X-Amz-Content-Sha256": sent?.sha256 ?? emptySum },
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      service: "s3",
      region,
    }).sign();
    return send(method, url, { ...Object.fromEntries(headers), "content-length": String(sent?.size ?? 0) }, sent?.file);
  };
}

function send(method: string, url: URL, headers: Record<string, string>, file?: string) {
  return new Promise<http.IncomingMessage>((resolve, reject) => {
    const options = { method, headers, timeout: patience };
    const request =
      url.protocol === "https:" ? https.request(url, options, resolve) : http.request(url, options, resolve);
    request.on("timeout", () => request.destroy(new Error("the store of files does not answer")));
    request.on("error", reject);
    if (file) pipeline(fs.createReadStream(file), request).catch(reject);
    else request.end();
  });
}
