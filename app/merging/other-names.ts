/** Names in other scripts, as an address carries them while they are being typed. */
export function otherNames(url: URL): { language: string; name: string }[] {
  const given = url.searchParams.getAll("other").slice(0, 20);
  if (given.some((name) => name.length > 300)) throw new Response(null, { status: 400 });
  return given.map((name) => ({ language: "", name }));
}
