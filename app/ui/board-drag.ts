/**
 * Dragging cards between lanes with the browser's own drag and drop, and keys for the menus of the cards. Loaded by a board alone,
 * after it is shown. Nothing is moved here: a drop only does what Move to… would. A lane says its name (`data-lane`), a card its
 * id, its title and what a drop on each other lane would do (`data-card`, `data-title`, `data-moves`).
 */

export interface BoardListener<Lane extends string, Move extends string> {
  lifted: (title: string) => void;
  over: (lane: Lane, what: Move | "own") => void;
  putBack: (title: string) => void;
  dropped: (id: string, title: string, lane: Lane, what: Move) => void;
}

/** Listens until the answered function is called. */
export function listenToDrags<Lane extends string, Move extends string>(
  board: HTMLElement,
  listener: () => BoardListener<Lane, Move> | null,
): () => void {
  let card: HTMLElement | null = null;
  let over: HTMLElement | null = null;
  let dropped = false;
  const lanes = () => [...board.querySelectorAll<HTMLElement>("[data-lane]")];
  const within = (event: Event, selector: string) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
  const nameOf = (lane: HTMLElement) => lane.dataset.lane as Lane;
  const moveTo = (lane: HTMLElement): Move | "own" => {
    const moves = JSON.parse(card?.dataset.moves ?? "{}") as Partial<Record<Lane, Move>>;
    return moves[nameOf(lane)] ?? "own";
  };
  const goOver = (lane: HTMLElement | null) => {
    if (lane === over) return;
    over?.removeAttribute("data-over");
    over = lane;
    over?.setAttribute("data-over", "");
    if (over) listener()?.over(nameOf(over), moveTo(over));
  };

  const on: {
    [E in "dragstart" | "dragover" | "drop" | "dragend" | "keydown"]: (event: HTMLElementEventMap[E]) => void;
  } = {
    dragstart(event) {
      card = within(event, "[data-card]");
      if (!card || !event.dataTransfer) return;
      dropped = false;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.dataset.title ?? "");
      card.setAttribute("data-lifted", "");
      // What the lanes say while dragging comes after the picture of the card was taken.
      const lifted = card;
      requestAnimationFrame(() => {
        if (card === lifted) for (const lane of lanes()) lane.dataset.drop = moveTo(lane);
      });
      listener()?.lifted(card.dataset.title ?? "");
    },
    dragover(event) {
      const lane = within(event, "[data-lane]");
      goOver(card ? lane : null);
      if (!card || !lane || moveTo(lane) === "own") return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "move";
    },
    drop(event) {
      const lane = within(event, "[data-lane]");
      const what = card && lane ? moveTo(lane) : "own";
      if (!card || !lane || what === "own") return;
      event.preventDefault();
      dropped = true;
      listener()?.dropped(card.dataset.card ?? "", card.dataset.title ?? "", nameOf(lane), what);
    },
    dragend() {
      if (card && !dropped) listener()?.putBack(card.dataset.title ?? "");
      goOver(null);
      for (const lane of lanes()) lane.removeAttribute("data-drop");
      card?.removeAttribute("data-lifted");
      card = null;
    },
    keydown(event) {
      const menu = within(event, "details.move");
      if (!(menu instanceof HTMLDetailsElement) || event.isComposing) return;
      const summary = menu.querySelector("summary");
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        summary?.focus();
      }
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      menu.open = true;
      const items = [summary, ...menu.querySelectorAll<HTMLElement>("a, button")].filter((item) => item !== null);
      const at = items.findIndex((item) => item.matches(":focus"));
      items[(at + step + items.length) % items.length]?.focus();
    },
  };
  /** A press elsewhere closes what is open. */
  const close = (event: Event) => {
    const within = event.target instanceof Element ? event.target.closest("details.move") : null;
    for (const open of board.querySelectorAll<HTMLDetailsElement>("details.move[open]"))
      if (open !== within) open.open = false;
  };
  const entries = Object.entries(on) as [string, EventListener][];
  for (const [type, hear] of entries) board.addEventListener(type, hear);
  document.addEventListener("click", close);
  return () => {
    for (const [type, hear] of entries) board.removeEventListener(type, hear);
    document.removeEventListener("click", close);
  };
}
