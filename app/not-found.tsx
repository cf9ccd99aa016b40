/** Every address that no page has: 404 within the shell, so that the navigation stays at hand. */
import { notFound } from "#app/platform/page.server";

export const loader = () => notFound();
export const action = () => notFound();

export default function NotFound() {
  return null;
}
