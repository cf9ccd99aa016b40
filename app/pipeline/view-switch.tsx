/** The views of the pipeline as links: the same filter, looked at another way. */
import { useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { withParams } from "#app/ui/search-params";
import { ownParams, usualView, type ViewId, views } from "./views";

export function ViewSwitch({ view }: { view: ViewId }) {
  const words = useText().pipeline;
  const [params] = useSearchParams();
  const left = Object.fromEntries([...ownParams[view], "page"].map((name) => [name, null]));
  return (
    <nav aria-label={words.viewsLabel} className="row">
      {views.map((one) => (
        <ButtonLink
          key={one}
          small
          to={{ search: withParams(params, one === view ? {} : { ...left, view: one === usualView ? null : one }) }}
          aria-current={one === view ? "page" : undefined}
          className={one === view ? "chosen" : undefined}
        >
          {words.views[one]}
        </ButtonLink>
      ))}
    </nav>
  );
}
